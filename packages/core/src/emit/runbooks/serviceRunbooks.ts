import type { Resolution, ResolvedService } from '../../resolve';
import { markdownText } from '../text/markdownText';
import { ServiceAlert, serviceAlerts } from '../monitoring/serviceAlerts';
import { withNamespace } from '../monitoring/serviceMatchers';
import { knowledgeOf } from './knowledge/knowledgeOf';
import type {
  RunbookCommands,
  RunbookEnvironment,
  RunbookLink,
  RunbookNeighbour,
  RunbookPage,
} from './RunbookPage';
import { DiagnosticCommands } from './DiagnosticCommands';
import { MitigationCommands } from './MitigationCommands';
import type { Step } from './CommandTarget';
import { sharedCommands } from './sharedCommands';

/** One alert wherever it fires. */
export interface AlertOccurrences {
  readonly name: string;
  /** Production first. */
  readonly places: readonly {
    readonly service: ResolvedService;
    readonly alert: ServiceAlert;
  }[];
}

/** Every alert of any environment, by name; of `base` where there is no environment. */
export function alertOccurrences({
  base,
  environments,
}: Resolution): AlertOccurrences[] {
  const services = productionFirst(
    environments.length > 0 ? environments : [base],
  );
  const found = new Map<
    string,
    { service: ResolvedService; alert: ServiceAlert }[]
  >();
  for (const service of services) {
    for (const alert of serviceAlerts(service)) {
      found.set(alert.name, [
        ...(found.get(alert.name) ?? []),
        { service, alert },
      ]);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, places]) => ({ name, places }));
}

/** Environments as a person on call looks for them: production, then what comes before it on the way there. */
export function productionFirst(
  services: readonly ResolvedService[],
): ResolvedService[] {
  return [...services]
    .reverse()
    .sort(
      (a, b) =>
        Number(b.environment.production) - Number(a.environment.production),
    );
}

/** The page of each alert, by the alert's name. */
export function runbookPages(resolution: Resolution): RunbookPage[] {
  const occurrences = alertOccurrences(resolution);
  return occurrences.flatMap(({ name, places }) => {
    const [first] = places;
    if (!first) return [];
    const { service, alert } = first;
    const knowledge = knowledgeOf(alert);
    return {
      name,
      service: service.identity.name,
      title: service.identity.title,
      owner: service.identity.owner,
      meaning: knowledge.meaning || customMeaning(alert),
      impact: knowledge.impact,
      causes: knowledge.causes,
      remedies: knowledge.remedies,
      notes: notesOf(service, alert),
      escalation: escalationOf(
        service,
        new Set(places.map(place => severityOf(place.alert))),
      ),
      related: relatedNames(name, knowledge.related, occurrences),
      neighbours: neighboursOf(service),
      environments: places.map(place =>
        environmentOf(place.service, place.alert),
      ),
      commands: sharedCommands(
        places.map(place => ({
          service: place.service,
          commands: commandsOf(place.service, place.alert),
        })),
      ),
    };
  });
}

/** Steps that only look, as one shell text: numbered comments and commands. */
export function stepsText(steps: readonly Step[]): string {
  return steps
    .map(({ say, run }, index) => [`# ${index + 1}. ${say}`, ...run].join('\n'))
    .join('\n\n');
}

/** The links of one environment that lead somewhere. */
export function environmentLinks({
  monitoring,
}: ResolvedService): RunbookLink[] {
  const { dashboard, alerts, logs, prometheus } = monitoring.links;
  return [
    { title: 'Dashboard', url: dashboard },
    { title: 'Alerts', url: alerts },
    { title: 'Logs', url: logs },
    { title: 'Prometheus', url: prometheus },
  ].flatMap(({ title, url }) => (url ? [{ title, url }] : []));
}

/** Whom to page: what the document says, for the severities asked for. */
export function escalationOf(
  { runbook }: ResolvedService,
  severities: ReadonlySet<string>,
): RunbookPage['escalation'] {
  return (['critical', 'warning', 'info'] as const).flatMap(severity => {
    const text = runbook.escalation[severity];
    return text && severities.has(severity) ? [{ severity, text }] : [];
  });
}

export function severityOf({ rule }: ServiceAlert): string {
  return rule.labels.severity ?? 'warning';
}

function environmentOf(
  service: ResolvedService,
  alert: ServiceAlert,
): RunbookEnvironment {
  const { title, namespace } = service.environment;
  return {
    title,
    namespace,
    severity: severityOf(alert),
    for: alert.rule.for,
    links: environmentLinks(service),
  };
}

function commandsOf(
  service: ResolvedService,
  alert: ServiceAlert,
): RunbookCommands {
  const { environment, monitoring } = service;
  const knowledge = knowledgeOf(alert);
  const here = (expr: string) => withNamespace(expr, environment.namespace);
  return {
    diagnose: stepsText(knowledge.diagnose(new DiagnosticCommands(service))),
    mitigate: knowledge
      .mitigate(new MitigationCommands(service))
      .map(({ say, run }) => ({ say, run: run.join('\n') })),
    expr: here(alert.rule.expr),
    queries: knowledge.queries(service).map(([say, expr]) => ({
      say,
      expr: here(expr),
      url: graphUrl(monitoring.links.prometheus, here(expr)),
    })),
  };
}

function graphUrl(prometheus: string | undefined, expr: string): string {
  return prometheus
    ? `${prometheus.replace(/\/$/, '')}/graph?g0.expr=${encodeURIComponent(
        expr,
      )}&g0.tab=0`
    : '';
}

/* The words of an own alert are templates of Prometheus: shown as they are, as text. */
function customMeaning({ rule, name }: ServiceAlert): string {
  return markdownText(rule.annotations.description ?? name);
}

function notesOf(
  { runbook }: ResolvedService,
  { name, source }: ServiceAlert,
): string[] {
  const own = source.kind === 'slo' ? undefined : source.alert.runbook;
  const type = source.kind === 'builtIn' ? source.type : name;
  return [own, runbook.notes[name] ?? runbook.notes[type]].flatMap(text =>
    text?.trim() ? [text.trim()] : [],
  );
}

function relatedNames(
  name: string,
  types: readonly string[],
  occurrences: readonly AlertOccurrences[],
): string[] {
  const related = occurrences.filter(({ name: other, places }) =>
    places.some(({ alert: { source } }) => {
      const type = source.kind === 'builtIn' ? source.type : other;
      return other !== name && types.includes(type);
    }),
  );
  return related.map(({ name: other }) => other);
}

function neighboursOf({ neighbours }: ResolvedService): RunbookNeighbour[] {
  return [
    ...neighbours.dependencies.map(({ title, host, port }) => ({
      title,
      role: 'is called by it' as const,
      address: port === undefined ? host : `${host}:${port}`,
    })),
    ...neighbours.dependents.map(({ title, namespace, ports }) => ({
      title,
      role: 'calls it' as const,
      address: `from namespace ${namespace}${
        ports.length > 0 ? `, on port ${ports.join(', ')}` : ''
      }`,
    })),
  ];
}
