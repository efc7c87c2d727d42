import { choice, flag, integer, object, text } from './build';
import { labelMap } from './monitoring';
import { duration, replicas } from './observabilityDefaults';
import { observabilityExposure } from './observabilityExposure';
import { storageClass } from './storageClass';

/** A Prometheus that is the system's own. */
export const prometheus = object(
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
    storageClass: storageClass('fast-ssd'),
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
