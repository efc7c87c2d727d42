import type { ScalingTrigger } from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../../spec/didYouMean';
import { TRIGGER_FIELDS } from '../lower/triggers';
import { resolveResource } from '../resources';
import {
  listed,
  suggestion,
  type Rule,
  type RuleContext,
  type Violation,
} from './Rule';

const FIELDS = Object.values(TRIGGER_FIELDS);

function measured(type: string): (typeof FIELDS)[number] | undefined {
  return Object.entries(TRIGGER_FIELDS).find(([known]) => known === type)?.[1];
}

function resourceViolations(
  path: string[],
  trigger: ScalingTrigger & { resource: string },
  { world, spec, environment }: RuleContext,
): Violation[] {
  const known = Object.keys(spec.dependsOn?.resources ?? {});
  if (!known.includes(trigger.resource))
    return [
      {
        code: 'CW_UNKNOWN_RESOURCE',
        severity: 'error',
        message: `The trigger measures \`${trigger.resource}\`, which is not among \`dependsOn.resources\`.`,
        path: [...path, 'resource'],
        found: trigger.resource,
        expected: listed(known, 'a resource that the service depends on'),
        ...suggestion(didYouMean(trigger.resource, known)),
      },
    ];
  const type = resolveResource(world, trigger.resource, environment)?.type;
  if (type === undefined) return [];
  const field = measured(type);
  if (field === undefined)
    return [
      {
        code: 'CW_SCALING_TRIGGER',
        severity: 'error',
        message: `Nothing in a resource of type ${type} can be scaled on.`,
        path: [...path, 'resource'],
        found: trigger.resource,
        expected: `a resource of type ${Object.keys(TRIGGER_FIELDS).join(
          ', ',
        )}`,
        hint: 'Ask Prometheus for its length with `query`.',
      },
    ];
  const strange = FIELDS.find(
    other => other !== field && trigger[other] !== undefined,
  );
  if (strange !== undefined)
    return [
      {
        code: 'CW_SCALING_TRIGGER',
        severity: 'error',
        message: `\`${strange}\` means nothing for a resource of type ${type}.`,
        path: [...path, strange],
        expected: `\`${field}\``,
      },
    ];
  return trigger[field] === undefined
    ? [
        {
          code: 'CW_SCALING_TRIGGER',
          severity: 'error',
          message: `A trigger on a resource of type ${type} needs \`${field}\`.`,
          path,
          hint: `Add \`${field}\`: what in \`${trigger.resource}\` is measured.`,
        },
      ]
    : [];
}

/** What triggers of KEDA need. */
export const triggerRules: Rule = context => {
  const { scaling = {} } = context.spec;
  const { triggers = {}, metrics = {}, min, max } = scaling;
  const entries = Object.entries(triggers);
  if (entries.length === 0)
    return min === 0 && max !== undefined
      ? [
          {
            code: 'CW_HPA_BOUNDS',
            severity: 'error',
            message:
              '`scaling.min` is 0, but nothing would start the first Pod again.',
            path: ['scaling', 'min'],
            found: '0',
            expected: 'at least 1',
            hint: 'Only KEDA starts a first Pod: describe what it looks at under `scaling.triggers`.',
          },
        ]
      : [];
  const violations: Violation[] = [];
  if (max === undefined)
    violations.push({
      code: 'CW_SCALING_WITHOUT_MAXIMUM',
      severity: 'error',
      message: '`scaling.triggers` has no meaning without `scaling.max`.',
      path: ['scaling', 'triggers'],
      hint: 'Add `max`: the most Pods there may be.',
    });
  for (const [name, metric] of Object.entries(metrics)) {
    if (typeof metric !== 'number')
      violations.push({
        code: 'CW_SCALING_TRIGGER',
        severity: 'error',
        message: `The metric \`${name}\` cannot stand beside triggers: KEDA makes the autoscaler then.`,
        path: ['scaling', 'metrics', name],
        hint: 'Make it a trigger with a `query`, or remove the triggers.',
      });
  }
  for (const [name, trigger] of entries) {
    const path = ['scaling', 'triggers', name];
    const { resource, query } = trigger;
    if ((resource === undefined) === (query === undefined)) {
      violations.push({
        code:
          resource === undefined ? 'CW_SCALING_TRIGGER' : 'CW_EXCLUSIVE_FIELDS',
        severity: 'error',
        message: `The trigger \`${name}\` ${
          resource === undefined ? 'does not say what it measures' : 'has both'
        }.`,
        path,
        expected: 'either `resource` or `query`',
      });
    } else if (resource !== undefined) {
      violations.push(
        ...resourceViolations(path, { ...trigger, resource }, context),
      );
    }
  }
  return violations;
};

/** Two autoscalers that act on one resource work against each other. */
export const verticalRules: Rule = ({ spec }) => {
  const { vertical, max, metrics = {} } = spec.scaling ?? {};
  if (vertical === undefined || max === undefined) return [];
  const { mode = 'Off', resources = ['cpu', 'memory'] } = vertical;
  if (mode === 'Off') return [];
  return resources
    .filter(resource => typeof metrics[resource] === 'number')
    .map(resource => ({
      code: 'CW_VPA_CONFLICT',
      severity: 'error',
      message: `VPA and HPA on the same resource metric: in mode ${mode} the VerticalPodAutoscaler sets the request of ${resource}, and the HorizontalPodAutoscaler scales on ${resource} in percent of it.`,
      path: ['scaling', 'vertical', 'mode'],
      found: mode,
      expected: `\`Off\`, or \`resources\` without ${resource}`,
      hint: 'With `Off` it recommends only; the recommendation shows on the dashboard.',
    }));
};
