import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  generateSystem,
  generatorAssets,
  type GeneratedRepository,
} from '@chartwright/core';
import { parse } from 'yaml';
import {
  BROWSE_URL,
  serviceEntity,
  serviceText,
} from '../__testUtils__/generatedService';
import { commitAs, git } from '../__testUtils__/person';
import {
  LocalRepositories,
  LocalRepositoryUrlReader,
  LocalRepositoryUrls,
  repositoryFiles,
  repositoryId,
} from '../repositories';
import { inThisThread } from '../threads';
import {
  REGENERATION_BRANCH,
  regenerateRepository,
} from './regenerateRepository';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(60_000);

const systemText = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: group:default/shop}
spec:
  # Ours.
  services:
    orders: {document: ./services/orders.yaml}
    payments: {document: ./services/payments.yaml}
`;
const memberText = (name: string) =>
  serviceText(name).replace('{name', '{system: shop, name');

describe('the regeneration of a System', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.resolve('repositories'));
  const threads = inThisThread();
  const bare = (name: string) =>
    repositories.gitDirectory(repositoryId('shop', name));
  const progress: string[] = [];
  const system: Entity = {
    ...serviceEntity('shop', 'shop', 'system.yaml'),
    kind: 'System',
  };
  const members = ['orders', 'payments'].map(name => ({
    ...serviceEntity(name, name),
    spec: { system: 'shop' },
  }));

  const regenerate = (entities: Entity[] = members) =>
    regenerateRepository(
      {
        entities: [system],
        credentials: mockCredentials.user(),
        progress: message => progress.push(message),
      },
      {
        config: new ConfigReader({
          app: { baseUrl: 'http://localhost:3000' },
          backend: { workingDirectory: directory.resolve('work') },
          chartwright: {
            localRepositories: { directory: directory.resolve('repositories') },
          },
        }),
        catalog: catalogServiceMock({ entities }),
        reader: new LocalRepositoryUrlReader(
          repositories,
          new LocalRepositoryUrls(`${BROWSE_URL}/`),
          undefined as never,
        ),
        threads,
      },
    );
  const quota = (branch: string) =>
    parse(git(bare('shop'), 'show', `${branch}:chart/values-production.yaml`));

  afterAll(() => threads.close());
  beforeEach(async () => {
    directory.clear();
    directory.addContent({ work: {} });
    progress.length = 0;
    const { repositories: made } = generateSystem({
      main: { path: 'system.yaml', text: systemText },
      services: ['orders', 'payments'].map(name => ({
        path: `services/${name}.yaml`,
        text: memberText(name),
      })),
      assets: generatorAssets(),
    });
    for (const { name, tree } of made as Iterable<GeneratedRepository>) {
      await repositories.create(
        repositoryId('shop', name),
        repositoryFiles(tree),
        { message: 'x', author: { name: 'x', email: 'x@x.example' } },
      );
    }
  });

  it('does nothing where there is nothing to do', async () => {
    expect((await regenerate()).outcome).toBe('unchanged');
    expect(progress).toEqual([]);
  });

  it('takes what the documents of its services say now', async () => {
    commitAs(bare('orders'), 'main', {
      'chartwright.yaml': text => `${text}  scaling: {replicas: 9}\n`,
    });
    const { outcome, services } = await regenerate();
    expect(outcome).toBe('proposed');
    expect(services[0]).toMatchObject({
      entityRef: 'system:default/shop',
      regeneration: { name: 'shop', drift: true, conflicts: 0 },
    });
    expect(
      git(
        bare('shop'),
        'show',
        `${REGENERATION_BRANCH}:.chartwright/context/services/orders.yaml`,
      ),
    ).toContain('scaling: {replicas: 9}');
    expect(quota(REGENERATION_BRANCH)).not.toEqual(quota('main'));
  });

  it('names the document that is wrong by its address', async () => {
    commitAs(bare('orders'), 'main', {
      'chartwright.yaml': text => `${text}  replicas: 9\n`,
    });
    await expect(regenerate()).rejects.toThrow(
      `${BROWSE_URL}/shop/orders/tree/main/chartwright.yaml:9:3: error CW_UNKNOWN_FIELD`,
    );
  });

  it('keeps what people changed in it', async () => {
    commitAs(bare('shop'), 'main', {
      'docs/index.md': text => `${text}\nMine.\n`,
      'system.yaml': text => `${text}  resources:\n    redis: {type: redis}\n`,
    });
    expect((await regenerate()).outcome).toBe('proposed');
    const page = git(
      bare('shop'),
      'show',
      `${REGENERATION_BRANCH}:docs/index.md`,
    );
    expect(page).toContain('Mine.');
    expect(page).toMatch(/redis/i);
  });

  it('takes what was recorded of services that the catalog does not have', async () => {
    expect((await regenerate([])).outcome).toBe('unchanged');
    expect(progress.join()).toContain('What was recorded of orders holds');
  });
});
