import { documentOf, serviceText } from '../spec/__testUtils__/parseText';
import {
  environmentOf,
  originsOf,
  resolutionOf,
  resolveSpecText,
} from './__testUtils__/resolveText';
import { resolveService } from './resolveService';

const image = 'image: ghcr.io/acme/orders:1.4.2';
const api = `kind: api\n${image}`;

describe('a Service of two lines', () => {
  const result = resolveSpecText(api);

  it('has the environments of the built-in Platform', () => {
    const { environments, base } = resolutionOf(result);
    expect(
      environments.map(({ environment }) => [
        environment.name,
        environment.production,
      ]),
    ).toEqual([
      ['development', false],
      ['staging', false],
      ['production', true],
    ]);
    expect(base.environment).toMatchObject({
      name: 'base',
      production: false,
      namespace: 'orders',
      release: 'orders',
    });
  });

  it('runs safely', () => {
    const { values } = environmentOf(result, 'production');
    expect(values.podSecurityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 10001,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(values.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(values.serviceAccount).toMatchObject({
      create: true,
      automountToken: false,
    });
    expect(values.networkPolicy).toMatchObject({
      enabled: true,
      ingress: {},
      egress: {},
    });
  });

  it('has more Pods and a budget in production only', () => {
    expect(environmentOf(result, 'production').values.workload.replicas).toBe(
      2,
    );
    expect(
      environmentOf(result, 'production').values.podDisruptionBudget,
    ).toMatchObject({ enabled: true, maxUnavailable: 1 });
    expect(environmentOf(result, 'staging').values.workload.replicas).toBe(1);
    expect(
      environmentOf(result, 'staging').values.podDisruptionBudget.enabled,
    ).toBe(false);
  });

  it('listens on 8080, is probed there and scraped', () => {
    const { values, monitoring } = environmentOf(result, 'base');
    expect(values.ports).toEqual({
      http: { port: 8080, protocol: 'TCP', servicePort: 8080 },
    });
    expect(values.probes).toMatchObject({
      liveness: { enabled: false },
      readiness: { enabled: true, tcpSocket: { port: 'http' } },
    });
    expect(values.serviceMonitor).toMatchObject({
      enabled: true,
      port: 'http',
      path: '/metrics',
      interval: '30s',
      job: 'orders',
    });
    expect(monitoring.signals.requests?.metric).toBe('http_requests_total');
  });

  it('takes its resources from the tier', () => {
    expect(environmentOf(result, 'base').values.resources).toEqual({
      requests: { cpu: '100m', memory: '128Mi' },
      limits: { cpu: '500m', memory: '512Mi' },
    });
  });

  it('links to its dashboard, alerts, logs and runbooks', () => {
    expect(environmentOf(result, 'production').monitoring.links).toMatchObject({
      dashboard: 'https://grafana.example.com/d/cw-orders?var-namespace=orders',
      runbook:
        'https://backstage.example.com/docs/default/component/orders/runbooks/{alert}',
    });
  });
});

describe('kinds', () => {
  const workload = (spec: string) =>
    environmentOf(resolveSpecText(spec), 'production').values;

  it.each<[string, string, object]>([
    ['web', `kind: web\n${image}`, { kind: 'Deployment', replicas: 2 }],
    ['worker', `kind: worker\n${image}`, { kind: 'Deployment', replicas: 2 }],
    [
      'scheduler',
      `kind: scheduler\n${image}`,
      { kind: 'Deployment', replicas: 1, strategy: { type: 'Recreate' } },
    ],
    [
      'scheduler by the clock',
      `kind: scheduler\n${image}\nschedule: {cron: "@hourly"}`,
      { kind: 'CronJob', schedule: { cron: '@hourly' } },
    ],
    [
      'cron',
      `kind: cron\n${image}\nschedule: {cron: "0 3 * * *", timeZone: Europe/Berlin}`,
      {
        kind: 'CronJob',
        schedule: {
          cron: '0 3 * * *',
          timeZone: 'Europe/Berlin',
          concurrencyPolicy: 'Forbid',
        },
      },
    ],
    [
      'job',
      `kind: job\n${image}\njob: {backoffLimit: 1}`,
      { kind: 'Job', job: { backoffLimit: 1 } },
    ],
    [
      'stateful',
      `kind: stateful\n${image}\nports: {db: 5432}`,
      {
        kind: 'StatefulSet',
        serviceName: 'orders-headless',
        podManagementPolicy: 'OrderedReady',
        strategy: { type: 'RollingUpdate' },
      },
    ],
  ])('%s', (_, spec, expected) =>
    expect(workload(spec).workload).toMatchObject(expected),
  );

  it.each(['worker', 'scheduler'])(
    '%s has no Service, no scrape and no probe without ports',
    kind => {
      const values = workload(`kind: ${kind}\n${image}`);
      expect(values.service.enabled).toBe(false);
      expect(values.serviceMonitor.enabled).toBe(false);
      expect(values.probes.readiness.enabled).toBe(false);
      expect(values.preStopSleepSeconds).toBe(0);
    },
  );

  it('cron gets the alerts of Jobs and none of requests', () => {
    const { alerts } = environmentOf(
      resolveSpecText(`kind: cron\n${image}\nschedule: {cron: "@daily"}`),
      'base',
    );
    expect(alerts.map(({ name }) => name)).toEqual([
      'CronJobOverdue',
      'JobFailed',
      'OutOfMemory',
    ]);
  });

  it('a volume for one Pod is recreated, not rolled', () => {
    const values = workload(
      `kind: worker\n${image}\nscaling: {replicas: 1}\nstorage: {data: {mountPath: /data, size: 1Gi}}`,
    );
    expect(values.workload.strategy).toEqual({ type: 'Recreate' });
  });
});

describe('inheritance', () => {
  const around = {
    platform: `serviceDefaults:
  env: {A: platform, B: platform, C: platform, D: platform, E: platform, F: platform}
environmentDefaults:
  production:
    env: {D: platform-production, E: platform-production, F: platform-production}`,
    system: `services: {orders: {document: orders.yaml}}
serviceDefaults:
  env: {B: system, C: system, D: system}
environments:
  production:
    serviceDefaults:
      env: {E: system-production, F: system-production}`,
  };
  const spec = `${api}
env: {C: service, D: service, G: service}
environments:
  production:
    env: {F: service-production, G: null}`;
  const result = resolveSpecText(spec, around);

  it('is Platform, System, Service, then their overlays in the same order', () => {
    expect(environmentOf(result, 'production').values.env).toEqual({
      A: 'platform',
      B: 'system',
      C: 'service',
      D: 'platform-production',
      E: 'system-production',
      F: 'service-production',
    });
    expect(environmentOf(result, 'staging').values.env).toEqual({
      A: 'platform',
      B: 'system',
      C: 'service',
      D: 'service',
      E: 'platform',
      F: 'platform',
      G: 'service',
    });
  });

  it('leaves no overlay in the base', () => {
    expect(environmentOf(result, 'base').values.env).toEqual(
      environmentOf(result, 'staging').values.env,
    );
  });

  it('says where each value comes from', () => {
    const of = (name: string, environment = 'production') =>
      originsOf(spec, around, environment)[`spec.env.${name}.value`];
    expect(of('A')).toEqual({
      level: 'platform',
      document: 'platform.yaml',
      line: 6,
      column: 11,
    });
    expect(of('B')).toEqual({
      level: 'system',
      document: 'system.yaml',
      line: 7,
      column: 11,
    });
    expect(of('C')).toEqual({
      level: 'service',
      document: 'orders.yaml',
      line: 8,
      column: 9,
    });
    expect(of('D')).toMatchObject({
      level: 'environment',
      document: 'platform.yaml',
      environment: 'production',
      line: 9,
    });
    expect(of('E')).toMatchObject({
      level: 'environment',
      document: 'system.yaml',
      environment: 'production',
      line: 11,
    });
    expect(of('F')).toMatchObject({
      level: 'environment',
      document: 'orders.yaml',
      environment: 'production',
      line: 11,
    });
    expect(of('G')).toBeUndefined();
    expect(of('G', 'staging')).toMatchObject({ level: 'service' });
    const origins = originsOf(spec, around, 'production');
    expect(origins['spec.resources.requests.cpu']).toEqual({
      level: 'default',
      document: 'built-in',
    });
  });

  it('tells the tier of a Platform as the origin', () => {
    const origins = originsOf(
      `${api}\ntier: tiny`,
      {
        platform:
          'tiers:\n  tiny:\n    resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {cpu: 20m, memory: 32Mi}}',
      },
      'base',
    );
    expect(origins['spec.resources.limits.cpu']).toEqual({
      level: 'platform',
      document: 'platform.yaml',
      line: 7,
      column: 69,
    });
  });

  it('replaces lists', () => {
    const values = environmentOf(
      resolveSpecText(
        `${api}\nargs: [a, b]\nenvironments: {production: {args: [c]}}`,
      ),
      'production',
    ).values;
    expect(values.args).toEqual(['c']);
  });

  it('lets a Platform remove a built-in tier and its own defaults', () => {
    const { problems } = resolveSpecText(api, {
      platform: 'tiers: {standard: null}',
    });
    expect(problems.map(({ code }) => code)).toEqual(['CW_UNKNOWN_TIER']);
  });

  it('completes an entry that another document begins', () => {
    const { problems } = resolveSpecText(
      `${api}\nscaling: {replicas: 1}\nstorage: {data: {size: 5Gi}}`,
      {
        system:
          'services: {orders: {document: orders.yaml}}\nserviceDefaults: {storage: {data: {mountPath: /data}}}',
      },
    );
    expect(problems).toEqual([]);
  });
});

describe('variants', () => {
  const production = (spec: string) =>
    environmentOf(resolveSpecText(spec), 'production').values;

  it('of a probe replace each other', () => {
    const values =
      production(`${api}\nprobes: {liveness: /live, readiness: {path: /ready, port: http, periodSeconds: 5}}
environments: {production: {probes: {readiness: {tcp: http}, liveness: false}}}`);
    expect(values.probes.readiness).toEqual({
      enabled: true,
      tcpSocket: { port: 'http' },
      periodSeconds: 5,
      timeoutSeconds: 3,
    });
    expect(values.probes.liveness).toEqual({ enabled: false });
  });

  it('of a variable replace each other', () => {
    const values =
      production(`${api}\nenv: {A: {secret: s, key: k, optional: true}, B: plain, C: {field: status.podIP}}
environments: {production: {env: {A: plain, B: {config: c, key: k}, C: {resource: limits.memory}}}}`);
    expect(values.env).toEqual({
      A: 'plain',
      B: { config: { name: 'c', key: 'k' } },
      C: { resource: 'limits.memory' },
    });
  });

  it('of a budget replace each other', () => {
    const values = production(
      `${api}\navailability: {maxUnavailable: 1}\nenvironments: {production: {availability: {minAvailable: 1}}}`,
    );
    expect(values.podDisruptionBudget).toMatchObject({ minAvailable: 1 });
    expect(values.podDisruptionBudget).not.toHaveProperty('maxUnavailable');
  });

  it('of an image: a new tag drops an inherited digest', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const values = production(
      `kind: api\nimage: a/b:1@${digest}\nenvironments: {production: {image: {tag: "2"}}}`,
    );
    expect(values.image).toEqual({
      repository: 'a/b',
      tag: '2',
      pullPolicy: 'Always',
    });
  });

  it('of numbers keep what was written', () => {
    const values = production(
      `${api}\nenv: {VERSION: 1.10, ON: true, OCTAL: 0o17}\nconfig: {RATE: 1e3}`,
    );
    expect(values.env).toEqual({ OCTAL: '0o17', ON: 'true', VERSION: '1.10' });
    expect(values.config).toEqual({ RATE: '1e3' });
  });

  it('of scaling: a maximum turns the autoscaler on', () => {
    const values = production(
      `${api}\nscaling: {max: 10, name: orders-hpa, metrics: {cpu: 70, queue: {metric: q, selector: {queue: orders}, target: {averageValue: "30"}}}}\nmonitoring: {metricSources: {adapter: [q]}}`,
    );
    expect(values.autoscaling).toEqual({
      triggers: {},
      pollingInterval: 30,
      cooldownPeriod: 300,
      enabled: true,
      name: 'orders-hpa',
      minReplicas: 2,
      maxReplicas: 10,
      metrics: {
        cpu: { type: 'Resource', resource: 'cpu', utilization: 70 },
        queue: {
          type: 'External',
          metric: 'q',
          selector: { queue: 'orders' },
          averageValue: '30',
        },
      },
    });
  });
});

describe('the graph', () => {
  const payments = serviceText(
    'kind: api\nimage: a:1\nports: {http: {port: 8080, servicePort: 80}, grpc: 9090}',
    'metadata: {name: payments, owner: shop}',
  );
  const cart = serviceText(
    'kind: web\nimage: a:1\ndependsOn: {services: {orders: {}}}',
    'metadata: {name: cart, owner: shop}',
  );
  const system = `services: {orders: {document: o}, payments: {document: p}, cart: {document: c}}
namespace: shop
resources:
  postgres: {type: postgres, secret: database-secret}
  redis: {type: redis, namespace: caches}
  warehouse: {type: mysql, host: db.example.com}
environments: {development: {namespace: shop-dev}}`;
  const result = resolveSpecText(
    `${api}
dependsOn:
  services:
    payments: {env: {PAYMENTS_URL: "http://{host}:{port}"}}
  resources:
    postgres: {env: {DATABASE_URL: {secret: database-secret, key: url}}}
    redis: {env: {REDIS_URL: "redis://{host}:{port}"}}
    warehouse: {}
  external:
    stripe: {host: api.stripe.com}
    bank: {host: bank.example.com, port: 8443, cidrs: [203.0.113.0/24]}`,
    { system, siblings: [payments, cart] },
  );

  it('fills variables', () => {
    expect(environmentOf(result, 'production').values.env).toEqual({
      DATABASE_URL: { secret: { name: 'database-secret', key: 'url' } },
      PAYMENTS_URL: 'http://payments:80',
      REDIS_URL: 'redis://redis.caches.svc.cluster.local:6379',
    });
  });

  it('opens exactly the edges, at the ports of the Pods', () => {
    const { networkPolicy } = environmentOf(result, 'production').values;
    expect(networkPolicy.egress).toMatchObject({
      payments: {
        podLabels: { app: 'payments' },
        ports: [{ port: 8080, protocol: 'TCP' }],
      },
      postgres: {
        podLabels: { app: 'postgres' },
        ports: [{ port: 5432, protocol: 'TCP' }],
      },
      redis: { namespace: 'caches', ports: [{ port: 6379, protocol: 'TCP' }] },
      warehouse: { ports: [{ port: 3306, protocol: 'TCP' }] },
      bank: {
        cidrs: ['203.0.113.0/24'],
        ports: [{ port: 8443, protocol: 'TCP' }],
      },
      stripe: {
        cidrs: ['0.0.0.0/0'],
        except: expect.arrayContaining(['10.0.0.0/8']),
        ports: [{ port: 443, protocol: 'TCP' }],
      },
    });
    expect(networkPolicy.ingress).toEqual({
      cart: { podLabels: { app: 'cart' }, ports: ['http'] },
    });
  });

  it('knows both neighbours in the namespace of the environment', () => {
    const { neighbours, environment } = environmentOf(result, 'development');
    expect(environment.namespace).toBe('shop-dev');
    expect(neighbours.dependents).toEqual([
      {
        name: 'cart',
        title: 'Cart',
        system: 'shop',
        namespace: 'shop-dev',
        ports: ['http'],
      },
    ]);
    expect(
      neighbours.dependencies.map(({ kind, name, port, namespace }) => [
        kind,
        name,
        port,
        namespace,
      ]),
    ).toEqual([
      ['external', 'bank', 8443, undefined],
      ['service', 'payments', 80, 'shop-dev'],
      ['resource', 'postgres', 5432, 'shop-dev'],
      ['resource', 'redis', 6379, 'caches'],
      ['external', 'stripe', 443, undefined],
      ['resource', 'warehouse', 3306, undefined],
    ]);
  });

  it('remembers neighbours of other Systems', () => {
    const service = documentOf(
      'Service',
      serviceText(
        `${api}\ndependsOn: {services: {billing/invoices: {env: {URL: "{host}:{port}"}}}}`,
      ),
    );
    const namespaces = {
      base: 'billing',
      development: 'billing',
      staging: 'billing',
      production: 'billing',
    };
    const { resolution } = resolveService({
      service,
      neighbours: {
        providers: {
          'billing/invoices': {
            title: 'Invoices',
            system: 'billing',
            namespaces,
            ports: { http: { port: 8080, servicePort: 80, protocol: 'TCP' } },
          },
        },
        callers: {
          'web/front': {
            title: 'Front',
            namespaces: { ...namespaces, production: 'web' },
            ports: ['http'],
          },
        },
      },
    });
    const production = resolution?.environments[2];
    expect(production?.values.env).toEqual({
      URL: 'invoices.billing.svc.cluster.local:80',
    });
    expect(production?.values.networkPolicy).toMatchObject({
      egress: {
        'billing-invoices': {
          namespace: 'billing',
          podLabels: { app: 'invoices' },
          ports: [{ port: 8080 }],
        },
      },
      ingress: {
        'web-front': {
          namespace: 'web',
          podLabels: { app: 'front' },
          ports: ['http'],
        },
      },
    });
  });
});

describe('exposure', () => {
  const exposed = (spec: string, platform?: string) =>
    environmentOf(
      resolveSpecText(
        `${api}\nports: {http: 8080, admin: 9000}\n${spec}`,
        platform === undefined ? {} : { platform },
      ),
      'production',
    ).values;

  it('becomes a route with a redirect, open to the proxies only', () => {
    const values = exposed(
      'exposure: {hosts: {"orders.{domain}": {paths: {/: http, /admin: {port: admin, type: Exact}}}}, timeoutSeconds: 30}',
    );
    expect(values.httpRoute).toMatchObject({
      enabled: true,
      parentRefs: {
        gateway: {
          namespace: 'gateway-system',
          sectionName: 'https',
          redirectSectionName: 'http',
        },
      },
      hostnames: ['orders.example.com'],
      rules: {
        http: { port: 'http', paths: { '/': { type: 'PathPrefix' } } },
        admin: { port: 'admin', paths: { '/admin': { type: 'Exact' } } },
      },
      redirectHttps: true,
      timeouts: { request: '30s' },
    });
    expect(values.ingress.enabled).toBe(false);
    expect(values.networkPolicy.ingress).toEqual({
      'edge-gateway': { namespace: 'gateway-system', ports: ['admin', 'http'] },
    });
  });

  it('takes the domain of the environment', () => {
    const result = resolveSpecText(
      `${api}\nexposure: {hosts: {"orders.{domain}": {}}}`,
    );
    expect(
      ['development', 'staging', 'base'].map(
        name => environmentOf(result, name).values.httpRoute.hostnames,
      ),
    ).toEqual([
      ['orders.dev.example.com'],
      ['orders.staging.example.com'],
      ['orders.dev.example.com'],
    ]);
  });

  it('makes a route for each set of paths', () => {
    const { httpRoute } = exposed(
      'exposure: {hosts: {a.example.com: {}, b.example.com: {paths: {/b: http}}, c.example.com: {}}}',
    );
    expect(httpRoute.hostnames).toEqual(['a.example.com', 'c.example.com']);
    expect(httpRoute.routes).toMatchObject({
      'b-example-com': { hostnames: ['b.example.com'] },
    });
  });

  it('becomes an Ingress with a certificate where the Platform has Ingress', () => {
    const values = exposed(
      'exposure: {hosts: {a.example.com: {}}}',
      'exposure: ingress\ningress: {className: traefik, namespace: traefik}\ncertificateIssuer: letsencrypt',
    );
    expect(values.httpRoute.enabled).toBe(false);
    expect(values.ingress).toEqual({
      enabled: true,
      className: 'traefik',
      annotations: {
        'cert-manager.io/cluster-issuer': 'letsencrypt',
        'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
        'traefik.ingress.kubernetes.io/router.tls': 'true',
      },
      middlewares: [],
      hosts: {
        'a.example.com': { paths: { '/': { type: 'Prefix', port: 'http' } } },
      },
      routes: {
        redirect: {
          annotations: {
            'traefik.ingress.kubernetes.io/router.entrypoints': 'web',
          },
          middlewares: ['orders-redirect'],
          hosts: {
            'a.example.com': {
              paths: { '/': { type: 'Prefix', port: 'http' } },
            },
          },
          tls: false,
        },
      },
      tls: { orders: { secretName: 'orders-tls', hosts: ['a.example.com'] } },
    });
    expect(values.networkPolicy.ingress).toEqual({
      'edge-ingress': { namespace: 'traefik', ports: ['http'] },
    });
  });
});

describe('alerts', () => {
  it('keep their defaults where a document says something else', () => {
    const { alerts } = environmentOf(
      resolveSpecText(`${api}
alerts:
  HighErrorRate: {mode: rate, threshold: 0.1, for: 2m, severity: warning}
  HighLatency: {name: HighResponseTime, threshold: 0.5}
  CpuThrottling: false
  LowTraffic: {threshold: 1}
  custom: {OrdersStuck: {expr: orders_stuck > 10}}`),
      'production',
    );
    expect(alerts).toContainEqual({
      name: 'HighErrorRate',
      type: 'HighErrorRate',
      mode: 'rate',
      threshold: 0.1,
      window: '5m',
      for: '2m',
      severity: 'warning',
      labels: {},
    });
    expect(alerts).toContainEqual(
      expect.objectContaining({
        name: 'HighResponseTime',
        type: 'HighLatency',
        threshold: 0.5,
        quantile: 0.95,
      }),
    );
    expect(alerts).toContainEqual(
      expect.objectContaining({ name: 'LowTraffic', threshold: 1, for: '15m' }),
    );
    expect(alerts).toContainEqual(
      expect.objectContaining({
        name: 'OrdersStuck',
        type: 'custom',
        expr: 'orders_stuck > 10',
        severity: 'warning',
      }),
    );
    expect(alerts.map(({ name }) => name)).not.toContain('CpuThrottling');
    expect(alerts.map(({ name }) => name)).toEqual(
      [...alerts.map(({ name }) => name)].sort(),
    );
  });
});

describe('the result', () => {
  it('is the same whatever the order of keys', () => {
    const first = resolveSpecText(
      `${api}\nenv: {B: b, A: a}\nports: {http: 80, admin: 90}`,
    );
    const second = resolveSpecText(
      `ports: {admin: 90, http: 80}\nenv: {A: a, B: b}\n${image}\nkind: api`,
    );
    expect(JSON.stringify(resolutionOf(second).environments)).toBe(
      JSON.stringify(resolutionOf(first).environments),
    );
  });

  it('cannot be changed', () => {
    const { base } = resolutionOf(resolveSpecText(api));
    expect(() => {
      (base.values.ports as Record<string, unknown>).x = {};
    }).toThrow(TypeError);
  });
});
