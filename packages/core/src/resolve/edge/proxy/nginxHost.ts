import type { ExposedPath, ResolvedExposure } from '../ResolvedExposure';

interface HostSubject {
  resolved: ResolvedExposure;
  port: number;
  /** File with the name of the host. */
  name: string;
  paths: Record<string, ExposedPath>;
  upstreamName(path: ExposedPath): string;
}

/** A text in double quotes, with what would end them escaped. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Headers of every answer; those that the service sets itself give way, or browsers would see both. */
function headers({ headers: own, cors }: ResolvedExposure): string[] {
  const shared: [string, string][] = cors
    ? [
        ['Access-Control-Allow-Origin', '$cors_origin'],
        ['Access-Control-Allow-Methods', '$cors_methods'],
        ['Access-Control-Allow-Headers', '$cors_headers'],
        ['Access-Control-Expose-Headers', '$cors_expose'],
        ['Access-Control-Allow-Credentials', '$cors_credentials'],
        ['Access-Control-Max-Age', '$cors_age'],
      ]
    : [];
  const fixed = Object.entries(own).map(([name, value]): [string, string] => [
    name,
    quoted(value),
  ]);
  const all = [...fixed, ...shared];
  return [
    ...all.map(([name, value]) => `    add_header ${name} ${value} always;`),
    ...(cors ? ['    add_header Vary Origin always;'] : []),
    ...all.map(([name]) => `    proxy_hide_header ${name};`),
  ];
}

function timeouts(seconds: number | undefined): string[] {
  return seconds === undefined
    ? []
    : [
        `      proxy_read_timeout ${seconds}s;`,
        `      proxy_send_timeout ${seconds}s;`,
      ];
}

function body(path: ExposedPath, subject: HostSubject): string[] {
  const { resolved, upstreamName } = subject;
  const limit = resolved.rateLimits[path.rateClass ?? ''];
  const limited =
    limit === undefined
      ? []
      : [
          `      limit_req zone=${path.rateClass} burst=${limit.burst} nodelay;`,
        ];
  if (path.folder !== undefined) {
    return [...limited, '      expires 7d;'];
  }
  return [
    ...limited,
    ...timeouts(path.timeoutSeconds ?? resolved.timeoutSeconds),
    `      proxy_pass http://${upstreamName(path)};`,
  ];
}

/** A prefix holds for whole segments: `/api` for `/api` and `/api/…`, not for `/apis`. */
function location(
  path: string,
  exposed: ExposedPath,
  subject: HostSubject,
): string[] {
  const lines = body(exposed, subject);
  const block = (match: string, more: string[]) => [
    `    location ${match} {`,
    ...more,
    ...lines,
    '    }',
  ];
  const { folder, type } = exposed;
  const at = path.replace(/\/+$/, '');
  const files = folder?.replace(/\/+$/, '');
  const alias = files === undefined ? [] : [`      alias ${files}/;`];
  if (type === 'Exact') {
    const one = files === undefined ? [] : [`      alias ${files};`];
    return block(`= ${path}`, one);
  }
  if (at === '') return block('/', alias);
  return [
    ...block(`${at}/`, alias),
    ...(files === undefined
      ? block(`= ${at}`, [])
      : [`    location = ${at} {`, `      return 308 ${at}/;`, '    }']),
  ];
}

/** The `server` block of one host. */
export function nginxHost(subject: HostSubject): string[] {
  const { resolved, port, name, paths } = subject;
  const { redirectHttps, cors, maxBodySize, authentication, retries } =
    resolved;
  return [
    '  server {',
    `    listen ${port};`,
    `    include ${name};`,
    ...(maxBodySize === undefined
      ? []
      : [`    client_max_body_size ${Math.ceil(maxBodySize / 1024)}k;`]),
    ...headers(resolved),
    ...(redirectHttps
      ? [
          '    if ($http_x_forwarded_proto = http) {',
          '      return 308 https://$host$request_uri;',
          '    }',
        ]
      : []),
    ...(cors
      ? ['    if ($cors_preflight) {', '      return 204;', '    }']
      : []),
    ...(authentication?.basic
      ? [
          '    auth_basic "Sign in";',
          '    auth_basic_user_file /etc/nginx/users/htpasswd;',
        ]
      : []),
    ...(retries === 0
      ? ['    proxy_next_upstream off;']
      : [
          '    proxy_next_upstream error timeout http_502 http_503 http_504;',
          `    proxy_next_upstream_tries ${(retries ?? 1) + 1};`,
        ]),
    ...Object.keys(paths)
      .sort()
      .flatMap(path => {
        const exposed = paths[path];
        return exposed === undefined ? [] : location(path, exposed, subject);
      }),
    '  }',
  ];
}
