import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const relabelings = (job: string) => [
  { action: 'replace', targetLabel: 'job', replacement: job },
];

describe('serviceMonitor', () => {
  it('scrapes the Service, under the name of the service', async () => {
    const rendered = await render(webValues, {
      serviceMonitor: { enabled: true, labels: { release: 'prometheus' } },
    });
    const monitor = rendered.one('ServiceMonitor', 'orders');
    expect(monitor.metadata.labels).toMatchObject({
      release: 'prometheus',
      app: 'orders',
    });
    expect(monitor.spec).toEqual({
      selector: {
        matchLabels: { app: 'orders', 'chartwright.dev/service': 'main' },
      },
      namespaceSelector: { matchNames: ['shop'] },
      endpoints: [
        {
          port: 'http',
          path: '/metrics',
          interval: '30s',
          relabelings: relabelings('orders'),
        },
      ],
    });
    expect(rendered.one('Service').metadata.labels).toMatchObject(
      monitor.spec.selector.matchLabels,
    );
  });

  it('takes port, path, interval, time limit and job', async () => {
    const rendered = await render(webValues, {
      ports: { metrics: { port: 9100 } },
      serviceMonitor: {
        enabled: true,
        port: 'metrics',
        path: '/stats',
        interval: '1m',
        scrapeTimeout: '10s',
        job: 'orders-api',
      },
    });
    expect(rendered.one('ServiceMonitor').spec.endpoints).toEqual([
      {
        port: 'metrics',
        path: '/stats',
        interval: '1m',
        scrapeTimeout: '10s',
        relabelings: relabelings('orders-api'),
      },
    ]);
  });
});

describe('podMonitor', () => {
  it('scrapes the pods', async () => {
    const rendered = await render(webValues, {
      service: { enabled: false },
      podMonitor: { enabled: true, interval: '15s', labels: { team: 'x' } },
    });
    expect(rendered.one('PodMonitor', 'orders').spec).toEqual({
      selector: {
        matchLabels: { app: 'orders', 'app.kubernetes.io/name': 'orders' },
      },
      namespaceSelector: { matchNames: ['shop'] },
      podMetricsEndpoints: [
        {
          port: 'http',
          path: '/metrics',
          interval: '15s',
          relabelings: relabelings('orders'),
        },
      ],
    });
  });
});

describe('scrapeAnnotations', () => {
  it('annotate the pods, and win over what podAnnotations says', async () => {
    const rendered = await render(webValues, {
      scrapeAnnotations: { enabled: true, path: '/stats' },
      podAnnotations: { 'prometheus.io/path': '/old', 'example.com/a': 'b' },
    });
    expect(rendered.podTemplate.metadata.annotations).toEqual({
      'example.com/a': 'b',
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '8080',
      'prometheus.io/path': '/stats',
    });
  });
});

describe('scraping', () => {
  it('is off by default', async () => {
    const rendered = await render(webValues);
    expect(rendered.all('ServiceMonitor')).toEqual([]);
    expect(rendered.all('PodMonitor')).toEqual([]);
  });

  it('refuses to scrape twice, nothing, or an unknown port', async () => {
    expect(
      await mistakes(webValues, {
        serviceMonitor: { enabled: true, port: 'nope' },
        podMonitor: { enabled: true },
        scrapeAnnotations: { enabled: true },
      }),
    ).toEqual([
      'serviceMonitor.port: "nope" is not one of ports (http)',
      'serviceMonitor, podMonitor, scrapeAnnotations: each pod would be scraped 3 times; enable one of them',
    ]);
    expect(
      await mistakes(baseValues, { podMonitor: { enabled: true } }),
    ).toEqual([
      'podMonitor.enabled: needs a port to scrape, but there are no ports',
    ]);
    expect(
      await mistakes(webValues, {
        service: { enabled: false },
        serviceMonitor: { enabled: true },
      }),
    ).toEqual([
      'serviceMonitor.enabled: needs a Service: a Deployment or StatefulSet with ports and service.enabled; use podMonitor',
    ]);
  });
});
