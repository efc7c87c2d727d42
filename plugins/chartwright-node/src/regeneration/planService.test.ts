import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import {
  serviceEntity,
  serviceText,
  serviceTree,
} from '../__testUtils__/generatedService';
import { LocalRegeneration } from '../__testUtils__/localRegeneration';
import { commitAs, git } from '../__testUtils__/person';
import { REGENERATION_BRANCH } from './regenerateRepository';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

/** Which documents a regeneration in a backend is made with. */
describe('planService', () => {
  const directory = createMockDirectory();
  const local = new LocalRegeneration(directory);
  const bare = local.bare('orders');

  const platform = (name: string, extra: object = {}) => ({
    apiVersion: 'chartwright.dev/v1',
    kind: 'Platform',
    metadata: { name },
    spec: { environments: [{ name: 'only' }], ...extra },
  });
  const regenerate = (known: { platform?: object; entities?: Entity[] } = {}) =>
    local.regenerate({ entities: [serviceEntity('orders', 'orders')] }, known);
  const ofBranch = (path: string) =>
    git(bare, 'show', `${REGENERATION_BRANCH}:${path}`);
  const publish = (name: string, text: string) =>
    local.publish(name, serviceTree(name, text));

  afterAll(() => local.close());
  beforeEach(async () => {
    local.reset();
    await publish('orders', serviceText('orders'));
  });

  it("takes the portal's Platform", async () => {
    await regenerate({ platform: platform('acme') });
    expect(ofBranch('chart/values-only.yaml')).toContain('only');
    expect(ofBranch('.chartwright/context/platform.yaml')).toContain('acme');
  });

  it('keeps the Platform of a repository that has another one', async () => {
    commitAs(bare, 'main', {
      '.chartwright/context/platform.yaml': () =>
        JSON.stringify(platform('other')),
    });
    const portals = platform('acme', { environments: [{ name: 'portals' }] });
    await regenerate({ platform: portals });
    expect(local.progress.join()).toContain('the Platform other, which stays');
    expect(ofBranch('chart/values-only.yaml')).toContain('only');
  });

  it('takes no templates out of a repository', async () => {
    commitAs(bare, 'main', {
      'platform.yaml': () =>
        JSON.stringify(platform('mine', { templates: './templates' })),
      'templates/service/docs/index.md.hbs': () => 'taken over\n',
    });
    await regenerate();
    expect(ofBranch('docs/index.md')).not.toContain('taken over');
  });

  it.each([
    [
      'reads',
      { 'postgres/type.yaml': 'no: type\n' },
      /resource-types.postgres/,
    ],
    ['has no', {}, /^proposed$/],
  ])('%s copies of resource types in the records', async (_, files, said) => {
    commitAs(bare, 'main', {
      '.chartwright/context/platform.yaml': () =>
        JSON.stringify(platform('mine', { resourceTypes: './types' })),
      'types/postgres/type.yaml': () => 'no: type\n',
      'chartwright.yaml': text =>
        `${text}  dependsOn: {resources: {postgres: {}}}\n`,
      ...Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          `.chartwright/context/resource-types/${path}`,
          () => text,
        ]),
      ),
    });
    const outcome = await regenerate({ platform: platform('acme') }).then(
      ({ outcome: reached }) => reached,
      (error: Error) => error.message,
    );
    expect(outcome).toMatch(said);
  });

  it('reads no resource types of a repository', async () => {
    commitAs(bare, 'main', {
      'platform.yaml': () =>
        JSON.stringify(platform('mine', { resourceTypes: './types' })),
      'types/postgres/type.yaml': () => 'no: type\n',
      'chartwright.yaml': text =>
        `${text}  dependsOn: {resources: {postgres: {}}}\n`,
    });
    await expect(regenerate()).resolves.toMatchObject({ outcome: 'proposed' });
  });

  it('lets a repository name no files of this machine', async () => {
    directory.addContent({ 'secret.txt': 'secret: 1\n' });
    commitAs(bare, 'main', {
      'system.yaml': () =>
        JSON.stringify({
          apiVersion: 'chartwright.dev/v1',
          kind: 'System',
          metadata: { name: 'shop' },
          spec: {
            services: { x: { document: directory.resolve('secret.txt') } },
          },
        }),
    });
    await expect(regenerate()).rejects.toThrow('is not in its repository');
  });

  describe('with a service that it calls', () => {
    const calling = (text: string | undefined) =>
      `${text}  dependsOn: {services: {payments: {port: http}}}\n`;
    const ports = (port: number) =>
      serviceText('payments').replace('http: 8080', `http: ${port}`);
    const entities = [serviceEntity('payments', 'payments')];
    const recorded = () =>
      parse(ofBranch('.chartwright/context/neighbours.yaml')).providers;

    it('takes what its document in the catalog says now', async () => {
      await publish('payments', ports(9090));
      commitAs(bare, 'main', { 'chartwright.yaml': calling });
      const { proposal } = await regenerate({ entities });
      expect(recorded().payments.ports.http.port).toBe(9090);
      git(bare, 'update-ref', 'refs/heads/main', proposal!.commit);
      commitAs(local.bare('payments'), 'main', {
        'chartwright.yaml': () => ports(9191),
      });
      const again = await regenerate({ entities });
      expect(again.outcome).toBe('proposed');
      expect(recorded().payments.ports.http.port).toBe(9191);
    });

    it('takes what was recorded when the catalog does not have it', async () => {
      await publish('payments', ports(9090));
      commitAs(bare, 'main', { 'chartwright.yaml': calling });
      const { proposal } = await regenerate({ entities });
      git(bare, 'update-ref', 'refs/heads/main', proposal!.commit);
      const again = await regenerate();
      expect(again.outcome).toBe('unchanged');
      expect(local.progress.join()).toContain(
        'What was recorded of payments holds',
      );
    });
  });
});
