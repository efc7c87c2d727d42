import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  foreignEntity,
  ordersDeployment,
  ordersEntity,
  ordersManifests,
} from './__fixtures__/orders';
import { ChartwrightApi, chartwrightApiRef } from './api';
import chartwrightPlugin from './index';
import { templateRouteRef } from './routes';

const refuse = () => Promise.reject(new Error('not asked for in this test'));
const answers: ChartwrightApi = {
  getDeployment: async () => ordersDeployment,
  getManifests: async (_entityRef, environment) => ordersManifests(environment),
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
  getPlatformChoices: refuse,
  getAnswers: refuse,
  getProposals: refuse,
  getProposal: refuse,
  mergeProposal: refuse,
  getFleetRuns: refuse,
  getFleetRun: refuse,
  cancelFleetRun: refuse,
  getComponentStates: refuse,
  getRepositoryTree: refuse,
  getRepositoryBlob: refuse,
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

describe('entity content "Deployment"', () => {
  const id = 'entity-content:chartwright/deployment' as const;

  it('shows the environments side by side and marks what differs', async () => {
    renderExtension(id);
    const table = await screen.findByRole('table');
    const replicas = within(table).getByRole('row', { name: /^Replicas/ });
    expect(
      within(replicas)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['1', '3 to 10, autoscaleddiffers from Development']);
    const image = within(table).getByRole('row', { name: /^Image/ });
    expect(within(image).queryByText(/differs/)).not.toBeInTheDocument();
  });

  it('links to the monitoring of each environment', async () => {
    renderExtension(id);
    expect(
      await screen.findByRole('link', { name: /Dashboard/ }),
    ).toHaveAttribute(
      'href',
      'https://grafana.example.com/d/cw-orders?var-environment=development',
    );
  });

  it('shows the manifests of the chosen environment and searches them', async () => {
    renderExtension(id);
    await screen.findByText('2 of 2 objects');
    await userEvent.click(screen.getByRole('radio', { name: 'Production' }));
    await userEvent.click(
      await screen.findByRole('button', { name: /Deployment orders/ }),
    );
    const manifests = await screen.findAllByText(
      (_text, element) =>
        element?.tagName === 'CODE' &&
        element.textContent!.includes('environment: production'),
    );
    expect(manifests).toHaveLength(2);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search objects' }),
      'service',
    );
    expect(await screen.findByText('1 of 2 objects')).toBeInTheDocument();
  });

  it('says why an environment does not render', async () => {
    const [development] = ordersDeployment.environments;
    renderExtension(id, {
      api: {
        getDeployment: async () => ({
          ...ordersDeployment,
          environments: [
            {
              ...development!,
              renderError: 'values.yaml: line 3: no such key',
            },
          ],
        }),
      },
    });
    expect(
      await screen.findByText('The chart does not render in Development'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('values.yaml: line 3: no such key'),
    ).toBeInTheDocument();
  });

  it('shows the error that the backend answers', async () => {
    renderExtension(id, {
      api: {
        getDeployment: () => Promise.reject(new Error('repository is gone')),
      },
    });
    expect(
      (await screen.findAllByText(/repository is gone/)).length,
    ).toBeGreaterThan(0);
  });

  it('says so when there is no environment', async () => {
    renderExtension(id, {
      api: {
        getDeployment: async () => ({ ...ordersDeployment, environments: [] }),
      },
    });
    expect(await screen.findByText('No environments')).toBeInTheDocument();
  });

  it('appears on generated entities only', () => {
    const appliesTo = createExtensionTester(
      chartwrightPlugin.getExtension(id),
    ).get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(appliesTo?.(ordersEntity)).toBe(true);
    expect(appliesTo?.(foreignEntity)).toBe(false);
  });
});

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

  it('says so when the repository has no pages', async () => {
    renderExtension(id, { api: { getDocsIndex: async () => ({ pages: [] }) } });
    expect(await screen.findByText('No documentation')).toBeInTheDocument();
  });
});
