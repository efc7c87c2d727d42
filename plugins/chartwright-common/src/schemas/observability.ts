import {
  choice,
  decimal,
  flag,
  integer,
  list,
  map,
  object,
  text,
} from './build';
import { labelMap } from './monitoring';
import { observabilityExposure } from './observabilityExposure';

const duration = (title: string, description: string, fallback: string) =>
  text({
    title,
    description,
    format: 'prometheus-duration',
    default: fallback,
    example: fallback,
  });

const replicas = (fallback: number) =>
  integer({
    title: 'Replicas',
    description: 'Number of Pods.',
    minimum: 1,
    default: fallback,
    example: fallback,
  });

const prometheus = object(
  {
    name: 'SystemPrometheus',
    title: 'Prometheus',
    description:
      'A Prometheus of its own, by the Prometheus Operator; scrapes and evaluates what the namespaces of the system hold.',
    fallback: 'none: one that is shared',
    example: { replicas: 2, retention: '14d' },
  },
  {
    replicas: replicas(1),
    retention: duration('Retention', 'How long metrics are kept.', '15d'),
    scrapeInterval: duration(
      'Scrape interval',
      'How often targets are read.',
      '30s',
    ),
    evaluationInterval: duration(
      'Evaluation interval',
      'How often rules are evaluated.',
      '30s',
    ),
    size: text({
      title: 'Size',
      description: 'Volume of each replica.',
      format: 'quantity',
      default: '20Gi',
      example: '50Gi',
    }),
    storageClass: text({
      title: 'Storage class',
      description: 'Name of a StorageClass.',
      format: 'dns1123-subdomain',
      fallback: "the cluster's default class",
      example: 'fast-ssd',
    }),
    externalLabels: labelMap(
      'External labels',
      'Labels on everything that leaves this Prometheus.',
      { cluster: 'shop' },
    ),
    exposure: observabilityExposure('Prometheus', 'prometheus.{domain}'),
    maxConcurrency: integer({
      title: 'Concurrent queries',
      description: 'Queries that run at a time.',
      minimum: 1,
      fallback: "Prometheus' own, 20",
      example: 50,
    }),
    logLevel: choice({
      title: 'Log level',
      description: 'How much it logs.',
      of: ['debug', 'info', 'warn', 'error'],
      default: 'info',
      example: 'warn',
    }),
    annotations: flag({
      title: 'Annotations',
      description: 'Also scrape Pods by their `prometheus.io` annotations.',
      default: false,
      example: true,
    }),
  },
);

const receiver = object(
  {
    name: 'AlertReceiver',
    title: 'Receiver',
    description:
      'Where alerts go. Addresses that are secret are keys of a Secret in the namespace.',
    example: { slack: '#shop-alerts', secret: 'alert-channels' },
  },
  {
    email: text({
      title: 'E-mail',
      description: 'Address; the server is that of Alertmanager.',
      minLength: 3,
      fallback: 'none',
      example: 'oncall@example.com',
    }),
    slack: text({
      title: 'Slack channel',
      description:
        'Channel; the key `slack-url` of the Secret has the address.',
      minLength: 2,
      fallback: 'none',
      example: '#shop-alerts',
    }),
    pagerduty: flag({
      title: 'PagerDuty',
      description: 'The key `pagerduty-key` of the Secret has the routing key.',
      default: false,
      example: true,
    }),
    secret: text({
      title: 'Secret',
      description: 'Secret with `slack-url` and `pagerduty-key`.',
      format: 'dns1123-subdomain',
      default: 'alert-channels',
      example: 'alert-channels',
    }),
  },
);

const severities = ['critical', 'warning', 'info'] as const;

const routing = object(
  {
    name: 'AlertRouting',
    title: 'Routing',
    description:
      'Who gets which alerts of the namespace (an AlertmanagerConfig).',
    fallback: "none: the cluster's own routes",
    example: {
      receivers: { team: { slack: '#shop-alerts' } },
      default: 'team',
    },
  },
  {
    receivers: map({
      title: 'Receivers',
      description: 'Receivers by name; without any, nothing is routed.',
      keys: 'dns1123-label',
      of: receiver,
      default: {},
      example: { team: { slack: '#shop-alerts' } },
    }),
    default: text({
      title: 'Default',
      description: 'Receiver of what no severity routes elsewhere.',
      format: 'dns1123-label',
      fallback: 'the first by name',
      example: 'team',
    }),
    severities: map({
      title: 'By severity',
      description: 'Receiver of each severity.',
      keySchema: { enum: [...severities] },
      of: text({
        title: 'Receiver',
        description: 'Name of a receiver.',
        format: 'dns1123-label',
        example: 'oncall',
      }),
      default: {},
      example: { critical: 'oncall' },
    }),
    repeatInterval: duration(
      'Repeat interval',
      'How often a firing alert is told again.',
      '4h',
    ),
  },
);

/** The observability stack of a system. */
export const observability = object(
  {
    name: 'SystemObservability',
    title: 'Observability',
    description:
      'What watches the system. Without any of it, a shared stack is taken for granted: only monitors and rules are made.',
    default: {},
    example: { prometheus: { retention: '14d' } },
  },
  {
    labels: labelMap('Labels', 'Labels on every object of the stack.', {
      team: 'ops',
    }),
    prometheus,
    alertmanager: object(
      {
        name: 'SystemAlertmanager',
        title: 'Alertmanager',
        description: 'An Alertmanager of its own, by the Prometheus Operator.',
        fallback: 'none: one that is shared',
        example: { replicas: 3 },
      },
      { replicas: replicas(1) },
    ),
    grafana: object(
      {
        name: 'SystemGrafana',
        title: 'Grafana',
        description:
          'A Grafana of its own, which loads the dashboards of the namespace. The Secret `grafana-admin` (keys `user`, `password`) has its administrator.',
        fallback: 'none: one that is shared',
        example: { replicas: 1 },
      },
      {
        replicas: replicas(1),
        exposure: observabilityExposure('Grafana', 'grafana.{domain}'),
        admin: choice({
          title: 'Administrator',
          description:
            'Where the Secret comes from: `generated` in the cluster by the External Secrets Operator, or `existing`. There is no default password.',
          of: ['generated', 'existing'],
          default: 'generated',
          example: 'existing',
        }),
      },
    ),
    anomalies: flag({
      title: 'Anomalies',
      description:
        'Alerts on request and error rates that are far from those of the last day.',
      default: false,
      example: true,
    }),
    clusterMetrics: flag({
      title: 'Cluster metrics',
      description:
        'kube-state-metrics, and monitors of the kubelets: metrics of containers and of the objects of the cluster, which a shared stack has already.',
      fallback: 'true with a Prometheus of its own',
      example: true,
    }),
    loki: object(
      {
        name: 'SystemLoki',
        title: 'Loki',
        description:
          'A store of logs of its own, which Grafana searches and filters.',
        fallback: 'none: one that is shared',
        example: { retention: '30d' },
      },
      {
        retention: duration('Retention', 'How long logs are kept.', '14d'),
        size: text({
          title: 'Size',
          description: 'Its volume.',
          format: 'quantity',
          default: '20Gi',
          example: '50Gi',
        }),
        storageClass: text({
          title: 'Storage class',
          description: 'Name of a StorageClass.',
          format: 'dns1123-subdomain',
          fallback: "the cluster's default class",
          example: 'fast-ssd',
        }),
      },
    ),
    tracing: object(
      {
        name: 'SystemTracing',
        title: 'Tracing',
        description:
          'An OpenTelemetry collector (`otel-collector`, OTLP on 4317 and 4318) that samples traces and hands them on.',
        fallback: 'none: one that is shared',
        example: { endpoint: 'tempo.monitoring.svc:4317', sampling: 10 },
      },
      {
        endpoint: text({
          title: 'Endpoint',
          description: 'Where traces go: host and port of an OTLP receiver.',
          pattern: '^[a-z0-9][a-z0-9.-]*:[0-9]{2,5}$',
          fallback: '`tempo` in the namespace of monitoring, port 4317',
          example: 'tempo.monitoring.svc:4317',
        }),
        sampling: decimal({
          title: 'Sampling',
          description: 'Percent of the traces that are kept.',
          minimum: 0,
          maximum: 100,
          default: 10,
          example: 10,
        }),
      },
    ),
    nodeExporter: flag({
      title: 'Node exporter',
      description: 'An exporter on each node: metrics of the nodes themselves.',
      default: false,
      example: true,
    }),
    logs: object(
      {
        name: 'SystemLogs',
        title: 'Logs',
        description:
          'A shipper on each node that sends the logs of the Pods on.',
        fallback: 'none: one that is shared',
        example: {
          shipper: 'fluentd',
          destination: 'elasticsearch',
          host: 'elasticsearch',
        },
      },
      {
        shipper: choice({
          title: 'Shipper',
          description: 'Which product.',
          of: ['fluentd', 'fluent-bit'],
          default: 'fluent-bit',
          example: 'fluentd',
        }),
        destination: choice({
          title: 'Destination',
          description: 'What takes the logs.',
          of: ['elasticsearch', 'loki'],
          default: 'loki',
          example: 'elasticsearch',
        }),
        host: text({
          title: 'Host',
          description: 'Its host name.',
          format: 'host',
          fallback:
            'the Elasticsearch of the system, where it has one, else `loki` or `elasticsearch` in the namespace of monitoring',
          example: 'loki.monitoring.svc',
        }),
        port: integer({
          title: 'Port',
          description: 'Its port.',
          minimum: 1,
          maximum: 65535,
          fallback: '9200 of Elasticsearch, 3100 of Loki',
          example: 3100,
        }),
      },
    ),
    routing,
    sources: list({
      title: 'Namespaces',
      description: 'Further namespaces that its Prometheus reads.',
      of: text({
        title: 'Namespace',
        description: 'Name of a namespace.',
        format: 'dns1123-label',
        example: 'shared',
      }),
      unique: true,
      default: [],
      example: ['shared'],
    }),
  },
);
