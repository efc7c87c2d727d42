import { HelmValue, HelmValues, isTable } from './helmValues';

/** Fields that the library chart fills with the service's name when they are left at their default. */
const NAMED_AFTER_THE_SERVICE: readonly (readonly [string, string, string])[] =
  [
    ['workload', 'serviceName', ''],
    ['workload', 'serviceName', '-headless'],
    ['autoscaling', 'name', ''],
    ['verticalPodAutoscaler', 'name', ''],
    ['podDisruptionBudget', 'name', ''],
    ['networkPolicy', 'name', ''],
    ['serviceAccount', 'name', ''],
    ['serviceMonitor', 'job', ''],
    ['podMonitor', 'job', ''],
    ['prometheusRule', 'name', ''],
    ['dashboards', 'name', '-dashboards'],
  ];

/**
 * The same overrides without what the library chart would come to by itself: names that are the service's, and everything
 * inside a block that is switched off. Rendered, both give the same manifests; this one is shorter to read.
 */
export function withoutComputed(
  overrides: HelmValues,
  defaults: HelmValues,
): HelmValues {
  const short: HelmValues = Object.fromEntries(
    Object.entries(overrides).map(([key, value]) => [
      key,
      switchedOff(value, defaults[key]),
    ]),
  );
  for (const [block, field, suffix] of NAMED_AFTER_THE_SERVICE) {
    const own = short[block];
    if (
      isTable(own) &&
      isTable(defaults[block]) &&
      own[field] === `${String(overrides.name)}${suffix}`
    ) {
      const { [field]: _, ...others } = own;
      short[block] = others;
    }
  }
  return short;
}

function switchedOff(
  value: HelmValue,
  initial: HelmValue | undefined,
): HelmValue {
  if (!isTable(value) || !isTable(initial)) return value;
  const { enabled = initial.enabled } = value;
  return enabled === false ? { enabled } : value;
}
