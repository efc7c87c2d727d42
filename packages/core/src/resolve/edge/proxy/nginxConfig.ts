import type { ExposureProxy } from '@chartwright/backstage-plugin-chartwright-common';
import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import type { ExposedPath, ResolvedExposure } from '../ResolvedExposure';
import { nginxHost } from './nginxHost';

/** What the configuration is made of. */
export interface NginxSubject {
  resolved: ResolvedExposure;
  proxy: ExposureProxy;
  /** Port that nginx listens on. */
  port: number;
  /** Address of another service within the cluster, by its name. */
  hostOf(service: string): string;
}

/** Path that answers the probes. */
export const HEALTH_PATH = '/healthy';
/** Folder of what differs by environment: names of hosts, origins of CORS. */
export const NAMES_FOLDER = '/etc/nginx/names';
/** Folder of the Secret with the passwords. */
export const USERS_FOLDER = '/etc/nginx/users';

/** Addresses from which a load balancer or another proxy may tell who the client is: RFC 1918, RFC 6598, unique local. */
const TRUSTED = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
];

const TEXT_TYPES = [
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/plain',
  'text/xml',
];

const megabytes = (bytes: number) =>
  `${Math.max(1, Math.ceil(bytes / 2 ** 20))}m`;

function upstreamName({ service = '', port }: ExposedPath): string {
  return `${service}-${port}`;
}

/** Services that answer, each once. */
function upstreams({ hosts }: ResolvedExposure): ExposedPath[] {
  const found = new Map<string, ExposedPath>();
  for (const paths of Object.values(hosts)) {
    for (const path of Object.values(paths)) {
      if (path.service !== undefined) found.set(upstreamName(path), path);
    }
  }
  return [...found.keys()].sort().flatMap(name => found.get(name) ?? []);
}

/**
 * A Service has one address behind which Kubernetes picks a Pod for each connection. nginx tries nothing again, and counts
 * no failures, where an upstream has but one server, so that the address stands there once for each further attempt.
 */
function upstream(path: ExposedPath, subject: NginxSubject): string[] {
  const { resolved, proxy } = subject;
  const { failures = 3, failureSeconds = 10 } = proxy;
  const { retries = 1 } = resolved;
  const address = `${subject.hostOf(path.service ?? '')}:${path.servicePort}`;
  const server = `server ${address} max_fails=${failures} fail_timeout=${failureSeconds}s`;
  const again = Array.from({ length: retries }, () => `    ${server} backup;`);
  return [
    `  upstream ${upstreamName(path)} {`,
    `    ${server};`,
    ...again,
    '    keepalive 32;',
    '  }',
  ];
}

function zones({ resolved, proxy }: NginxSubject): string[] {
  const { rateMemory = '10Mi', connections = 100 } = proxy;
  const size = megabytes(parseQuantity(rateMemory) ?? 0);
  return [
    ...Object.entries(resolved.rateLimits).map(
      ([name, { requestsPerSecond }]) =>
        `  limit_req_zone $binary_remote_addr zone=${name}:${size} rate=${requestsPerSecond}r/s;`,
    ),
    '  limit_req_status 429;',
    ...(connections > 0
      ? [
          `  limit_conn_zone $binary_remote_addr zone=connections:${size};`,
          '  limit_conn_status 429;',
          `  limit_conn connections ${connections};`,
        ]
      : []),
  ];
}

function compression({ compression: on }: ResolvedExposure): string[] {
  if (!on) return [];
  return [
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_proxied any;',
    '  gzip_min_length 1024;',
    `  gzip_types ${TEXT_TYPES.join(' ')};`,
  ];
}

function realAddress({ trustForwarded = true }: ExposureProxy): string[] {
  if (!trustForwarded) return [];
  return [
    ...TRUSTED.map(range => `  set_real_ip_from ${range};`),
    '  real_ip_header X-Forwarded-For;',
    '  real_ip_recursive on;',
  ];
}

function maps({ cors }: ResolvedExposure): string[] {
  return [
    '  map $http_upgrade $connection_upgrade {',
    "    '' '';",
    '    default upgrade;',
    '  }',
    '  map $http_x_forwarded_proto $client_scheme {',
    "    '' $scheme;",
    '    default $http_x_forwarded_proto;',
    '  }',
    ...(cors === undefined
      ? []
      : [
          '  map $http_origin $cors_origin {',
          "    default '';",
          ...(cors.origins.includes('*')
            ? ["    '~.' '*';"]
            : [`    include ${NAMES_FOLDER}/origins.conf;`]),
          '  }',
          // A header with an empty value is not sent.
          ...[
            ['cors_methods', cors.methods.join(', ')],
            ['cors_headers', cors.headers.join(', ')],
            ['cors_expose', (cors.exposeHeaders ?? []).join(', ')],
            ['cors_credentials', cors.credentials ? 'true' : ''],
            ['cors_age', String(cors.maxAgeSeconds)],
          ].flatMap(([name, value]) => [
            `  map $cors_origin $${name} {`,
            "    '' '';",
            `    default '${value}';`,
            '  }',
          ]),
          '  map $request_method:$cors_origin $cors_preflight {',
          "    default '';",
          "    '~^OPTIONS:.' yes;",
          '  }',
        ]),
  ];
}

const fileOfHost = (index: number) => `host-${index + 1}.conf`;

/**
 * What `nginx.conf` includes, by name of the file: names that differ by environment, so that the rest is the same in all of
 * them.
 */
export function nginxNames({
  hosts,
  cors,
}: ResolvedExposure): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.keys(hosts).map((host, index) => [
        fileOfHost(index),
        `server_name ${host};\n`,
      ]),
    ),
    ...(cors === undefined || cors.origins.includes('*')
      ? {}
      : {
          'origins.conf': cors.origins
            .map(origin => `'${origin}' $http_origin;\n`)
            .join(''),
        }),
  };
}

/** `nginx.conf` of a reverse proxy: everything that its exposure says, and nothing that comes from elsewhere. */
export function nginxConfig(subject: NginxSubject): string {
  const { resolved, proxy, port } = subject;
  return [
    '# Made from `exposure` of the document of this service. Writes below /tmp only.',
    'worker_processes 2;',
    'pid /tmp/nginx.pid;',
    'error_log stderr warn;',
    'events {',
    '  worker_connections 4096;',
    '}',
    'http {',
    '  include /etc/nginx/mime.types;',
    '  default_type application/octet-stream;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      name => `  ${name}_temp_path /tmp/${name};`,
    ),
    '  server_tokens off;',
    '  sendfile on;',
    '  keepalive_timeout 65s;',
    '  server_names_hash_bucket_size 128;',
    `  log_format json escape=json '{"time":"$time_iso8601","client":"$remote_addr","method":"$request_method","host":"$host",'`,
    `    '"path":"$uri","status":$status,"bytes":$body_bytes_sent,"seconds":$request_time,"upstream":"$upstream_addr",'`,
    `    '"upstream_seconds":"$upstream_response_time","limit":"$limit_req_status"}';`,
    '  access_log /dev/stdout json;',
    ...realAddress(proxy),
    ...zones(subject),
    ...compression(resolved),
    ...maps(resolved),
    '  proxy_http_version 1.1;',
    '  proxy_set_header Host $host;',
    '  proxy_set_header Connection $connection_upgrade;',
    '  proxy_set_header Upgrade $http_upgrade;',
    '  proxy_set_header X-Real-IP $remote_addr;',
    '  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '  proxy_set_header X-Forwarded-Proto $client_scheme;',
    ...upstreams(resolved).flatMap(path => upstream(path, subject)),
    '  server {',
    `    listen ${port} default_server;`,
    '    server_name _;',
    `    location = ${HEALTH_PATH} {`,
    '      access_log off;',
    '      limit_conn_dry_run on;',
    '      return 200;',
    '    }',
    '    location / {',
    '      return 404;',
    '    }',
    '  }',
    ...Object.values(resolved.hosts).flatMap((paths, index) =>
      nginxHost({
        resolved,
        port,
        name: `${NAMES_FOLDER}/${fileOfHost(index)}`,
        paths,
        upstreamName,
      }),
    ),
    '}',
    '',
  ].join('\n');
}
