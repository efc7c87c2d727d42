import { metricNames } from '../../promql/metricNames';
import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import { resolveAlerts, resolveSlos } from '../lower/monitoring';
import type { MetricSources } from '../metricSources';
import { isAmong, metricSources } from '../metricSources';
import type { Rule, RuleContext, Violation } from './Rule';
import { suggestion } from './Rule';

/** A field that measures something, in words and in metrics. */
interface Measuring {
  what: string;
  path: FieldPath;
  metrics: string[];
  /** It may well select what somebody makes whom no document names: not refused, only told. */
  open?: true;
}

function scalingFields({ spec }: RuleContext): Measuring[] {
  const { metrics = {}, triggers = {} } = spec.scaling ?? {};
  const { analysis } = spec.rollout ?? {};
  return [
    ...Object.entries(metrics).flatMap(([name, metric]) =>
      typeof metric === 'number'
        ? []
        : [
            {
              what: 'The autoscaler',
              path: ['scaling', 'metrics', name, 'metric'],
              metrics: [metric.metric],
            },
          ],
    ),
    ...Object.entries(triggers).flatMap(([name, { query }]) =>
      query === undefined
        ? []
        : [
            {
              what: `The trigger \`${name}\``,
              path: ['scaling', 'triggers', name, 'query'],
              metrics: metricNames(query),
            },
          ],
    ),
    ...Object.entries(analysis?.metrics ?? {}).map(([name, { query }]) => ({
      what: `The analysis \`${name}\``,
      path: ['rollout', 'analysis', 'metrics', name, 'query'],
      metrics: metricNames(query),
    })),
  ];
}

function monitoringFields({ spec }: RuleContext): Measuring[] {
  const alerts = resolveAlerts(spec).flatMap(({ name, type, expr }) =>
    expr === undefined
      ? []
      : [
          {
            what: `The alert \`${name}\``,
            path:
              type === 'custom'
                ? ['alerts', 'custom', name, 'expr']
                : ['alerts', type, 'expr'],
            metrics: metricNames(expr),
            open: true as const,
          },
        ],
  );
  const slos = resolveSlos(spec).flatMap(({ name, errors, total }) =>
    Object.entries({ errors, total }).flatMap(([field, expr]) =>
      expr === undefined
        ? []
        : [
            {
              what: `The objective \`${name}\``,
              path: ['slos', name, field],
              metrics: metricNames(expr.split('$window').join('5m')),
            },
          ],
    ),
  );
  return [...alerts, ...slos];
}

/** Objectives over the signals, and panels of own metrics: all that only the service itself can make. */
function ownFields({ spec }: RuleContext): Measuring[] {
  const { signals = {}, ownMetrics = {} } = spec.monitoring ?? {};
  const { requests, latency } = signals;
  return [
    ...resolveSlos(spec).flatMap(({ name, indicator }) => {
      const signal = { requests, latency, custom: undefined }[indicator];
      if (signal === undefined) return [];
      const usual =
        indicator === 'latency'
          ? 'http_request_duration_seconds'
          : 'http_requests_total';
      return [
        {
          what: `The objective \`${name}\``,
          path: ['slos', name],
          metrics: [signal.metric ?? usual],
        },
      ];
    }),
    ...Object.keys(ownMetrics).map(name => ({
      what: 'A panel',
      path: ['monitoring', 'ownMetrics', name],
      metrics: [name],
    })),
  ];
}

function violation(
  { what, path, open }: Measuring,
  metric: string,
  { own, others }: MetricSources,
): Violation {
  const said = isAmong(metric, own);
  const names = [...own, ...others].filter(name => !name.endsWith('*'));
  const similar = didYouMean(metric, names);
  return {
    code: 'CW_METRIC_SOURCE',
    severity: open && !said ? 'warning' : 'error',
    message: said
      ? `${what} measures \`${metric}\`, which the service makes, but Prometheus does not read the metrics of this service.`
      : `${what} measures \`${metric}\`, which has no source: neither the service nor a resource of the System says that it makes it, nor does anybody under \`monitoring.metricSources\`.`,
    path,
    found: metric,
    ...(said
      ? {
          expected: '`monitoring.scrape` other than `none`, and a port',
          hint: `Give the port of the metrics under \`ports\`, or name who passes them on: \`monitoring: { metricSources: { pushgateway: [${metric}] } }\`.`,
        }
      : {
          expected: 'a metric with a source',
          ...(similar === undefined
            ? {
                hint: `Describe it under \`monitoring.ownMetrics\`, or say who makes it: \`monitoring: { metricSources: { adapter: [${metric}] } }\`.`,
              }
            : suggestion(similar)),
        }),
  };
}

/** Whatever is measured has a source. */
export const metricSourceRules: Rule = context => {
  const fields = [
    ...scalingFields(context),
    ...monitoringFields(context),
    ...ownFields(context),
  ];
  if (fields.length === 0) return [];
  const sources = metricSources(
    context.world,
    context.spec,
    context.environment,
  );
  const known = [...sources.others, ...(sources.scraped ? sources.own : [])];
  return fields.flatMap(field =>
    [...new Set(field.metrics)]
      .filter(metric => metric !== undefined && !isAmong(metric, known))
      .map(metric => violation(field, metric, sources)),
  );
};
