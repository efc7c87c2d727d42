import type { NewServiceForm } from './NewServiceForm';

/** Paths of the Service document and the questions that they answer; the longest path that fits holds. */
const FIELDS: readonly (readonly [string, keyof NewServiceForm])[] = [
  ['metadata.name', 'name'],
  ['metadata.title', 'title'],
  ['metadata.description', 'description'],
  ['metadata.owner', 'owner'],
  ['metadata.system', 'system'],
  ['metadata.tags', 'tags'],
  ['spec.kind', 'kind'],
  ['spec.lifecycle', 'lifecycle'],
  ['spec.tier', 'tier'],
  ['spec.image', 'image'],
  ['spec.command', 'command'],
  ['spec.schedule', 'schedule'],
  ['spec.schedule.timeZone', 'timeZone'],
  ['spec.ports', 'port'],
  ['spec.probes', 'healthPath'],
  ['spec.storage', 'storage'],
  ['spec.env', 'settings'],
  ['spec.secrets', 'secrets'],
  ['spec.exposure', 'host'],
  ['spec.scaling', 'scaling'],
  ['spec.scaling.replicas', 'replicas'],
  ['spec.scaling.min', 'minReplicas'],
  ['spec.scaling.max', 'maxReplicas'],
  ['spec.scaling.metrics', 'cpuUtilization'],
  ['spec.dependsOn', 'dependencies'],
  ['spec.dependsOn.external', 'external'],
  ['spec.consumes', 'consumesApis'],
  ['spec.monitoring', 'metrics'],
  ['spec.monitoring.metrics.path', 'metricsPath'],
  ['spec.slos', 'availabilityObjective'],
  ['spec.slos.latency', 'latencyObjective'],
  ['spec.slos.latency.threshold', 'latencyThreshold'],
  ['spec.runbook', 'runbook'],
  ['spec.runbook.escalation', 'escalation'],
];

const VARIABLE = /^spec\.env(?:\.([^.["\]]+)|\["([^"\\]+)"\])/;

/**
 * The question of the form that a field of the document answers: {@link documentFromForm} backwards. What is wrong with the
 * field can be shown beside the question.
 *
 * @param path - Dotted path in the Service document, for example `spec.scaling.min`.
 * @param answers - What was answered; it tells variables that are read from Secrets from settings.
 * @returns undefined when the form does not ask for it.
 * @public
 */
export function formFieldOf(
  path: string,
  answers: Partial<NewServiceForm> = {},
): keyof NewServiceForm | undefined {
  const variable = VARIABLE.exec(path);
  if (variable) {
    const name = variable[1] ?? variable[2];
    const isSecret = answers.secrets?.some(secret => secret.variable === name);
    return isSecret ? 'secrets' : 'settings';
  }
  let longest: (typeof FIELDS)[number] | undefined;
  for (const entry of FIELDS) {
    const [prefix] = entry;
    const fits =
      path === prefix ||
      (path.startsWith(prefix) && '.['.includes(path.charAt(prefix.length)));
    if (fits && prefix.length > (longest?.[0].length ?? 0)) longest = entry;
  }
  return longest?.[1];
}
