import { list, map, text } from './build';

/** Metrics that somebody else makes: an adapter, a gateway, an exporter that no document describes. */
export const metricSources = map({
  title: 'Metric sources',
  description:
    'Metrics that others make, by who makes them: an adapter of the metrics API, a push gateway, an exporter, recording rules. Autoscalers, objectives and alerts may name these beside the own metrics, those of the resources of the System, and those of the cluster.',
  keys: 'dns1123-label',
  of: list({
    title: 'Metrics',
    description: 'Names; a `*` at the end stands for any rest.',
    of: text({
      title: 'Metric',
      description: 'Name of a metric, or its beginning and `*`.',
      pattern: '^[a-zA-Z_:][a-zA-Z0-9_:./-]*\\*?$',
      example: 'probe_*',
    }),
    unique: true,
    example: ['http_requests_per_second'],
  }),
  default: {},
  example: {
    'prometheus-adapter': ['http_requests_per_second'],
    blackbox: ['probe_*'],
  },
});
