import { execFileSync, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { pushInitialCommit } from './remoteRepository';
import type { RepositoryFile } from './RepositoryFile';

/** Git's own HTTP server for one bare repository, behind basic authentication. */
function gitServer(directory: string): Server {
  return createServer((request, response) => {
    const expected = `Basic ${Buffer.from('x:secret').toString('base64')}`;
    if (request.headers.authorization !== expected) {
      response
        .writeHead(401, { 'www-authenticate': 'Basic realm="git"' })
        .end();
      return;
    }
    const url = new URL(request.url!, 'http://localhost');
    const backend = spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: directory,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        REMOTE_USER: 'x',
        REQUEST_METHOD: request.method,
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
    });
    request.pipe(backend.stdin);
    const chunks: Buffer[] = [];
    backend.stdout.on('data', chunk => chunks.push(chunk));
    backend.on('close', () => {
      const output = Buffer.concat(chunks);
      const end = output.indexOf('\r\n\r\n');
      const headers = output
        .subarray(0, end)
        .toString()
        .split('\r\n')
        .map(line => line.split(': ') as [string, string]);
      const status = headers.find(([name]) => name === 'Status')?.[1];
      response
        .writeHead(
          status ? parseInt(status, 10) : 200,
          Object.fromEntries(headers),
        )
        .end(output.subarray(end + 4));
    });
  });
}

describe('pushInitialCommit', () => {
  const directory = createMockDirectory();
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = gitServer(directory.path);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/r.git`;
  });
  afterAll(() => {
    server.close();
  });
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
      remote: { url, auth: { username: 'x', password }, branch: 'main' },
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
