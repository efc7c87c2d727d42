import type { ScalingMetricParts } from '@chartwright/backstage-plugin-chartwright-common';
import type { Rule, Violation } from './Rule';

const UTILIZATION = new Set(['cpu', 'memory']);

function metricViolations(
  name: string,
  metric: ScalingMetricParts,
): Violation[] {
  const path = ['scaling', 'metrics', name];
  const { averageValue, value } = metric.target ?? {};
  const violations: Violation[] = [];
  if (averageValue !== undefined && value !== undefined) {
    violations.push({
      code: 'CW_EXCLUSIVE_FIELDS',
      severity: 'error',
      message: `The target of the metric \`${name}\` has both \`averageValue\` and \`value\`.`,
      path: [...path, 'target'],
      expected: 'one of the two',
    });
  }
  if (
    averageValue === undefined &&
    (value === undefined || metric.type === 'pods')
  ) {
    violations.push({
      code: 'CW_MISSING_FIELD',
      severity: 'error',
      message: `The target of the metric \`${name}\` needs \`averageValue\`${
        metric.type === 'pods' ? '' : ' or `value`'
      }.`,
      path: [...path, 'target'],
    });
  }
  if (metric.type === 'object' && metric.object === undefined) {
    violations.push({
      code: 'CW_MISSING_FIELD',
      severity: 'error',
      message: `The metric \`${name}\` of type object needs \`object\`.`,
      path,
    });
  }
  return violations;
}

/** Bounds of the autoscaler, and what its metrics need. */
export const scalingRules: Rule = ({ spec }) => {
  const { scaling = {} } = spec;
  const { min, max, metrics = {} } = scaling;
  if (max === undefined) {
    return min === undefined
      ? []
      : [
          {
            code: 'CW_SCALING_WITHOUT_MAXIMUM',
            severity: 'error',
            message: '`scaling.min` has no meaning without `scaling.max`.',
            path: ['scaling', 'min'],
            hint: 'Add `max` for autoscaling, or write `replicas` for a fixed number of Pods.',
          },
        ];
  }
  const violations: Violation[] = [];
  if (min !== undefined && min > max) {
    violations.push({
      code: 'CW_HPA_BOUNDS',
      severity: 'error',
      message: `\`scaling.max\` is ${max}, which is less than \`scaling.min\`, ${min}.`,
      path: ['scaling', 'max'],
      found: String(max),
      expected: `at least ${min}`,
    });
  }
  for (const [name, metric] of Object.entries(metrics)) {
    if (typeof metric !== 'number') {
      violations.push(...metricViolations(name, metric));
    } else if (!UTILIZATION.has(name)) {
      violations.push({
        code: 'CW_HPA_METRIC',
        severity: 'error',
        message: `The metric \`${name}\` is given in percent, which only \`cpu\` and \`memory\` can be.`,
        path: ['scaling', 'metrics', name],
        found: String(metric),
        expected: 'a map with `type`, `metric` and `target`',
      });
    } else if (spec.resources?.requests?.[name] === undefined) {
      violations.push({
        code: 'CW_HPA_METRIC',
        severity: 'error',
        message: `Scaling on \`${name}\` in percent of the request needs a request.`,
        path: ['scaling', 'metrics', name],
        hint: `Set \`spec.resources.requests.${name}\`.`,
      });
    }
  }
  return violations;
};
