import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

describe('ingress', () => {
  it('sends a host to the first port', async () => {
    const rendered = await render(webValues, {
      ingress: { enabled: true, hosts: { 'orders.example.com': {} } },
    });
    expect(rendered.one('Ingress', 'orders').spec).toEqual({
      rules: [
        {
          host: 'orders.example.com',
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: {
                  service: { name: 'orders', port: { name: 'http' } },
                },
              },
            ],
          },
        },
      ],
    });
  });

  it('takes class, annotations, paths and certificates', async () => {
    const rendered = await render(webValues, {
      ports: { admin: { port: 9000 } },
      ingress: {
        enabled: true,
        className: 'traefik',
        annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
        hosts: {
          '*.example.com': {
            paths: { '/admin': { type: 'Exact', port: 'admin' }, '/': {} },
          },
        },
        tls: { main: { secretName: 'orders-tls', hosts: ['*.example.com'] } },
      },
    });
    const ingress = rendered.one('Ingress');
    expect(ingress.metadata.annotations).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt',
    });
    expect(ingress.spec.ingressClassName).toBe('traefik');
    expect(ingress.spec.tls).toEqual([
      { secretName: 'orders-tls', hosts: ['*.example.com'] },
    ]);
    expect(ingress.spec.rules[0].http.paths).toEqual([
      {
        path: '/',
        pathType: 'Prefix',
        backend: { service: { name: 'orders', port: { name: 'http' } } },
      },
      {
        path: '/admin',
        pathType: 'Exact',
        backend: { service: { name: 'orders', port: { name: 'admin' } } },
      },
    ]);
  });

  it('makes an object for each further set of annotations, and names Middlewares by the namespace', async () => {
    const rendered = await render(webValues, {
      ingress: {
        enabled: true,
        className: 'traefik',
        middlewares: ['orders-rate', 'traefik-waf@kubernetescrd'],
        hosts: { 'a.example.com': {} },
        tls: { main: { secretName: 't', hosts: ['a.example.com'] } },
        routes: {
          login: {
            annotations: { 'example.com/class': 'login' },
            hosts: {
              'a.example.com': { paths: { '/login': { service: 'sign-in' } } },
            },
          },
          redirect: { tls: false, hosts: { 'a.example.com': {} } },
        },
      },
    });
    const annotations = (name: string) =>
      rendered.one('Ingress', name).metadata.annotations;
    expect(annotations('orders')).toEqual({
      'traefik.ingress.kubernetes.io/router.middlewares':
        'shop-orders-rate@kubernetescrd,traefik-waf@kubernetescrd',
    });
    expect(annotations('orders-login')).toEqual({
      'example.com/class': 'login',
    });
    const { rules, tls } = rendered.one('Ingress', 'orders-login').spec;
    expect(rules[0].http.paths[0].backend.service.name).toBe('sign-in');
    expect(tls).toHaveLength(1);
    expect(rendered.one('Ingress', 'orders-redirect').spec.tls).toBeUndefined();
  });

  it('refuses what would lead nowhere', async () => {
    expect(
      await mistakes(baseValues, {
        ingress: { enabled: true, hosts: { 'a.b': {} } },
      }),
    ).toEqual([
      'ingress.enabled: needs a Service: a Deployment or StatefulSet with ports and service.enabled',
    ]);
    expect(await mistakes(webValues, { ingress: { enabled: true } })).toEqual([
      'ingress.hosts: needs at least one host, for example {orders.example.com: {}}',
    ]);
    expect(
      await mistakes(webValues, {
        ingress: {
          enabled: true,
          hosts: { 'a.example.com': { paths: { '/x': { port: 'nope' } } } },
          tls: { main: { secretName: 't', hosts: ['b.example.com'] } },
        },
      }),
    ).toEqual([
      'ingress.hosts.a.example.com.paths./x.port: "nope" is not one of ports (http)',
      'ingress.tls.main.hosts: "b.example.com" is not one of ingress.hosts (a.example.com)',
    ]);
  });
});
