import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
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
import { LocalRegeneration } from '../__testUtils__/localRegeneration';
import { commitAs, git } from '../__testUtils__/person';
import { REGENERATION_BRANCH } from './regenerateRepository';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

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
  const local = new LocalRegeneration(createMockDirectory());
  const system: Entity = {
    ...serviceEntity('shop', 'shop', 'system.yaml'),
    kind: 'System',
  };
  const members = ['orders', 'payments'].map(name => ({
    ...serviceEntity(name, name),
    spec: { system: 'shop' },
  }));

  const regenerate = (entities: Entity[] = members) =>
    local.regenerate({ entities: [system] }, { entities });
  const quota = (branch: string) =>
    parse(
      git(local.bare('shop'), 'show', `${branch}:chart/values-production.yaml`),
    );

  afterAll(() => local.close());
  beforeEach(async () => {
    local.reset();
    const { repositories: made } = generateSystem({
      main: { path: 'system.yaml', text: systemText },
      services: ['orders', 'payments'].map(name => ({
        path: `services/${name}.yaml`,
        text: memberText(name),
      })),
      assets: generatorAssets(),
    });
    for (const { name, tree } of made as Iterable<GeneratedRepository>) {
      await local.publish(name, tree);
    }
  });

  it('does nothing where there is nothing to do', async () => {
    expect((await regenerate()).outcome).toBe('unchanged');
    expect(local.progress).toEqual([]);
  });

  it('takes what the documents of its services say now', async () => {
    commitAs(local.bare('orders'), 'main', {
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
        local.bare('shop'),
        'show',
        `${REGENERATION_BRANCH}:.chartwright/context/services/orders.yaml`,
      ),
    ).toContain('scaling: {replicas: 9}');
    expect(quota(REGENERATION_BRANCH)).not.toEqual(quota('main'));
  });

  it('names the document that is wrong by its address', async () => {
    commitAs(local.bare('orders'), 'main', {
      'chartwright.yaml': text => `${text}  replicas: 9\n`,
    });
    await expect(regenerate()).rejects.toThrow(
      `${BROWSE_URL}/shop/orders/tree/main/chartwright.yaml:9:3: error CW_UNKNOWN_FIELD`,
    );
  });

  it('keeps what people changed in it', async () => {
    commitAs(local.bare('shop'), 'main', {
      'docs/index.md': text => `${text}\nMine.\n`,
      'system.yaml': text => `${text}  resources:\n    redis: {type: redis}\n`,
    });
    expect((await regenerate()).outcome).toBe('proposed');
    const page = git(
      local.bare('shop'),
      'show',
      `${REGENERATION_BRANCH}:docs/index.md`,
    );
    expect(page).toContain('Mine.');
    expect(page).toMatch(/redis/i);
  });

  it('takes what was recorded of services that the catalog does not have', async () => {
    expect((await regenerate([])).outcome).toBe('unchanged');
    expect(local.progress.join()).toContain(
      'What was recorded of orders holds',
    );
  });
});
