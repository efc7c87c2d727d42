import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const parentRefs = {
  public: {
    namespace: 'gateways',
    sectionName: 'https',
    redirectSectionName: 'http',
  },
};
const route = { enabled: true, parentRefs, hostnames: ['orders.example.com'] };

describe('httpRoute', () => {
  it('sends a host to the first port, and http to https', async () => {
    const rendered = await render(webValues, {
      ports: { http: { servicePort: 80 } },
      httpRoute: route,
    });
    expect(rendered.one('HTTPRoute', 'orders').spec).toEqual({
      parentRefs: [
        { name: 'public', namespace: 'gateways', sectionName: 'https' },
      ],
      hostnames: ['orders.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ name: 'orders', port: 80 }],
        },
      ],
    });
    expect(rendered.one('HTTPRoute', 'orders-redirect').spec).toEqual({
      parentRefs: [
        { name: 'public', namespace: 'gateways', sectionName: 'http' },
      ],
      hostnames: ['orders.example.com'],
      rules: [
        {
          filters: [
            {
              type: 'RequestRedirect',
              requestRedirect: { scheme: 'https', statusCode: 301 },
            },
          ],
        },
      ],
    });
  });

  it('takes rules with paths, ports and time limits', async () => {
    const rendered = await render(webValues, {
      ports: { admin: { port: 9000 } },
      httpRoute: {
        ...route,
        annotations: { 'external-dns.alpha.kubernetes.io/ttl': '60' },
        timeouts: { request: '30s' },
        rules: {
          admin: {
            paths: { '/admin': {} },
            port: 'admin',
            timeouts: { request: '60s', backendRequest: '10s' },
          },
          root: { paths: { '/': {}, '/exact': { type: 'Exact' } } },
        },
      },
    });
    const object = rendered.one('HTTPRoute', 'orders');
    expect(object.metadata.annotations).toEqual({
      'external-dns.alpha.kubernetes.io/ttl': '60',
    });
    expect(object.spec.rules).toEqual([
      {
        matches: [{ path: { type: 'PathPrefix', value: '/admin' } }],
        backendRefs: [{ name: 'orders', port: 9000 }],
        timeouts: { request: '60s', backendRequest: '10s' },
      },
      {
        matches: [
          { path: { type: 'PathPrefix', value: '/' } },
          { path: { type: 'Exact', value: '/exact' } },
        ],
        backendRefs: [{ name: 'orders', port: 8080 }],
        timeouts: { request: '30s' },
      },
    ]);
  });

  it('has further routes for hosts with other paths; the redirect covers all hosts', async () => {
    const rendered = await render(webValues, {
      httpRoute: {
        ...route,
        routes: {
          partners: {
            hostnames: ['partners.example.com', '*.shop.example.com'],
            rules: { a: { paths: { '/v2': {} } } },
          },
        },
      },
    });
    expect(rendered.one('HTTPRoute', 'orders-partners').spec).toMatchObject({
      hostnames: ['partners.example.com', '*.shop.example.com'],
      rules: [{ matches: [{ path: { value: '/v2' } }] }],
    });
    expect(rendered.one('HTTPRoute', 'orders-redirect').spec.hostnames).toEqual(
      ['orders.example.com', 'partners.example.com', '*.shop.example.com'],
    );
  });

  it('needs no listener names without the redirect', async () => {
    const rendered = await render(webValues, {
      httpRoute: {
        ...route,
        redirectHttps: false,
        parentRefs: {
          public: { port: 443 },
        },
      },
    });
    expect(rendered.all('HTTPRoute')).toHaveLength(1);
    expect(rendered.one('HTTPRoute').spec.parentRefs).toEqual([
      { name: 'public', port: 443 },
    ]);
  });

  it('filters every rule, and leads to other services', async () => {
    const rendered = await render(webValues, {
      httpRoute: {
        ...route,
        responseHeaders: { 'X-Frame-Options': 'DENY' },
        cors: { allowOrigins: ['https://www.example.com'] },
        extensions: { 'orders-rate': 'Middleware.traefik.io' },
        rules: { billing: { service: 'billing', port: 8080 } },
      },
    });
    const [rule] = rendered.one('HTTPRoute', 'orders').spec.rules;
    expect(rule.backendRefs).toEqual([{ name: 'billing', port: 8080 }]);
    expect(rule.filters).toEqual([
      {
        type: 'ExtensionRef',
        extensionRef: {
          group: 'traefik.io',
          kind: 'Middleware',
          name: 'orders-rate',
        },
      },
      { type: 'CORS', cors: { allowOrigins: ['https://www.example.com'] } },
      {
        type: 'ResponseHeaderModifier',
        responseHeaderModifier: {
          set: [{ name: 'X-Frame-Options', value: 'DENY' }],
        },
      },
    ]);
  });

  it('refuses routes that would lead nowhere or in a circle', async () => {
    expect(await mistakes(baseValues, { httpRoute: route })).toEqual([
      'httpRoute.enabled: needs a Service: a Deployment or StatefulSet with ports and service.enabled',
    ]);
    expect(await mistakes(webValues, { httpRoute: { enabled: true } })).toEqual(
      [
        'httpRoute.parentRefs: needs at least one Gateway, for example {public: {namespace: gateways, sectionName: https}}',
        'httpRoute.hostnames: needs at least one host name',
      ],
    );
    expect(
      await mistakes(webValues, {
        httpRoute: {
          ...route,
          parentRefs: {
            a: { sectionName: 'https' },
            b: { sectionName: 'x', redirectSectionName: 'x' },
          },
          rules: { r: { port: 'nope' } },
          routes: {
            redirect: { hostnames: [], rules: { r: { port: 'nope' } } },
          },
        },
      }),
    ).toEqual([
      'httpRoute.rules.r.port: "nope" is not one of ports (http)',
      'httpRoute.routes.redirect: the name is taken by the redirect to https',
      'httpRoute.routes.redirect.hostnames: needs at least one host name',
      'httpRoute.routes.redirect.rules.r.port: "nope" is not one of ports (http)',
      'httpRoute.parentRefs.a: redirectHttps needs sectionName (the https listener) and redirectSectionName (the http listener), or both routes would meet on one listener; or set httpRoute.redirectHttps to false',
      'httpRoute.parentRefs.b.redirectSectionName: "x" is also the sectionName; the redirect would answer itself',
    ]);
  });
});
