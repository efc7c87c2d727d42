import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes, violations } = useServiceChart();
const dns = {
  to: [
    {
      namespaceSelector: {
        matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
      },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
};
const noTest = { tests: { enabled: false } };

async function policyOf(...values: Record<string, unknown>[]) {
  return (await render(webValues, noTest, ...values)).one('NetworkPolicy');
}

describe('networkPolicy', () => {
  it('denies everything but name resolution', async () => {
    const policy = await policyOf();
    expect(policy.metadata.name).toBe('orders');
    expect(policy.spec).toEqual({
      podSelector: { matchLabels: { app: 'orders' } },
      policyTypes: ['Ingress', 'Egress'],
      egress: [dns],
    });
  });

  it('can deny name resolution too, or have it elsewhere', async () => {
    const silent = await policyOf({
      networkPolicy: { dns: { enabled: false } },
    });
    expect(silent.spec).not.toHaveProperty('egress');
    const openshift = await policyOf({
      networkPolicy: {
        dns: {
          namespace: 'openshift-dns',
          podLabels: { 'dns.operator.openshift.io/daemonset-dns': 'default' },
        },
      },
    });
    expect(openshift.spec.egress[0].to).toEqual([
      {
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'openshift-dns' },
        },
        podSelector: {
          matchLabels: { 'dns.operator.openshift.io/daemonset-dns': 'default' },
        },
      },
    ]);
  });

  it('lets in whom ingress lists, at their ports', async () => {
    const policy = await policyOf({
      ports: { admin: { port: 9000 }, dns: { port: 53, protocol: 'UDP' } },
      networkPolicy: {
        ingress: {
          a: { podLabels: { app: 'web' }, ports: ['http'] },
          b: { namespace: 'gateways', ports: [1234] },
          c: { namespace: 'shop', podLabels: { app: 'x' }, ports: ['dns'] },
          d: { namespaceLabels: { team: 'shop' } },
          e: {
            cidrs: ['10.0.0.0/8', '::/0'],
            except: ['10.1.0.0/16'],
            ports: ['admin'],
          },
          f: { podLabels: {}, ports: ['http'] },
        },
      },
    });
    expect(policy.spec.ingress).toEqual([
      {
        from: [{ podSelector: { matchLabels: { app: 'web' } } }],
        ports: [{ port: 8080, protocol: 'TCP' }],
      },
      {
        from: [
          {
            podSelector: {},
            namespaceSelector: {
              matchLabels: { 'kubernetes.io/metadata.name': 'gateways' },
            },
          },
        ],
        ports: [{ port: 1234, protocol: 'TCP' }],
      },
      {
        from: [
          {
            podSelector: { matchLabels: { app: 'x' } },
            namespaceSelector: {
              matchLabels: { 'kubernetes.io/metadata.name': 'shop' },
            },
          },
        ],
        ports: [{ port: 53, protocol: 'UDP' }],
      },
      {
        from: [
          {
            podSelector: {},
            namespaceSelector: { matchLabels: { team: 'shop' } },
          },
        ],
        ports: [
          { port: 9000, protocol: 'TCP' },
          { port: 53, protocol: 'UDP' },
          { port: 8080, protocol: 'TCP' },
        ],
      },
      {
        from: [
          { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
          { ipBlock: { cidr: '::/0', except: ['10.1.0.0/16'] } },
        ],
        ports: [{ port: 9000, protocol: 'TCP' }],
      },
      { from: [{ podSelector: {} }], ports: [{ port: 8080, protocol: 'TCP' }] },
    ]);
  });

  it('lets the pods reach whom egress lists', async () => {
    const policy = await policyOf({
      networkPolicy: {
        egress: {
          db: {
            namespace: 'data',
            podLabels: { app: 'postgres' },
            ports: [{ port: 5432 }],
          },
          out: {
            cidrs: ['0.0.0.0/0'],
            except: ['10.0.0.0/8'],
            ports: [
              { port: 443 },
              { port: 8000, endPort: 8100, protocol: 'UDP' },
            ],
          },
          peer: { podLabels: { app: 'peer' } },
        },
      },
    });
    expect(policy.spec.egress).toEqual([
      dns,
      {
        to: [
          {
            podSelector: { matchLabels: { app: 'postgres' } },
            namespaceSelector: {
              matchLabels: { 'kubernetes.io/metadata.name': 'data' },
            },
          },
        ],
        ports: [{ port: 5432, protocol: 'TCP' }],
      },
      {
        to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }],
        ports: [
          { port: 443, protocol: 'TCP' },
          { port: 8000, endPort: 8100, protocol: 'UDP' },
        ],
      },
      { to: [{ podSelector: { matchLabels: { app: 'peer' } } }] },
    ]);
  });

  it('lets Prometheus scrape when something is to be scraped', async () => {
    const from = [
      {
        podSelector: { matchLabels: { app: 'prometheus' } },
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'observability' },
        },
      },
    ];
    for (const section of [
      'serviceMonitor',
      'podMonitor',
      'scrapeAnnotations',
    ]) {
      const policy = await policyOf({
        ports: { metrics: { port: 9100 } },
        [section]: { enabled: true, port: 'metrics' },
        networkPolicy: {
          monitoring: {
            namespace: 'observability',
            podLabels: { app: 'prometheus' },
          },
        },
      });
      expect(policy.spec.ingress).toEqual([
        { from, ports: [{ port: 9100, protocol: 'TCP' }] },
      ]);
    }
  });

  it('can have a name of its own or be left out', async () => {
    expect(
      (await policyOf({ networkPolicy: { name: 'bi-app-to-postgres' } }))
        .metadata.name,
    ).toBe('bi-app-to-postgres');
    const rendered = await render(webValues, {
      networkPolicy: { enabled: false },
      jobs: { migrate: {} },
    });
    expect(rendered.all('NetworkPolicy')).toEqual([]);
  });

  it('of a hook job opens the same ways out and none in', async () => {
    const rendered = await render(webValues, noTest, {
      jobs: { migrate: {} },
      networkPolicy: {
        egress: {
          db: { podLabels: { app: 'postgres' }, ports: [{ port: 5432 }] },
        },
      },
    });
    const copy = rendered.one('NetworkPolicy', 'orders-hooks').spec;
    expect(copy).toEqual({
      podSelector: { matchLabels: { app: 'orders' } },
      policyTypes: ['Egress'],
      egress: rendered.one('NetworkPolicy', 'orders').spec.egress,
    });
  });

  it('refuses edges that say nobody, unknown ports and empty ranges', async () => {
    expect(
      await mistakes(webValues, {
        networkPolicy: {
          ingress: {
            a: { ports: ['http'] },
            b: {
              podLabels: { app: 'x' },
              ports: ['nope'],
              except: ['10.0.0.0/8'],
            },
          },
          egress: {
            c: {},
            d: { cidrs: ['1.1.1.1/32'], ports: [{ port: 90, endPort: 80 }] },
          },
        },
      }),
    ).toEqual([
      'networkPolicy.ingress.a: says nobody; set namespace, namespaceLabels, podLabels or cidrs (0.0.0.0/0 for any address)',
      'networkPolicy.ingress.b.except: takes addresses out of cidrs, and there are none',
      'networkPolicy.ingress.b.ports: "nope" is not one of ports (http)',
      'networkPolicy.egress.c: says nobody; set namespace, namespaceLabels, podLabels or cidrs (0.0.0.0/0 for any address)',
      'networkPolicy.egress.d.ports: endPort 80 is below port 90',
    ]);
    expect(
      await violations(baseValues, {
        networkPolicy: { egress: { a: { cidrs: ['10.0.0.1'] } } },
      }),
    ).toHaveLength(1);
  });
});
