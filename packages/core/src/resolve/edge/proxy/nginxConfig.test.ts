import type { ResolvedExposure } from '../ResolvedExposure';
import { nginxConfig, nginxNames } from './nginxConfig';

const exposure: ResolvedExposure = {
  target: 'none',
  hosts: {
    'shop.example.com': {
      '/': { type: 'Prefix', service: 'shop', port: 'http', servicePort: 8000 },
      '/api': {
        type: 'Prefix',
        service: 'orders',
        port: 'http',
        servicePort: 80,
        rateClass: 'api',
        timeoutSeconds: 120,
      },
      '/login': {
        type: 'Exact',
        service: 'shop',
        port: 'http',
        servicePort: 8000,
        rateClass: 'login',
      },
      '/static': { type: 'Prefix', port: 'http', folder: '/srv/static' },
    },
  },
  encrypted: true,
  redirectHttps: true,
  tls: {},
  headers: {
    'Content-Security-Policy': "default-src 'self'",
    'X-Frame-Options': 'DENY',
  },
  cors: {
    origins: ['https://www.example.com'],
    methods: ['GET'],
    headers: ['Content-Type'],
    credentials: true,
    maxAgeSeconds: 600,
  },
  affinity: 'none',
  maxBodySize: 20 * 2 ** 20,
  retries: 2,
  compression: true,
  rateLimits: {
    api: { requestsPerSecond: 100, burst: 50 },
    login: { requestsPerSecond: 5, burst: 5 },
  },
  annotations: {},
};

const configOf = (
  more: Partial<ResolvedExposure> = {},
  proxy: Parameters<typeof nginxConfig>[0]['proxy'] = {},
) =>
  nginxConfig({
    resolved: { ...exposure, ...more },
    proxy,
    port: 8080,
    hostOf: service => (service === 'orders' ? 'orders.other.svc' : service),
  });

/** The lines of the block that begins with a text, without their indent. */
function block(config: string, head: string): string[] {
  const lines = config.split('\n').map(line => line.trim());
  const start = lines.indexOf(`${head} {`);
  return lines.slice(start + 1, lines.indexOf('}', start));
}

describe('nginxConfig', () => {
  it('has a zone for each class, for each address of a client', () => {
    const lines = configOf().split('\n');
    expect(lines).toContain(
      '  limit_req_zone $binary_remote_addr zone=api:10m rate=100r/s;',
    );
    expect(lines).toContain(
      '  limit_req_zone $binary_remote_addr zone=login:10m rate=5r/s;',
    );
  });

  it('limits the paths of a class, and matches whole segments', () => {
    const api = [
      'limit_req zone=api burst=50 nodelay;',
      'proxy_read_timeout 120s;',
      'proxy_send_timeout 120s;',
      'proxy_pass http://orders-http;',
    ];
    expect(block(configOf(), 'location /api/')).toEqual(api);
    expect(block(configOf(), 'location = /api')).toEqual(api);
    expect(block(configOf(), 'location = /login')).toEqual([
      'limit_req zone=login burst=5 nodelay;',
      'proxy_pass http://shop-http;',
    ]);
    expect(block(configOf(), 'location /static/')).toEqual([
      'alias /srv/static/;',
      'expires 7d;',
    ]);
  });

  it('names the address once for each attempt', () => {
    expect(block(configOf(), 'upstream orders-http')).toEqual([
      'server orders.other.svc:80 max_fails=3 fail_timeout=10s;',
      'server orders.other.svc:80 max_fails=3 fail_timeout=10s backup;',
      'server orders.other.svc:80 max_fails=3 fail_timeout=10s backup;',
      'keepalive 32;',
    ]);
    expect(configOf({ retries: 0 })).toContain('proxy_next_upstream off;');
  });

  it('hides what a service says of the headers that the proxy sets', () => {
    const config = configOf();
    expect(config).toContain(
      `add_header Content-Security-Policy "default-src 'self'" always;`,
    );
    expect(config).toContain('proxy_hide_header Content-Security-Policy;');
    expect(config).toContain('proxy_hide_header Access-Control-Allow-Origin;');
  });

  it('leaves out what nobody asks for', () => {
    const { cors: _, ...plain } = exposure;
    const config = nginxConfig({
      resolved: {
        ...plain,
        redirectHttps: false,
        compression: false,
        rateLimits: {},
        headers: {},
      },
      proxy: { connections: 0, trustForwarded: false },
      port: 8080,
      hostOf: name => name,
    });
    expect(config).not.toMatch(
      /gzip|limit_conn |cors|add_header|real_ip|308 https/,
    );
  });

  it('keeps what differs by environment in files of its own', () => {
    expect(nginxNames(exposure)).toEqual({
      'host-1.conf': 'server_name shop.example.com;\n',
      'origins.conf': "'https://www.example.com' $http_origin;\n",
    });
    expect(configOf()).not.toContain('example.com');
  });

  it('asks for a password', () => {
    expect(
      configOf({ authentication: { basic: { secretName: 'users' } } }),
    ).toContain('auth_basic_user_file /etc/nginx/users/htpasswd;');
  });
});
