import type { ChartValues } from '../values';
import type { Resolution, ResolvedService } from '../ResolvedService';
import type { World } from '../World';
import { anomalyRules } from './anomalyRules';
import { effectiveSystem } from './effectiveSystem';
import { secretRules } from './secretRules';
import type { ResourceValues } from './SystemChartValues';
import type { SystemRuleGroup } from './SystemRuleGroup';

/** The rules about a system as a whole in one environment, in alphabetical order of their names. */
export function systemRules(
  { system }: World,
  services: readonly Resolution[],
  resources: Readonly<Record<string, ResourceValues>>,
  environment: string,
): SystemRuleGroup[] {
  if (system === undefined) return [];
  const { secretRotation = {}, observability = {} } = effectiveSystem(
    system,
    environment,
  );
  const resolved = services.map(service => inEnvironment(service, environment));
  return [
    observability.anomalies ? anomalyRules(resolved) : undefined,
    secretRules(secretsOf(resolved, resources), secretRotation),
  ].filter(group => group !== undefined);
}

/** A service as it is in an environment. */
function inEnvironment(
  { base, environments }: Resolution,
  name: string,
): ResolvedService {
  return (
    environments.find(({ environment }) => environment.name === name) ?? base
  );
}

function secretsOf(
  services: readonly ResolvedService[],
  resources: Readonly<Record<string, ResourceValues>>,
): ChartValues['secrets'] {
  return Object.assign(
    {},
    ...services.map(({ values }) => values.secrets),
    ...Object.values(resources).map(({ workload }) => workload.secrets ?? {}),
  );
}
