import { choice, decimal, flag, list, object, text } from './build';
import { routing } from './alertRouting';
import { labelMap } from './monitoring';
import { replicas } from './observabilityDefaults';
import { observabilityExposure } from './observabilityExposure';
import { logs, loki } from './systemLogs';
import { prometheus } from './systemPrometheus';

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
    loki,
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
    logs,
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
