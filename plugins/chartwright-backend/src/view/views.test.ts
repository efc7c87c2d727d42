import { DEFAULT_PLATFORM } from '@chartwright/backstage-plugin-chartwright-common';
import { deploymentView } from './deploymentView';
import { manifestsView } from './manifestsView';
import { platformView } from './platformView';
import type { RenderedService } from './RenderedService';

const service: RenderedService = {
  name: 'orders',
  generatorVersion: '0.1.0',
  chartVersion: '1.0.0',
  environments: [
    {
      name: 'development',
      title: 'Development',
      production: false,
      namespace: 'shop-development',
      release: 'orders',
      links: [],
      objectives: [],
      objects: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'orders',
          template: 'orders/templates/all.yaml',
          yaml: 'kind: Deployment\nmetadata: {name: orders}\nspec: {replicas: 1}\n',
        },
      ],
    },
    {
      name: 'production',
      objectives: [],
      title: 'Production',
      production: true,
      namespace: 'shop',
      release: 'orders',
      links: [
        { type: 'logs', title: 'Logs', url: 'https://logs.example.com/orders' },
      ],
      objects: [],
      renderError: 'execution error at (orders/templates/all.yaml:1:1)',
    },
  ],
};

describe('deploymentView', () => {
  it('puts the environments side by side, also one that does not render', () => {
    expect(deploymentView('component:default/orders', service)).toEqual({
      entityRef: 'component:default/orders',
      generatorVersion: '0.1.0',
      chartVersion: '1.0.0',
      environments: [
        expect.objectContaining({
          name: 'development',
          workloadKind: 'Deployment',
          replicas: { replicas: 1 },
        }),
        expect.objectContaining({
          name: 'production',
          links: service.environments[1]?.links,
          workloadKind: '',
          renderError: 'execution error at (orders/templates/all.yaml:1:1)',
        }),
      ],
    });
  });
});

describe('manifestsView', () => {
  it('gives what Helm would apply', () => {
    expect(manifestsView(service, 'development')).toEqual({
      environment: 'development',
      objects: service.environments[0]?.objects,
    });
  });

  it('passes on what Helm says of a chart that does not render', () => {
    expect(() => manifestsView(service, 'production')).toThrow(
      'execution error at (orders/templates/all.yaml:1:1)',
    );
  });

  it('names the environments there are', () => {
    expect(() => manifestsView(service, 'nowhere')).toThrow(
      "orders has the environments development, production, found 'nowhere'",
    );
  });
});

describe('platformView', () => {
  const integrations = [
    { type: 'github', host: 'github.com', credentials: 'integration' },
    { type: 'github', host: 'ghe.example.com', credentials: 'user' },
    { type: 'gitlab', host: 'gitlab.com', credentials: 'integration' },
  ] as const;

  it('offers what is allowed and can be reached, the default first', () => {
    const { publishTargets } = platformView(
      { scm: { allowed: ['local', 'github'], default: 'github' } },
      { local: true, integrations, techDocs: true },
    );
    expect(publishTargets).toEqual([
      {
        type: 'github',
        host: 'github.com',
        title: 'GitHub',
        credentials: 'integration',
      },
      {
        type: 'github',
        host: 'ghe.example.com',
        title: 'GitHub (ghe.example.com)',
        credentials: 'user',
      },
      { type: 'local', host: '', title: 'Local git repository' },
    ]);
  });

  it('offers one host of a forge where the Platform names it', () => {
    const { publishTargets } = platformView(
      {
        scm: {
          allowed: ['local', 'github'],
          hosts: { github: 'ghe.example.com' },
        },
      },
      { local: false, integrations, techDocs: true },
    );
    expect(publishTargets.map(({ host }) => host)).toEqual(['ghe.example.com']);
  });

  it('lists environments and tiers of the built-in Platform', () => {
    const view = platformView(DEFAULT_PLATFORM, {
      local: true,
      integrations: [],
      techDocs: false,
    });
    expect(view.techDocs).toBe(false);
    expect(view.environments.map(({ name }) => name)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    expect(view.environments.at(-1)?.production).toBe(true);
    expect(view.tiers.length).toBeGreaterThan(0);
    expect(view.publishTargets).toEqual([
      { type: 'local', host: '', title: 'Local git repository' },
    ]);
  });
});
