import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of git repositories over HTTP. */
export interface GitServer {
  /** What the paths of repositories come behind; without a slash at its end. */
  url: string;
  close(): void;
}

/**
 * Git's own HTTP server for the bare repositories below a folder, behind basic authentication.
 *
 * @param options - `password` is the only one that is taken, for any user.
 */
export async function startGitServer(
  directory: string,
  options: { password: string },
): Promise<GitServer> {
  const server = gitServer(directory, options.password);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
    },
  };
}

function gitServer(directory: string, password: string): Server {
  return createServer((request, response) => {
    const given = Buffer.from(
      request.headers.authorization?.replace('Basic ', '') ?? '',
      'base64',
    ).toString();
    if (!given.endsWith(`:${password}`)) {
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
