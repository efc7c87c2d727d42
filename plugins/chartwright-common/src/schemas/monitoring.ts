import { choice, flag, map, object, text } from './build';
import { metricSources } from './metricSources';
import { ownMetrics } from './ownMetrics';

export const labelMap = (
  title: string,
  description: string,
  example: Record<string, string>,
  fallback?: string,
) =>
  map({
    title,
    description,
    keys: 'label-key',
    of: text({
      title: 'Label value',
      description: 'Value of the label.',
      format: 'label-value',
      example: Object.values(example)[0] ?? '',
    }),
    ...(fallback === undefined ? { default: {} } : { fallback }),
    example,
  });

export const scrapeMode = (fallback: string) =>
  choice({
    title: 'Scrape',
    description:
      'How Prometheus finds the metrics: a ServiceMonitor, a PodMonitor (kinds without a Service), `prometheus.io` annotations, or not at all. Never two at a time: a target is scraped once.',
    of: ['serviceMonitor', 'podMonitor', 'annotations', 'none'],
    fallback,
    example: 'serviceMonitor',
  });

export const metricName = (about: {
  title: string;
  description: string;
  fallback: string;
  example: string;
}) => text({ ...about, format: 'metric-name' });

const signals = object(
  {
    name: 'Signals',
    title: 'Signals',
    description:
      "Names of the application's own metrics, from which alerts, SLOs and dashboards are made.",
    fallback:
      '`http_requests_total` and `http_request_duration_seconds` for web and api, none for the other kinds',
    example: { requests: { metric: 'http_requests_total' } },
  },
  {
    requests: object(
      {
        name: 'RequestsSignal',
        title: 'Requests',
        description: 'A counter of requests by status.',
        fallback: 'for web and api with the defaults below',
        example: {
          metric: 'http_requests_total',
          statusLabel: 'status',
          errorMatcher: '5..',
        },
      },
      {
        metric: metricName({
          title: 'Metric',
          description: 'Name of the counter.',
          fallback: '`http_requests_total`',
          example: 'http_requests_total',
        }),
        statusLabel: text({
          title: 'Status label',
          description: 'Label with the status code.',
          format: 'metric-label',
          default: 'status',
          example: 'code',
        }),
        errorMatcher: text({
          title: 'Error matcher',
          description:
            'Regular expression (whole value) of the status codes that count as errors.',
          format: 're2',
          default: '5..',
          example: '5..',
        }),
        endpointLabel: text({
          title: 'Endpoint label',
          description:
            'Label with the route, of the counter and of the histogram of response times: panels by endpoint are made of it.',
          format: 'metric-label',
          fallback: 'none: no panels by endpoint',
          example: 'endpoint',
        }),
      },
    ),
    latency: object(
      {
        name: 'LatencySignal',
        title: 'Latency',
        description: 'A histogram of response times.',
        fallback: 'for web and api with the defaults below',
        example: { metric: 'http_request_duration_seconds' },
      },
      {
        metric: metricName({
          title: 'Metric',
          description: 'Name of the histogram without `_bucket`.',
          fallback: '`http_request_duration_seconds`',
          example: 'http_request_duration_seconds',
        }),
        unit: choice({
          title: 'Unit',
          description: 'Unit of the histogram.',
          of: ['seconds', 'milliseconds'],
          default: 'seconds',
          example: 'seconds',
        }),
      },
    ),
  },
);

export const monitoring = object(
  {
    name: 'Monitoring',
    title: 'Monitoring',
    description: 'How the service is watched.',
    default: {},
    example: { metrics: { port: 'http', path: '/metrics' } },
  },
  {
    scrape: scrapeMode("the Platform's; `none` without ports"),
    metrics: object(
      {
        name: 'Metrics',
        title: 'Metrics',
        description: 'Where the metrics are.',
        default: {},
        example: { port: 'metrics', path: '/metrics', interval: '30s' },
      },
      {
        port: text({
          title: 'Port',
          description: 'Name of a port.',
          format: 'port-name',
          fallback: 'the port `metrics`, else the main port',
          example: 'metrics',
        }),
        path: text({
          title: 'Path',
          description: 'HTTP path.',
          format: 'http-path',
          default: '/metrics',
          example: '/metrics',
        }),
        interval: text({
          title: 'Interval',
          description: 'Prometheus duration between two scrapes.',
          format: 'prometheus-duration',
          default: '30s',
          example: '30s',
        }),
        labels: labelMap(
          'Labels',
          "Labels of the ServiceMonitor or PodMonitor, added to the Platform's.",
          {
            team: 'shop',
          },
        ),
      },
    ),
    signals,
    ownMetrics,
    metricSources,
    job: text({
      title: 'Job',
      description: 'Value of the label `job` of the metrics.',
      minLength: 1,
      fallback:
        "the service's name; with annotations the Platform's job for them",
      example: 'orders',
    }),
    dashboard: object(
      {
        name: 'Dashboard',
        title: 'Dashboard',
        description: 'The Grafana dashboard of the service.',
        default: {},
        example: { folder: 'Shop' },
      },
      {
        enabled: flag({
          title: 'Enabled',
          description: 'False: no dashboard.',
          default: true,
          example: true,
        }),
        folder: text({
          title: 'Folder',
          description: 'Grafana folder.',
          fallback: "the System's title, else `Services`",
          minLength: 1,
          example: 'Shop',
        }),
        name: text({
          title: 'Name',
          description: 'Name of the ConfigMap.',
          format: 'dns1123-subdomain',
          fallback: '`<service>-dashboards`',
          example: 'orders-dashboards',
        }),
      },
    ),
  },
);
