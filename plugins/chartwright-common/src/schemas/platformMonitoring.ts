import { object, text } from './build';
import { labelMap, scrapeMode } from './monitoring';
import { namespaceField } from './platformNamespace';

export const monitoring = object(
  {
    name: 'PlatformMonitoring',
    title: 'Monitoring',
    description: 'Where Prometheus and Grafana are and how they find things.',
    default: {},
    example: { namespace: 'monitoring', ruleLabels: { release: 'prometheus' } },
  },
  {
    namespace: namespaceField(
      'Namespace of Prometheus; network policies let its scrapes in.',
      '`monitoring`',
    ),
    prometheus: text({
      title: 'Prometheus',
      description:
        'Address of Prometheus inside the cluster, for what asks it: analysis of rollouts, scaling by a query.',
      pattern: '^https?://[^\\s]+$',
      fallback: '`http://prometheus-operated.<namespace>.svc:9090`',
      example: 'http://prometheus-operated.monitoring.svc:9090',
    }),
    scrape: scrapeMode('`serviceMonitor`'),
    annotationsJob: text({
      title: 'Job of annotated Pods',
      description:
        'Value of the label `job` that Prometheus gives to Pods found by annotation.',
      minLength: 1,
      default: 'kubernetes-pods',
      example: 'kubernetes-pods',
    }),
    podLabels: labelMap(
      'Pod labels',
      "Labels of Prometheus' Pods.",
      { 'app.kubernetes.io/name': 'prometheus' },
      'every Pod of the namespace',
    ),
    ruleLabels: labelMap(
      'Rule labels',
      'Labels by which Prometheus selects PrometheusRules.',
      {
        release: 'prometheus',
      },
    ),
    monitorLabels: labelMap(
      'Monitor labels',
      'Labels by which Prometheus selects ServiceMonitors and PodMonitors.',
      {
        release: 'prometheus',
      },
    ),
    dashboardLabels: labelMap(
      'Dashboard labels',
      "Labels by which Grafana's sidecar selects ConfigMaps.",
      { grafana_dashboard: '1' },
      '`grafana_dashboard: "1"`',
    ),
    dashboardNamespace: namespaceField(
      "Namespace of the dashboards' ConfigMaps.",
      "the service's own",
    ),
  },
);
