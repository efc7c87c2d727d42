import type {
  BuiltInAlertName,
  ResolvedAlert,
  ResolvedService,
  ResolvedSlo,
} from '../../resolve';
import { alertSettings, AlertSettings } from './alerts/AlertDefinition';
import { alertDefinition } from './alerts/alertCatalogue';
import { oncePerService } from './oncePerService';
import type { AlertingRule } from './rules';
import { SloRules, sloRules } from './slo/sloRules';

/** One alert of a service with the rule that makes it fire. */
export interface ServiceAlert {
  readonly name: string;
  readonly rule: AlertingRule;
  /** What it is about: a built-in alert, an own expression, or an objective. */
  readonly source:
    | {
        readonly kind: 'builtIn';
        readonly type: BuiltInAlertName;
        readonly alert: ResolvedAlert;
        readonly settings: AlertSettings;
      }
    | { readonly kind: 'custom'; readonly alert: ResolvedAlert }
    | { readonly kind: 'slo'; readonly slo: ResolvedSlo };
}

/** One objective with its rules. */
export interface ServiceSlo {
  readonly slo: ResolvedSlo;
  readonly rules: SloRules;
}

/** The objectives that the service has metrics for, by name. */
export const serviceSlos = oncePerService((service): readonly ServiceSlo[] => {
  const taken = new Set(service.alerts.map(({ name }) => name.toLowerCase()));
  return service.slos.flatMap(slo => {
    const rules = sloRules(service, slo, alertStem(slo.name, taken));
    return rules ? [{ slo, rules }] : [];
  });
});

/** Every alert of a service in one environment, by name. Built-in ones that cannot work for it are left out. */
export const serviceAlerts = oncePerService(
  (service): readonly ServiceAlert[] => {
    const alerts = service.alerts.flatMap(
      alert => builtAlert(service, alert) ?? [],
    );
    const burning = serviceSlos(service).flatMap(({ slo, rules }) =>
      Object.entries(rules.alerts).map(
        ([name, rule]): ServiceAlert => ({
          name,
          rule,
          source: { kind: 'slo', slo },
        }),
      ),
    );
    return [...alerts, ...burning].sort((x, y) => (x.name < y.name ? -1 : 1));
  },
);

/**
 * The first part of the names of an objective's alerts: `checkout-latency` gives `CheckoutLatency`. Each has a page of
 * its own, so names that differ in letter case only get a number.
 */
function alertStem(slo: string, taken: Set<string>): string {
  const words = slo.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  const plain = words
    .map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
  const stem = /^[A-Z]/.test(plain) ? plain : `Slo${plain}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? stem : `${stem}${number}`;
    const key = `slo ${candidate.toLowerCase()}`;
    const clashes = [...taken].some(
      name =>
        name === key ||
        name.startsWith(`${candidate.toLowerCase()}budgetburn`) ||
        name === `${candidate.toLowerCase()}bucketmissing`,
    );
    if (!clashes) {
      taken.add(key);
      return candidate;
    }
  }
}

function builtAlert(
  service: ResolvedService,
  alert: ResolvedAlert,
): ServiceAlert | undefined {
  const { name, severity, type } = alert;
  const labels = { ...alert.labels, severity };
  if (type === 'custom') {
    const rule = {
      expr: alert.expr ?? '',
      for: alert.for,
      labels,
      annotations: {
        summary: alert.summary ?? `${service.identity.name}: ${name}`,
        description: alert.description ?? alert.summary ?? name,
      },
    };
    return { name, rule, source: { kind: 'custom', alert } };
  }
  const definition = alertDefinition(type);
  if (alert.expr === undefined && definition.notApplicable(service)) {
    return undefined;
  }
  const settings = alertSettings(alert, definition);
  const rule = {
    expr: alert.expr ?? definition.expr(service, settings),
    for: alert.for,
    labels,
    annotations: {
      summary: alert.summary ?? definition.summary(service, settings),
      description:
        alert.description ?? definition.description(service, settings),
    },
  };
  return { name, rule, source: { kind: 'builtIn', type, alert, settings } };
}
