import fc from 'fast-check';
import type {
  ResolvedAlert,
  ResolvedService,
  ResolvedSlo,
} from '../../../resolve';
import { alertCatalogue } from '../alerts/alertCatalogue';
import { resolvedService } from './resolvedService';

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
const label = fc
  .stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{0,10}$/)
  .filter(text => !text.startsWith('__'));
const metric = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,20}$/);
const anyText = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map(text => text.replace(/\$/g, ''));
const duration = fc.constantFrom('1m', '5m', '90s', '1h', '1d');

const builtInAlert = fc
  .record({
    type: fc.constantFrom(...alertCatalogue.map(({ type }) => type)),
    suffix: fc.stringMatching(/^[A-Za-z0-9_]{0,6}$/),
    severity: fc.constantFrom('critical', 'warning', 'info'),
    for: duration,
    window: fc.option(duration, { nil: undefined }),
    threshold: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      nil: undefined,
    }),
    quantile: fc.option(fc.double({ min: 0.01, max: 0.999, noNaN: true }), {
      nil: undefined,
    }),
    mode: fc.option(fc.constantFrom('ratio', 'rate'), { nil: undefined }),
  })
  .map(
    ({ suffix, ...alert }) =>
      ({
        ...alert,
        name: `${alert.type}${suffix}`,
        labels: {},
      } as ResolvedAlert),
  );

const slo = fc.record({
  name,
  title: anyText,
  objective: fc.double({ min: 1, max: 99.999, noNaN: true }),
  window: fc.constantFrom('7d', '28d', '30d', '4w', '90d'),
  indicator: fc.constantFrom('requests', 'latency'),
  threshold: fc.double({ min: 0.001, max: 100, noNaN: true }),
}) as fc.Arbitrary<ResolvedSlo>;

/** Any service that passed the checks on its documents, with text that tries to break out of a string. */
export function anyService(): fc.Arbitrary<ResolvedService> {
  return fc
    .record({
      name,
      kind: fc.constantFrom('Deployment', 'StatefulSet', 'CronJob', 'Job'),
      scrape: fc.constantFrom('serviceMonitor', 'podMonitor', 'annotations'),
      job: anyText,
      alerts: fc.uniqueArray(builtInAlert, {
        selector: alert => alert.name.toLowerCase(),
      }),
      slos: fc.uniqueArray(slo, { selector: one => one.name, maxLength: 4 }),
      requests: fc.record({
        metric,
        statusLabel: label,
        errorMatcher: anyText,
      }),
      latency: fc.record({
        metric,
        unit: fc.constantFrom('seconds', 'milliseconds'),
      }),
      secretName: name,
      sidecar: name,
      cron: fc.constantFrom(
        '* * * * *',
        '0 3 * * 1-5',
        '@monthly',
        'not a schedule',
      ),
    })
    .map(
      ({
        name: service,
        kind,
        scrape,
        job,
        alerts,
        slos,
        requests,
        latency,
        ...rest
      }) =>
        resolvedService({
          name: service,
          kind,
          alerts,
          slos,
          values: {
            sidecars: { [rest.sidecar]: { native: rest.cron.startsWith('*') } },
            ingress: {
              enabled: true,
              annotations: { 'cert-manager.io/issuer': 'x' },
              tls: { a: { secretName: rest.secretName, hosts: [] } },
            },
            jobs: {
              [rest.sidecar]: { schedule: { cron: rest.cron, suspend: false } },
            },
          },
          monitoring: {
            scrape,
            job,
            metrics: { port: 'http', path: '/metrics', interval: '30s' },
            signals: {
              requests,
              latency,
            } as ResolvedService['monitoring']['signals'],
          },
        }),
    );
}
