import {
  EnvironmentDeployment,
  ReplicaRange,
} from '@chartwright/backstage-plugin-chartwright-common';

/** Rows of the comparison, in the order a reader asks for them. */
export const FACTS = [
  'workload',
  'image',
  'replicas',
  'requests',
  'limits',
  'exposure',
  'namespace',
  'release',
] as const;

/** One row of the comparison. */
export type Fact = (typeof FACTS)[number];

/** The texts that facts are put into words with. */
export interface FactTexts {
  replicasRange(range: { min: number; max: number }): string;
  replicasSchedule(schedule: string): string;
  replicasRunsOnce: string;
  notExposed: string;
  notSet: string;
}

/** Puts one fact of an environment into lines of text; equal lines mean equal facts. */
export function factLines(
  environment: EnvironmentDeployment,
  fact: Fact,
  texts: FactTexts,
): string[] {
  switch (fact) {
    case 'workload':
      return [environment.workloadKind];
    case 'image':
      return [environment.image];
    case 'replicas':
      return [replicasText(environment.replicas, texts)];
    case 'requests':
      return quantities(environment.resources.requests, texts);
    case 'limits':
      return quantities(environment.resources.limits, texts);
    case 'exposure':
      return exposureLines(environment, texts);
    case 'namespace':
      return [environment.namespace];
    default:
      return [environment.release];
  }
}

function replicasText(replicas: ReplicaRange, texts: FactTexts): string {
  if (replicas.schedule !== undefined) {
    return texts.replicasSchedule(replicas.schedule);
  }
  if (replicas.autoscaling) {
    return texts.replicasRange(replicas.autoscaling);
  }
  return replicas.replicas === undefined
    ? texts.replicasRunsOnce
    : String(replicas.replicas);
}

function quantities(
  resources: Record<string, string>,
  texts: FactTexts,
): string[] {
  const names = Object.keys(resources).sort();
  return names.length > 0
    ? names.map(name => `${name} ${resources[name]}`)
    : [texts.notSet];
}

function exposureLines(
  environment: EnvironmentDeployment,
  texts: FactTexts,
): string[] {
  if (environment.exposure.length === 0) {
    return [texts.notExposed];
  }
  return environment.exposure.flatMap(({ host, tls, paths, via }) =>
    paths.map(path => `${tls ? 'https' : 'http'}://${host}${path} (${via})`),
  );
}
