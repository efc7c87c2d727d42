import { choice, integer, object, text } from './build';
import { duration } from './observabilityDefaults';
import { storageClass } from './storageClass';

/** A store of logs that is the system's own. */
export const loki = object(
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
    storageClass: storageClass('fast-ssd'),
  },
);

/** What sends the logs of Pods to a store. */
export const logs = object(
  {
    name: 'SystemLogs',
    title: 'Logs',
    description: 'A shipper on each node that sends the logs of the Pods on.',
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
);
