import type { SchedulingValues } from '../values';
import type { EffectiveSpec } from '../EffectiveSpec';
import { sortedMap } from '../sortedMap';

function expressions(labels: Record<string, string[]>) {
  return Object.keys(labels)
    .sort()
    .map(key => ({ key, operator: 'In', values: labels[key] }));
}

function nodeAffinity(
  affinity: NonNullable<EffectiveSpec['availability']>['nodeAffinity'],
) {
  const required = expressions(affinity?.required ?? {});
  const preferred = expressions(affinity?.preferred ?? {});
  if (required.length + preferred.length === 0) return {};
  return {
    nodeAffinity: {
      ...(required.length === 0
        ? {}
        : {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: required }],
            },
          }),
      ...(preferred.length === 0
        ? {}
        : {
            preferredDuringSchedulingIgnoredDuringExecution: preferred.map(
              expression => ({
                weight: 100,
                preference: { matchExpressions: [expression] },
              }),
            ),
          }),
    },
  };
}

export function lowerScheduling(spec: EffectiveSpec): SchedulingValues {
  const availability = spec.availability ?? {};
  const { podAffinity, podAntiAffinity, priorityClassName } = availability;
  return {
    zoneSpread: availability.zoneSpread ?? 'none',
    nodeSpread: availability.nodeSpread ?? 'none',
    nodeSelector: sortedMap(availability.nodeSelector ?? {}, value => value),
    affinity: {
      ...nodeAffinity(availability.nodeAffinity),
      ...(podAffinity === undefined ? {} : { podAffinity }),
      ...(podAntiAffinity === undefined ? {} : { podAntiAffinity }),
    },
    tolerations: sortedMap(availability.tolerations ?? {}, toleration => ({
      ...toleration,
    })),
    ...(priorityClassName === undefined ? {} : { priorityClassName }),
  };
}
