import type { Resolution, ResolvedService } from '../../resolve';
import { byName } from '../../resolve/byName';
import { resourceAlerts } from '../../resolve/system/resourceRules';
import { fillPlaceholders } from '../../resources/fillPlaceholders';
import { runsContinuously } from '../monitoring/serviceJobs';
import type { RunbookIndex, RunbookPage } from './RunbookPage';
import { DiagnosticCommands } from './DiagnosticCommands';
import { sharedCommands } from './sharedCommands';
import {
  alertOccurrences,
  environmentLinks,
  escalationOf,
  productionFirst,
  severityOf,
  stepsText,
} from './serviceRunbooks';

/** The list of runbooks, and the first steps when it is not clear what is wrong. */
export function runbookIndex(
  resolution: Resolution,
  pages: readonly RunbookPage[],
): RunbookIndex {
  const severities = new Map(
    alertOccurrences(resolution).map(({ name, places }) => [
      name,
      [...new Set(places.map(({ alert }) => severityOf(alert)))].join(', '),
    ]),
  );
  const { service, base, environments } = resolution;
  const shown = productionFirst(
    environments.length > 0 ? environments : [base],
  );
  return {
    service: service.name,
    title: service.title,
    owner: service.owner,
    alerts: [
      ...pages.map(({ name, meaning }) => ({
        name,
        severity: severities.get(name) ?? '',
        meaning: firstSentence(meaning),
      })),
      ...resourceAlertLines(resolution),
    ].sort(byName),
    escalation: escalationOf(
      shown[0] ?? base,
      new Set(['critical', 'warning', 'info']),
    ),
    environments: shown.map(one => ({
      title: one.environment.title,
      links: environmentLinks(one),
    })),
    firstSteps: sharedCommands(
      shown.map(one => ({
        service: one,
        commands: stepsText(firstSteps(one)),
      })),
    ),
  };
}

/** Alerts of the private resources, whose pages are those of a system's resources. */
function resourceAlertLines({ privateResources }: Resolution) {
  const lines = privateResources.flatMap(({ mode, workload }) =>
    workload === undefined
      ? []
      : resourceAlerts({ mode, workload }).map(
          ([name, { severity, description }]) => ({
            name,
            severity,
            meaning: firstSentence(
              fillPlaceholders(description, workload.placeholders),
            ),
          }),
        ),
  );
  return [...new Map(lines.map(line => [line.name, line])).values()];
}

function firstSteps(service: ResolvedService) {
  const on = new DiagnosticCommands(service);
  const health = on.health();
  return [
    {
      say: 'What is there?',
      run: [`kubectl get all ${on.in} ${on.all}`],
    },
    on.events(),
    { say: 'How much do the Pods use?', run: [`kubectl top pods ${on.in}`] },
    ...(runsContinuously(service)
      ? [on.describe(), on.logs(), ...(health ? [health] : [])]
      : [on.jobRuns(), on.jobLogs()]),
    on.releases(),
    ...on.neighbours(),
    on.network(),
  ];
}

/* For a table cell: up to the first full stop or colon that ends a clause. */
function firstSentence(text: string): string {
  return (/^.*?[.:](?=\s|$)/s.exec(text)?.[0] ?? text)
    .replace(/:$/, '.')
    .replace(/\s+/g, ' ');
}
