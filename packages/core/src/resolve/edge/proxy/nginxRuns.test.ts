import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get, IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResolvedExposure } from '../ResolvedExposure';
import { NAMES_FOLDER, nginxConfig, nginxNames } from './nginxConfig';

function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const present = hasNginx();
if (!present) {
  // eslint-disable-next-line no-console
  console.warn(
    'nginx is not installed: the reverse proxy is not run (Debian: apt-get install nginx-light).',
  );
}

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

const HOST = 'shop.example.com';

(present ? describe : describe.skip)('the reverse proxy in nginx', () => {
  let folder: string;
  let service: Server;
  let port: number;

  const ask = (
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ) =>
    new Promise<Answer>((resolve, reject) => {
      get(
        {
          port,
          path,
          method,
          agent: false,
          headers: { host: HOST, ...headers },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      ).on('error', reject);
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reverse-proxy-'));
    // Started by root, nginx works as somebody else.
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'static'), { mode: 0o755 });
    writeFileSync(join(folder, 'static/app.css'), 'body { margin: 0 }\n');
    service = createServer((request, response) => {
      response.setHeader('x-frame-options', 'SAMEORIGIN');
      response.setHeader('content-type', 'text/plain');
      response.end(
        `${request.url} ${request.headers['x-forwarded-proto']} `.repeat(200),
      );
    });
    await new Promise<void>(resolve => {
      service.listen(0, '127.0.0.1', resolve);
    });
    const behind = (service.address() as AddressInfo).port;
    const free = createServer();
    port = await new Promise<number>(resolve => {
      free.listen(0, () => resolve((free.address() as AddressInfo).port));
    });
    await new Promise(resolve => {
      free.close(resolve);
    });
    const to = {
      type: 'Prefix',
      service: 'shop',
      port: 'http',
      servicePort: behind,
    } as const;
    const resolved: ResolvedExposure = {
      target: 'none',
      hosts: {
        [HOST]: {
          '/': to,
          '/login': { ...to, rateClass: 'login' },
          '/static': {
            type: 'Prefix',
            port: 'http',
            folder: join(folder, 'static'),
          },
        },
      },
      encrypted: true,
      redirectHttps: true,
      tls: {},
      headers: {
        'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
        'X-Frame-Options': 'DENY',
      },
      cors: {
        origins: ['https://www.example.com'],
        methods: ['GET', 'POST'],
        headers: ['Content-Type'],
        credentials: true,
        maxAgeSeconds: 600,
      },
      affinity: 'none',
      maxBodySize: 1024,
      compression: true,
      rateLimits: { login: { requestsPerSecond: 1, burst: 2 } },
      annotations: {},
    };
    const config = nginxConfig({
      resolved,
      proxy: {},
      port,
      hostOf: () => '127.0.0.1',
    })
      .replace(/ \/tmp\/([a-z_.]+);/g, ` ${folder}/$1;`)
      .replaceAll(NAMES_FOLDER, folder)
      .replace('access_log /dev/stdout', `access_log ${folder}/access.log`)
      .replace('error_log stderr', `error_log ${folder}/error.log`);
    for (const [name, text] of Object.entries(nginxNames(resolved)))
      writeFileSync(join(folder, name), text);
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, config);
    execFileSync('nginx', ['-t', '-c', file, '-p', folder], { stdio: 'pipe' });
    // It goes into the background once it listens.
    execFileSync('nginx', ['-c', file, '-p', folder], { stdio: 'pipe' });
  }, 150_000);

  afterAll(async () => {
    process.kill(
      Number(readFileSync(join(folder, 'nginx.pid'), 'utf8')),
      'SIGTERM',
    );
    await new Promise(resolve => {
      service.close(resolve);
    });
    rmSync(folder, { recursive: true, force: true });
  });

  it('hands requests on, with its own headers in place of the service’s', async () => {
    const { status, headers, body } = await ask('/orders', {
      'x-forwarded-proto': 'https',
    });
    expect(status).toBe(200);
    expect(body).toMatch(/^\/orders https/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  });

  it('redirects what came without encryption', async () => {
    const { status, headers } = await ask('/a?b=c', {
      'x-forwarded-proto': 'http',
    });
    expect(status).toBe(308);
    expect(headers.location).toBe(`https://${HOST}/a?b=c`);
  });

  it('lets the burst through, and refuses what comes after it at once', async () => {
    const answers = [];
    for (let index = 0; index < 6; index += 1)
      answers.push((await ask('/login')).status);
    expect(answers.slice(0, 3)).toEqual([200, 200, 200]);
    expect(answers).toContain(429);
    expect((await ask('/other')).status).toBe(200);
  });

  it('answers the browser’s question about other origins itself', async () => {
    const asked = await ask(
      '/orders',
      { origin: 'https://www.example.com' },
      'OPTIONS',
    );
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': 'https://www.example.com',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '600',
    });
    const other = await ask('/orders', { origin: 'https://evil.example' });
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('compresses, and serves files of its own', async () => {
    const { headers } = await ask('/orders', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    const file = await ask('/static/app.css');
    expect(file.body).toContain('margin');
    expect(file.headers['cache-control']).toBe('max-age=604800');
    expect((await ask('/static../nginx.conf')).body).not.toContain('worker');
    expect((await ask('/static')).status).toBe(308);
  });

  it('refuses bodies that are too large, and hosts that it does not know', async () => {
    expect(
      (await ask('/orders', { 'content-length': '2048' }, 'POST')).status,
    ).toBe(413);
    expect((await ask('/', { host: 'other.example.com' })).status).toBe(404);
  });
});
