import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  LocalRepositoryUrls,
  REFRESH_REPOSITORY_PATH,
} from '@chartwright/backstage-plugin-chartwright-node';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { parse } from 'yaml';
import { runAction } from '../../__testUtils__/runAction';
import { createRegisterAction } from './createRegisterAction';
import { examples } from './register.examples';

const forgeUrl = 'https://github.com/acme/orders/blob/main/catalog-info.yaml';
const localUrl =
  'http://localhost:3000/chartwright/repositories/shop/orders/blob/main/catalog-info.yaml';
const component = (url: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: { 'backstage.io/managed-by-location': `url:${url}` },
  },
});

describe('chartwright:register', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  /** A catalog that has the entity when it is asked for the nth time. */
  function setup(answers: (Entity | undefined)[]) {
    const catalog = catalogServiceMock.mock({
      addLocation: async () => ({
        location: {
          id: '1',
          type: 'url',
          target: forgeUrl,
          entityRef: 'location:default/x',
        },
        entities: [],
      }),
      getEntityByRef: async () =>
        answers.length > 1 ? answers.shift() : answers[0],
    });
    const action = createRegisterAction({
      auth: mockServices.auth(),
      catalog,
      discovery: mockServices.discovery(),
      reader: mockServices.urlReader.mock({
        readUrl: async () => ({ buffer: async () => Buffer.from('') }),
      }),
      urls: new LocalRepositoryUrls(
        'http://localhost:3000/chartwright/repositories/',
      ),
      intervalMilliseconds: 1,
    });
    const run = (
      input: object,
      options: { isDryRun?: boolean; signal?: AbortSignal } = {},
    ) => runAction(action, { input, workspacePath: '/nowhere', ...options });
    return { catalog, run };
  }
  const entityRef = 'component:default/orders';
  const refreshUrl = `http://localhost:0/api/catalog${REFRESH_REPOSITORY_PATH}`;

  it('registers a location on a forge and waits for the component', async () => {
    const { catalog, run } = setup([undefined, undefined, component(forgeUrl)]);
    const { output, log } = await run({ catalogInfoUrl: forgeUrl, entityRef });
    expect(catalog.addLocation).toHaveBeenCalledWith(
      { type: 'url', target: forgeUrl, onConflict: 'refresh' },
      { credentials: expect.anything() },
    );
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(3);
    expect(output).toEqual({ entityRef });
    expect(log).toEqual([
      `Told the catalog of ${forgeUrl}`,
      'component:default/orders is in the catalog',
    ]);
  });

  it('has the catalog take up a local repository at once', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(refreshUrl, async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json({ entityRefs: [entityRef] });
      }),
    );
    const { catalog, run } = setup([component(localUrl)]);
    await run({ catalogInfoUrl: localUrl, entityRef });
    expect(bodies).toEqual([{ group: 'shop', name: 'orders' }]);
    expect(catalog.addLocation).not.toHaveBeenCalled();
  });

  it('passes on why the catalog refuses a repository', async () => {
    server.use(
      http.post(refreshUrl, () =>
        HttpResponse.json(
          { error: { name: 'InputError', message: 'Found no entity' } },
          { status: 400 },
        ),
      ),
    );
    const { run } = setup([undefined]);
    await expect(run({ catalogInfoUrl: localUrl, entityRef })).rejects.toThrow(
      '400',
    );
  });

  it('stops waiting when the task is cancelled', async () => {
    const { run } = setup([undefined]);
    await expect(
      run(
        { catalogInfoUrl: forgeUrl, entityRef },
        { signal: AbortSignal.abort() },
      ),
    ).rejects.toThrow('aborted');
  });

  it('does nothing in a dry run', async () => {
    const { catalog, run } = setup([undefined]);
    const { output } = await run(
      { catalogInfoUrl: forgeUrl, entityRef },
      { isDryRun: true },
    );
    expect(output).toEqual({ entityRef });
    expect(catalog.addLocation).not.toHaveBeenCalled();
  });

  it('refuses what is no URL', async () => {
    const { run } = setup([undefined]);
    await expect(
      run({ catalogInfoUrl: './catalog-info.yaml', entityRef }),
    ).rejects.toThrow('input.catalogInfoUrl: Invalid url');
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const { run } = setup([component(forgeUrl)]);
    const { input } = parse(example).steps[0];
    const filled = JSON.parse(
      JSON.stringify(input)
        .replace('${{ steps.publish.output.catalogInfoUrl }}', forgeUrl)
        .replace('${{ steps.publish.output.entityRef }}', entityRef),
    );
    const { output } = await run(filled);
    expect(output).toEqual({ entityRef });
  });
});
