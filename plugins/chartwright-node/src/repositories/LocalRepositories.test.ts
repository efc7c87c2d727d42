import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { LocalRepositories } from './LocalRepositories';
import { repositoryId } from './RepositoryId';
import type { RepositoryFile } from './RepositoryFile';

const text = (content: string) => ({
  content: Buffer.from(content),
  mode: '100644' as const,
});
const files = new Map<string, RepositoryFile>([
  ['chart/Chart.yaml', text('name: orders\n')],
  ['chart/templates/deployment.yaml', text('{{ include "x" . }}\n')],
  ['chart.md', text('')],
  ['run.sh', { content: Buffer.from('#!/bin/sh\n'), mode: '100755' }],
]);
const commit = {
  message: 'Generate orders',
  author: { name: 'Guest', email: 'guest@example.com' },
};
const id = repositoryId('shop', 'orders');

describe('LocalRepositories', () => {
  const directory = createMockDirectory();
  const repositories = () => new LocalRepositories(directory.path);

  beforeEach(() => directory.clear());

  it('makes a repository that git itself can clone', async () => {
    const { commit: oid, created } = await repositories().create(
      id,
      files,
      commit,
    );
    expect(created).toBe(true);

    const clone = directory.resolve('clone');
    const gitdir = repositories().gitDirectory(id);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'safe.directory=*', ...args], {
        encoding: 'utf8',
      }).trim();
    git('clone', '--quiet', gitdir, clone);
    expect(git('-C', clone, 'log', '--format=%H %an %s')).toBe(
      `${oid} Guest Generate orders`,
    );
    expect(git('-C', clone, 'branch', '--show-current')).toBe('main');
    expect(git('-C', clone, 'ls-files', '--stage', 'run.sh')).toMatch(
      /^100755/,
    );
    expect(git('-C', gitdir, 'fsck', '--strict')).toBe('');
  });

  it('gives the files back, sorted, whole or by folder', async () => {
    const { commit: oid } = await repositories().create(id, files, commit);
    const all = await repositories().readTree(id, oid);
    expect([...all.keys()]).toEqual([...files.keys()].sort());
    expect(all.get('run.sh')?.mode).toBe('100755');
    const chart = await repositories().readTree(id, oid, 'chart');
    expect([...chart.keys()]).toEqual([
      'Chart.yaml',
      'templates/deployment.yaml',
    ]);
    expect(await repositories().readFolder(id, oid)).toEqual([
      { name: 'chart', type: 'tree' },
      { name: 'chart.md', type: 'blob' },
      { name: 'run.sh', type: 'blob' },
    ]);
  });

  it('answers the same content with the same commit', async () => {
    const first = await repositories().create(id, files, commit);
    const second = await repositories().create(
      id,
      new Map([...files].reverse()),
      { ...commit, message: 'Again' },
    );
    expect(second).toEqual({ commit: first.commit, created: false });
  });

  it('refuses other content under a name that is taken, and leaves nothing behind', async () => {
    const first = await repositories().create(id, files, commit);
    await expect(
      repositories().create(id, new Map([['a', text('b')]]), commit),
    ).rejects.toThrow(
      "The local repository 'shop/orders' exists already and holds something else. Choose another name",
    );
    expect(await repositories().resolveCommit(id)).toBe(first.commit);
    expect(readdirSync(directory.path)).toEqual(['shop']);
  });

  it('makes one repository when two writers race', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(() => repositories().create(id, files, commit)),
    );
    expect(results.filter(result => result.created)).toHaveLength(1);
    expect(new Set(results.map(result => result.commit)).size).toBe(1);
  });

  it('lists repositories and nothing else', async () => {
    await repositories().create(id, files, commit);
    await repositories().create(repositoryId('billing', 'b'), files, commit);
    directory.addContent({
      'shop/notes': {},
      '.new-x/config': '',
      'README.md': '',
    });
    expect(await repositories().list()).toEqual([
      { group: 'billing', name: 'b' },
      { group: 'shop', name: 'orders' },
    ]);
  });

  it('says what is not there', async () => {
    await expect(repositories().resolveCommit(id)).rejects.toThrow(
      "No commit 'main' in the local repository 'shop/orders'",
    );
    const { commit: oid } = await repositories().create(id, files, commit);
    await expect(repositories().resolveCommit(id, 'next')).rejects.toThrow(
      "No commit 'next'",
    );
    for (const path of ['nothing', 'chart', '../x', 'chart.md/x']) {
      await expect(repositories().readFile(id, oid, path)).rejects.toThrow(
        `No '${path}' in the local repository`,
      );
    }
    await expect(repositories().readFolder(id, oid, 'run.sh')).rejects.toThrow(
      "No 'run.sh'",
    );
  });

  it.each(['..', 'a/b', '', '.git', 'x.git', 'a b', '-x'])(
    'refuses the name %j',
    name => {
      expect(() => repositoryId('shop', name)).toThrow(`found '${name}'`);
    },
  );
});
