import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ordersDeployment, ordersEntity } from './__fixtures__/orders';
import { ChartwrightApi, chartwrightApiRef } from './api';
import chartwrightPlugin from './index';
import { templateRouteRef } from './routes';

const answers: Partial<ChartwrightApi> = {
  getDeployment: async () => ordersDeployment,
  getDocsIndex: async () => ({
    pages: [
      { path: 'docs/index.md', title: 'Orders' },
      {
        path: 'docs/runbooks/ServiceDown.md',
        title: 'ServiceDown',
        alert: 'ServiceDown',
      },
    ],
  }),
  getDocsFile: async (_entityRef, path) => ({
    path,
    markdown:
      path === 'docs/index.md'
        ? '# Welcome\n\nSee [the runbook](runbooks/ServiceDown.md).'
        : '# What ServiceDown means',
  }),
};

function renderExtension(
  id: Parameters<typeof chartwrightPlugin.getExtension>[0],
  options: { entity?: Entity; api?: Partial<ChartwrightApi> } = {},
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: options.entity ?? ordersEntity }),
      chartwrightPlugin.getExtension(id),
    ],
    mountedRoutes: { '/create/:namespace/:templateName': templateRouteRef },
    apis: [[chartwrightApiRef, { ...answers, ...options.api }]],
  });
}

describe('card with the links per environment', () => {
  it('groups the links by environment', async () => {
    renderExtension('entity-card:chartwright/environment-links');
    expect(
      await screen.findByRole('heading', { name: 'Production' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Runbooks/ })).toHaveAttribute(
      'href',
      'https://portal.example.com/runbooks/orders',
    );
  });

  it('says why there are no links', async () => {
    renderExtension('entity-card:chartwright/environment-links', {
      api: {
        getDeployment: async () => ({
          ...ordersDeployment,
          environments: ordersDeployment.environments.map(environment => ({
            ...environment,
            links: [],
          })),
        }),
      },
    });
    expect(
      await screen.findByText(/Platform document sets no link templates/),
    ).toBeInTheDocument();
  });
});

describe('card on the upkeep', () => {
  const id = 'entity-card:chartwright/upkeep' as const;
  const versions = { generator: '0.1.0', library: '1.0.0' };
  const recorded = {
    entityRef: 'component:default/orders',
    answers: {},
    beyondForm: [],
    from: versions,
    to: { ...versions, library: '1.1.0' },
  };
  const proposal = {
    title: 'Regenerate orders',
    url: 'https://portal.example.com/chartwright/repositories/shop/orders/compare/chartwright/regenerate',
    branch: 'chartwright/regenerate',
    state: 'open' as const,
    updated: '2026-11-21T07:00:00.000Z',
  };

  it('says what is newer, and opens the form with nothing but the service in the address', async () => {
    renderExtension(id, {
      api: {
        getAnswers: async () => recorded,
        getProposals: async () => ({ items: [] }),
      },
    });
    expect(
      await screen.findByText('Library chart 1.1.0 is available.'),
    ).toBeInTheDocument();
    const href = screen
      .getByRole('link', { name: 'Regenerate' })
      .getAttribute('href');
    const { pathname, search } = new URL(href!, 'https://portal.example.com');
    expect(pathname).toBe('/create/default/regenerate-service');
    expect(search).toBe(
      `?formData=${encodeURIComponent(
        '{"entityRef":"component:default/orders"}',
      )}`,
    );
  });

  it('leads to what is proposed, and leaves out what is merged', async () => {
    renderExtension(id, {
      api: {
        getAnswers: async () => ({ ...recorded, to: versions }),
        getProposals: async () => ({
          items: [
            proposal,
            { ...proposal, branch: 'b', title: 'Old', state: 'merged' },
            { ...proposal, branch: 'c', title: 'Torn', state: 'conflicts' },
          ],
        }),
      },
    });
    expect(
      await screen.findByText('That is the newest version.'),
    ).toBeInTheDocument();
    const proposals = screen.getByRole('region', { name: 'Proposed changes' });
    expect(
      within(proposals)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Regenerate orders', 'Torn in conflict']);
    expect(
      within(proposals).getByRole('link', { name: 'Regenerate orders' }),
    ).toHaveAttribute('href', proposal.url);
  });

  it('says so when nobody recorded what generated the service', async () => {
    const { from, ...unrecorded } = recorded;
    expect(from).toBeDefined();
    renderExtension(id, {
      api: {
        getAnswers: async () => unrecorded,
        getProposals: async () => ({ items: [] }),
      },
    });
    expect(await screen.findByText(/adopts its files/)).toBeInTheDocument();
  });
});

describe('entity content "Runbooks"', () => {
  const id = 'entity-content:chartwright/runbooks' as const;

  it('opens the index, and a runbook from the menu', async () => {
    renderExtension(id);
    expect(
      await screen.findByRole('heading', { name: 'Welcome' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'ServiceDown' }));
    expect(
      await screen.findByRole('heading', { name: 'What ServiceDown means' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'ServiceDown', current: 'page' }),
    ).toBeInTheDocument();
  });

  it('turns links between pages into links inside the reader', async () => {
    renderExtension(id);
    expect(
      await screen.findByRole('link', { name: /the runbook/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('?page=docs%2Frunbooks%2FServiceDown.md'),
    );
  });

  it('finds runbooks by what stands in them, too', async () => {
    renderExtension(id, {
      api: {
        searchRunbooks: async (_entityRef, q) => ({
          total: 1,
          items: [
            {
              entityRef: 'component:default/orders',
              alert: 'ServiceDown',
              title: 'ServiceDown',
              path: 'docs/runbooks/ServiceDown.md',
              excerpt: `Look at the ${q} first.`,
            },
          ],
        }),
      },
    });
    await userEvent.type(await screen.findByRole('searchbox'), 'queue');
    await userEvent.click(
      await screen.findByRole('button', { name: /Look at the queue first/ }),
    );
    expect(
      await screen.findByRole('heading', { name: 'What ServiceDown means' }),
    ).toBeInTheDocument();
  });

  it('says so when the repository has no pages', async () => {
    renderExtension(id, { api: { getDocsIndex: async () => ({ pages: [] }) } });
    expect(await screen.findByText('No documentation')).toBeInTheDocument();
  });
});
