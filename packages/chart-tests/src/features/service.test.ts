import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes, violations } = useServiceChart();

describe('ports', () => {
  it('are those of the container and of the Service', async () => {
    const rendered = await render(baseValues, {
      ports: {
        http: { port: 8080, appProtocol: 'http', servicePort: 80 },
        events: { port: 9000, protocol: 'UDP' },
      },
    });
    expect(rendered.container().ports).toEqual([
      { name: 'events', containerPort: 9000, protocol: 'UDP' },
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
    ]);
    expect(rendered.one('Service', 'orders').spec.ports).toEqual([
      { name: 'events', port: 9000, targetPort: 'events', protocol: 'UDP' },
      {
        name: 'http',
        port: 80,
        targetPort: 'http',
        protocol: 'TCP',
        appProtocol: 'http',
      },
    ]);
  });

  it('without any there is no Service', async () => {
    expect((await render(baseValues)).all('Service')).toEqual([]);
  });

  it('are refused when two are equal', async () => {
    expect(
      await mistakes(baseValues, {
        ports: {
          http: { port: 80 },
          web: { port: 80 },
          dns: { port: 80, protocol: 'UDP' },
        },
      }),
    ).toEqual(['ports.web.port: 80/TCP is the port of ports.http already']);
  });

  it('have names that Kubernetes takes', async () => {
    expect(
      await violations(baseValues, {
        ports: { 'much-too-long-for-a-port': { port: 1 } },
      }),
    ).not.toEqual([]);
    expect(
      await violations(baseValues, { ports: { '8080': { port: 1 } } }),
    ).not.toEqual([]);
  });
});

describe('service', () => {
  it('selects the pods by their stable labels', async () => {
    const rendered = await render(webValues);
    expect(rendered.one('Service').spec).toMatchObject({
      type: 'ClusterIP',
      sessionAffinity: 'None',
      selector: { app: 'orders', 'app.kubernetes.io/name': 'orders' },
    });
  });

  it('takes type, affinity, traffic distribution, headless and annotations', async () => {
    const rendered = await render(webValues, {
      service: {
        type: 'LoadBalancer',
        sessionAffinity: 'ClientIP',
        trafficDistribution: 'PreferSameZone',
        annotations: { 'example.com/lb': 'internal' },
      },
    });
    const service = rendered.one('Service');
    expect(service.spec).toMatchObject({
      type: 'LoadBalancer',
      sessionAffinity: 'ClientIP',
      trafficDistribution: 'PreferSameZone',
    });
    expect(service.metadata.annotations).toEqual({
      'example.com/lb': 'internal',
    });
    const headless = await render(webValues, { service: { headless: true } });
    expect(headless.one('Service').spec.clusterIP).toBe('None');
  });

  it('can be left out', async () => {
    const rendered = await render(webValues, { service: { enabled: false } });
    expect(rendered.all('Service')).toEqual([]);
    expect(rendered.container().lifecycle).toBeUndefined();
    expect(rendered.all('Pod')).toEqual([]);
  });
});
