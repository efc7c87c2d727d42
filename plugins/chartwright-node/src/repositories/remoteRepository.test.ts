import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  startGitServer,
  type GitServer,
} from '../__testUtils__/startGitServer';
import { pushInitialCommit } from './remoteRepository';
import type { RepositoryFile } from './RepositoryFile';

describe('pushInitialCommit', () => {
  const directory = createMockDirectory();
  let server: GitServer;

  beforeAll(async () => {
    server = await startGitServer(directory.path, { password: 'secret' });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    directory.clear();
    execFileSync('git', [
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      directory.resolve('r.git'),
    ]);
  });

  const files = (content: string) =>
    new Map<string, RepositoryFile>([
      ['.gitignore', { content: Buffer.from('charts/\n'), mode: '100644' }],
      ['chart/charts/a', { content: Buffer.from(content), mode: '100755' }],
    ]);
  let work = 0;
  const push = (content: string, password = 'secret') => {
    work += 1;
    directory.addContent({ [`work${work}`]: {} });
    return pushInitialCommit({
      gitdir: directory.resolve(`work${work}`),
      remote: {
        url: `${server.url}/r.git`,
        auth: { username: 'x', password },
        branch: 'main',
      },
      files: files(content),
      message: 'Generate orders',
      author: { name: 'Guest', email: 'guest@example.com' },
    });
  };
  const remoteGit = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'safe.directory=*', '-C', directory.resolve('r.git'), ...args],
      { encoding: 'utf8' },
    ).trim();

  it('pushes every file, ignored ones too, to an empty repository', async () => {
    const result = await push('one');
    expect(result).toEqual({
      outcome: 'pushed',
      commit: remoteGit('rev-parse', 'main'),
    });
    expect(
      remoteGit('ls-tree', '-r', '--name-only', 'main').split('\n'),
    ).toEqual(['.gitignore', 'chart/charts/a']);
    expect(remoteGit('log', '--format=%an %s', 'main')).toBe(
      'Guest Generate orders',
    );
  });

  it('finds the same files there and pushes nothing', async () => {
    const first = await push('one');
    const second = await push('one');
    expect(second).toEqual({ outcome: 'unchanged', commit: first.commit });
    expect(remoteGit('rev-list', '--count', 'main')).toBe('1');
  });

  it('leaves other content alone', async () => {
    const first = await push('one');
    const second = await push('two');
    expect(second).toEqual({ outcome: 'different', commit: first.commit });
    expect(remoteGit('rev-parse', 'main')).toBe(first.commit);
  });

  it('does not go on asking with a wrong password, nor shows it', async () => {
    const error = await push('one', 'wrong').catch(caught => caught);
    expect(String(error)).not.toContain('wrong');
    expect(error.code).toBe('UserCanceledError');
  });
});
