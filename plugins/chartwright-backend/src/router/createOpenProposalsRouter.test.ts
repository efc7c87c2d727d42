import {
  mockErrorHandler,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import request from 'supertest';
import { breaches } from '../__testUtils__/openapi';
import type { Access } from '../access/Access';
import { createOpenProposalsRouter } from './createOpenProposalsRouter';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    namespace: 'default',
    annotations: {
      'chartwright.dev/spec': 'chartwright.yaml',
      'backstage.io/source-location':
        'url:https://github.com/acme/orders/tree/main/',
    },
  },
};
const pull = (ref: string, title: string) => ({
  number: 7,
  html_url: `https://github.com/acme/orders/pull/${ref.length}`,
  title,
  body: null,
  head: { ref },
  updated_at: '2026-11-21T10:00:00Z',
});

describe('the proposals of an entity on a forge', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  beforeEach(() =>
    server.use(http.get(/^http:\/\/127\.0\.0\.1:/, () => passthrough())),
  );

  const app = (token?: string) =>
    express()
      .use(
        createOpenProposalsRouter({
          access: {
            credentials: async () => ({}),
            entity: async () => entity,
          } as unknown as Access,
          config: new ConfigReader({
            app: { baseUrl: 'http://localhost:3000' },
            integrations: {
              github: [{ host: 'github.com', ...(token && { token }) }],
            },
          }),
          logger: mockServices.logger.mock(),
        }),
      )
      .use(mockErrorHandler());
  const path = '/v1/entities/component/default/orders/proposals';
  const answered = async (backend: express.Express) => {
    const { body } = await request(backend).get(path);
    expect(
      breaches('/v1/entities/{kind}/{namespace}/{name}/proposals', 200, body),
    ).toEqual([]);
    return body;
  };

  it('are its open pull requests that Chartwright made, asked for once', async () => {
    let calls = 0;
    server.use(
      http.get('https://api.github.com/repos/acme/orders/pulls', () => {
        calls += 1;
        return HttpResponse.json([
          pull('chartwright/regenerate', 'Regenerate orders'),
          pull('fix-typo', 'Mend a word'),
        ]);
      }),
    );
    const backend = app('secret');
    const expected = {
      items: [
        {
          title: 'Regenerate orders',
          url: 'https://github.com/acme/orders/pull/22',
          branch: 'chartwright/regenerate',
          state: 'open',
          updated: '2026-11-21T10:00:00.000Z',
        },
      ],
    };
    expect(await answered(backend)).toEqual(expected);
    expect(await answered(backend)).toEqual(expected);
    expect(calls).toBe(1);
  });

  it('are said to be unknown when the forge does not answer', async () => {
    server.use(
      http.get(
        'https://api.github.com/repos/acme/orders/pulls',
        () => new HttpResponse(null, { status: 503 }),
      ),
    );
    expect(await answered(app('secret'))).toEqual({
      items: [],
      unknown: expect.stringContaining('github.com: '),
    });
  });

  it('are said to be unknown without credentials', async () => {
    expect(await answered(app())).toEqual({
      items: [],
      unknown: expect.stringContaining('github.com: '),
    });
  });
});
