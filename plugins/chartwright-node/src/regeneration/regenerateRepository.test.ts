import { createMockDirectory } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { fileTree } from '@chartwright/core';
import {
  BROWSE_URL as base,
  serviceEntity as entity,
  serviceTree as treeOf,
} from '../__testUtils__/generatedService';
import { LocalRegeneration } from '../__testUtils__/localRegeneration';
import { commitAs, git } from '../__testUtils__/person';
import { LocalProposals, repositoryId } from '../repositories';
import { REGENERATION_BRANCH } from './regenerateRepository';
import type { RepositoryRegenerationRequest } from './RepositoryRegeneration';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

describe('regenerateRepository', () => {
  const directory = createMockDirectory();
  const local = new LocalRegeneration(directory);
  const proposals = new LocalProposals(local.repositories);
  const id = repositoryId('shop', 'orders');
  const bare = local.bare('orders');
  const regenerate = (changed: Partial<RepositoryRegenerationRequest> = {}) =>
    local.regenerate({ entities: [entity('orders', 'orders')], ...changed });
  const ofBranch = (path: string, branch = REGENERATION_BRANCH) =>
    git(bare, 'show', `${branch}:${path}`);
  const raiseImage = (text: string | undefined) =>
    text!.replace('1.4.2', '1.5.0');

  afterAll(() => local.close());
  beforeEach(async () => {
    local.reset();
    await local.publish('orders', treeOf('orders'));
  });

  it('does nothing where there is nothing to do', async () => {
    const result = await regenerate();
    expect(result).toMatchObject({ outcome: 'unchanged', conflicts: 0 });
    expect(git(bare, 'branch', '--list')).toBe('* main');
    expect(directory.content({ path: 'work' })).toEqual({});
  });

  it('plans without writing in a dry run', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    const result = await regenerate({ dryRun: true });
    expect(result.outcome).toBe('planned');
    expect(result.markdown).toContain('chart/values.yaml');
    expect(git(bare, 'branch', '--list')).toBe('* main');
  });

  it('proposes a branch that has the edits and the new generation', async () => {
    commitAs(bare, 'main', {
      'chartwright.yaml': raiseImage,
      'chart/values.yaml': text => `# Mine.\n${text}`,
      'notes.md': () => 'mine\n',
    });
    const result = await regenerate();
    expect(result).toMatchObject({
      outcome: 'proposed',
      proposal: {
        branch: REGENERATION_BRANCH,
        target: 'main',
        updated: false,
        url: `${base}/shop/orders/compare/chartwright/regenerate`,
        title: 'Regenerate orders',
      },
    });
    const values = ofBranch('chart/values.yaml');
    expect(values).toContain('1.5.0');
    expect(values).toContain('# Mine.');
    expect(ofBranch('notes.md')).toBe('mine');
    expect(ofBranch('chartwright.yaml')).toContain('# Keep this comment.');
    expect(git(bare, 'log', '-1', '--format=%P', REGENERATION_BRANCH)).toBe(
      git(bare, 'rev-parse', 'main'),
    );
    expect(git(bare, 'fsck', '--strict')).toBe('');
    expect(await proposals.list(id)).toEqual([
      {
        branch: REGENERATION_BRANCH,
        target: 'main',
        title: 'Regenerate orders',
        text: result.markdown,
        plans: [
          expect.objectContaining({
            name: 'orders',
            drift: true,
            files: expect.arrayContaining([
              expect.objectContaining({
                path: 'chart/values.yaml',
                change: 'merged',
              }),
            ]),
          }),
        ],
      },
    ]);
  });

  it('proposes the same once, however often it runs', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    const first = await regenerate();
    const second = await regenerate();
    expect(second.proposal).toMatchObject({
      updated: true,
      commit: first.proposal!.commit,
    });
  });

  it('brings the open proposal up to date when the base moved on', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    await regenerate();
    commitAs(bare, 'main', {
      'chartwright.yaml': text => text!.replace('1.5.0', '1.6.0'),
    });
    const { proposal } = await regenerate();
    expect(proposal).toMatchObject({ updated: true });
    expect(ofBranch('chart/values.yaml')).toContain('1.6.0');
    expect(git(bare, 'rev-list', '--count', `main..${proposal!.branch}`)).toBe(
      '1',
    );
  });

  it('keeps what people commit on the open branch', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    await regenerate();
    commitAs(bare, REGENERATION_BRANCH, { 'notes.md': () => 'mine\n' });
    commitAs(bare, 'main', {
      'chartwright.yaml': text => text!.replace('1.5.0', '1.6.0'),
    });
    const { proposal } = await regenerate();
    expect(proposal).toMatchObject({ updated: true });
    expect(ofBranch('notes.md')).toBe('mine');
    expect(ofBranch('chart/values.yaml')).toContain('1.6.0');
    expect(
      git(bare, 'merge-base', '--is-ancestor', 'main', REGENERATION_BRANCH),
    ).toBe('');
    expect((await regenerate()).proposal!.commit).toBe(proposal!.commit);
  });

  it('says so when what people did on the branch does not go together with it', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    await regenerate();
    commitAs(bare, REGENERATION_BRANCH, {
      'chart/values.yaml': text => text!.replaceAll('1.5.0', '1.5.1'),
    });
    const tip = git(bare, 'rev-parse', REGENERATION_BRANCH);
    commitAs(bare, 'main', {
      'chartwright.yaml': text => text!.replace('1.5.0', '1.6.0'),
    });
    await expect(regenerate()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('chart/values.yaml'),
    });
    expect(git(bare, 'rev-parse', REGENERATION_BRANCH)).toBe(tip);
  });

  it('leaves a branch alone that holds work of people and is proposed by nobody', async () => {
    git(bare, 'branch', REGENERATION_BRANCH, 'main');
    commitAs(bare, REGENERATION_BRANCH, { 'notes.md': () => 'mine\n' });
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    const { proposal } = await regenerate();
    expect(proposal!.branch).toBe(`${REGENERATION_BRANCH}-2`);
    expect(ofBranch('notes.md')).toBe('mine');
    expect(local.progress.join()).toContain('work of Maria');
  });

  it('takes the branch of a merged proposal again', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    const { proposal } = await regenerate();
    git(bare, 'update-ref', 'refs/heads/main', proposal!.commit);
    commitAs(bare, 'main', {
      'chartwright.yaml': text => text!.replace('1.5.0', '1.6.0'),
    });
    expect((await regenerate()).proposal).toMatchObject({
      branch: REGENERATION_BRANCH,
      updated: false,
    });
  });

  it('carries deletes, modes, links and submodules', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    const folder = directory.resolve('clone');
    git(directory.path, 'clone', '--quiet', bare, folder);
    git(folder, 'rm', '--quiet', 'mkdocs.yml');
    directory.addContent({ 'clone/run.sh': '#!/bin/sh\n' });
    git(folder, 'add', '--chmod=+x', 'run.sh');
    const link = (path: string, target: string) => {
      directory.addContent({ target });
      const oid = git(folder, 'hash-object', '-w', directory.resolve('target'));
      git(
        folder,
        'update-index',
        '--add',
        '--cacheinfo',
        `120000,${oid},${path}`,
      );
    };
    link('inside', 'chart/values.yaml');
    link('outside', '/etc/passwd');
    git(
      folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${git(folder, 'rev-parse', 'HEAD')},module`,
    );
    git(folder, 'commit', '--quiet', '--message', 'By hand');
    git(folder, 'push', '--quiet', 'origin', 'main');
    await regenerate();
    const changed = git(
      bare,
      'diff',
      '--name-status',
      'main',
      REGENERATION_BRANCH,
    );
    expect(changed).not.toMatch(/mkdocs|run\.sh|inside|outside|module/);
    expect(changed).toContain('chart/values.yaml');
    expect(git(bare, 'ls-tree', REGENERATION_BRANCH, 'run.sh')).toContain(
      '100755',
    );
  });

  it('proposes nothing when no conflict is allowed', async () => {
    commitAs(bare, 'main', {
      'chartwright.yaml': raiseImage,
      'chart/values.yaml': text => text!.replaceAll('1.4.2', '1.4.3'),
    });
    const result = await regenerate({ onConflict: 'fail' });
    expect(result).toMatchObject({
      outcome: 'conflicts',
      services: [{ stopped: { reason: 'forbidden' } }],
    });
    expect(result.conflicts).toBeGreaterThan(0);
    expect(git(bare, 'branch', '--list')).toBe('* main');
  });

  it('proposes the services of one repository together', async () => {
    const names = ['orders', 'payments', 'basket'];
    const tree = fileTree(
      names.flatMap(name =>
        [...treeOf(name)].map(([path, file]): [string, typeof file] => [
          `services/${name}/${path}`,
          file,
        ]),
      ),
    );
    await local.publish('mono', tree);
    const mono = local.bare('mono');
    commitAs(mono, 'main', {
      'services/orders/chartwright.yaml': raiseImage,
      'services/payments/chartwright.yaml': raiseImage,
    });
    const { proposal, services: done } = await regenerate({
      entities: names.map(name =>
        entity(name, 'mono', `services/${name}/chartwright.yaml`),
      ),
    });
    expect(done.map(({ regeneration }) => regeneration.drift)).toEqual([
      true,
      true,
      false,
    ]);
    expect(proposal!.title).toBe('Regenerate orders, payments');
    expect(
      git(mono, 'rev-list', '--count', `main..${REGENERATION_BRANCH}`),
    ).toBe('1');
  });

  it('refuses components of two repositories', async () => {
    await expect(
      regenerate({ entities: [entity('a', 'orders'), entity('b', 'other')] }),
    ).rejects.toThrow('Expected components of one repository');
  });

  it('says what is wrong in the document', async () => {
    commitAs(bare, 'main', {
      'chartwright.yaml': text => text!.replace('kind: api', 'kind: apis'),
    });
    await expect(regenerate()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('spec.kind'),
    });
  });

  it('stops when it is told to', async () => {
    commitAs(bare, 'main', { 'chartwright.yaml': raiseImage });
    await expect(
      regenerate({ signal: AbortSignal.abort(new Error('cancelled')) }),
    ).rejects.toThrow('cancelled');
    expect(git(bare, 'branch', '--list')).toBe('* main');
    expect(directory.content({ path: 'work' })).toEqual({});
  });

  it('knows its own reference of an entity', async () => {
    const { services: done } = await regenerate({ dryRun: true });
    expect(done[0]!.entityRef).toBe(
      stringifyEntityRef(entity('orders', 'orders')),
    );
  });
});
