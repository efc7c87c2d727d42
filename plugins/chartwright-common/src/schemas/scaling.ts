import { choice, either, integer, map, object, required, text } from './build';
import { triggers, triggerTiming } from './scalingTriggers';
import { vertical } from './verticalScaling';

const replicas = (
  title: string,
  description: string,
  fallback: string,
  example: number,
  minimum = 0,
) => integer({ title, description, fallback, example, minimum, maximum: 1000 });

const metricTarget = object(
  {
    name: 'ScalingTarget',
    title: 'Target',
    description: 'Exactly one of the two.',
    example: { averageValue: '30' },
  },
  {
    averageValue: text({
      title: 'Average value',
      description: 'Value for each Pod; a quantity.',
      format: 'quantity',
      fallback: 'none',
      example: '30',
    }),
    value: text({
      title: 'Value',
      description: 'Value in all; a quantity. Not for type pods.',
      format: 'quantity',
      fallback: 'none',
      example: '300',
    }),
  },
);

const metricParts = object(
  {
    name: 'ScalingMetricParts',
    title: 'Metric',
    description: 'A custom or external metric.',
    example: {
      type: 'external',
      metric: 'queue_messages_ready',
      target: { averageValue: '30' },
    },
  },
  {
    type: choice({
      title: 'Type',
      description:
        'Where the metric comes from: of each Pod, of another object, or from outside the cluster.',
      of: ['pods', 'object', 'external'],
      default: 'external',
      example: 'external',
    }),
    metric: required(
      text({
        title: 'Metric',
        description: 'Name of the metric as the metrics API serves it.',
        format: 'external-metric-name',
        example: 'queue_messages_ready',
      }),
    ),
    selector: map({
      title: 'Selector',
      description: 'Labels that pick the series.',
      keys: 'label-key',
      of: text({
        title: 'Label value',
        description: 'Value.',
        format: 'label-value',
        example: 'orders',
      }),
      default: {},
      example: { queue: 'orders' },
    }),
    target: required(metricTarget),
    object: object(
      {
        name: 'ScalingObject',
        title: 'Object',
        description: 'The object that the metric describes; type object only.',
        fallback: 'none',
        example: {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'Ingress',
          name: 'orders',
        },
      },
      {
        apiVersion: required(
          text({
            title: 'API version',
            description: 'Group and version.',
            example: 'networking.k8s.io/v1',
            minLength: 1,
          }),
        ),
        kind: required(
          text({
            title: 'Kind',
            description: 'Kind.',
            example: 'Ingress',
            minLength: 1,
          }),
        ),
        name: required(
          text({
            title: 'Name',
            description: 'Name.',
            format: 'dns1123-subdomain',
            example: 'orders',
          }),
        ),
      },
    ),
  },
);

const scalingRules = (direction: 'Up' | 'Down') =>
  object(
    {
      name: `Scale${direction}`,
      title: `Scale ${direction.toLowerCase()}`,
      description: `How fast the HorizontalPodAutoscaler may scale ${direction.toLowerCase()}.`,
      fallback: "Kubernetes' own",
      example: { stabilizationWindowSeconds: 60 },
    },
    {
      stabilizationWindowSeconds: integer({
        title: 'Stabilization window',
        description: 'Seconds over which the safest recommendation is taken.',
        minimum: 0,
        maximum: 3600,
        fallback: direction === 'Up' ? '0' : '300',
        example: 60,
      }),
      selectPolicy: choice({
        title: 'Select policy',
        description:
          'Which policy counts when there are several; `Disabled`: never in this direction.',
        of: ['Max', 'Min', 'Disabled'],
        default: 'Max',
        example: 'Max',
      }),
      policies: map({
        title: 'Policies',
        description: 'Limits of the change, by a name of your choice.',
        keys: 'name',
        of: object(
          {
            name: 'ScalingPolicy',
            title: 'Policy',
            description: 'At most `value` Pods or percent in a period.',
            example: { type: 'Percent', value: 100, periodSeconds: 15 },
          },
          {
            type: required(
              choice({
                title: 'Type',
                description: 'What `value` counts.',
                of: ['Pods', 'Percent'],
                example: 'Percent',
              }),
            ),
            value: required(
              integer({
                title: 'Value',
                description: 'Pods or percent.',
                minimum: 1,
                example: 100,
              }),
            ),
            periodSeconds: required(
              integer({
                title: 'Period',
                description: 'Seconds.',
                minimum: 1,
                maximum: 1800,
                example: 15,
              }),
            ),
          },
        ),
        fallback: "Kubernetes' own",
        example: {
          percent: { type: 'Percent', value: 100, periodSeconds: 15 },
        },
      }),
    },
  );

export const scaling = object(
  {
    name: 'Scaling',
    title: 'Scaling',
    description:
      'A fixed number of Pods, or a HorizontalPodAutoscaler as soon as `max` is given. For kinds web, api, worker and stateful.',
    fallback: 'the tier says how many Pods; no autoscaling',
    example: { min: 2, max: 10, metrics: { cpu: 70 } },
  },
  {
    replicas: replicas(
      'Replicas',
      'Number of Pods without autoscaling.',
      "the tier's minimum in production environments, else 1",
      2,
    ),
    min: replicas(
      'Minimum',
      'Fewest Pods; with `max`. 0 only with `triggers`.',
      "`replicas`, else the tier's minimum",
      2,
    ),
    max: replicas(
      'Maximum',
      'Most Pods. Turns autoscaling on.',
      'none: no autoscaling',
      10,
      1,
    ),
    metrics: map({
      title: 'Metrics',
      description:
        'What is measured: `cpu` and `memory` in percent of the request, every other name a custom or external metric.',
      keys: 'name',
      of: either(
        {
          name: 'ScalingMetric',
          title: 'Metric',
          description:
            'Percent of the request (cpu, memory), or a metric in full.',
          example: 70,
        },
        integer({
          title: 'Utilization',
          description: 'Percent of the request on average.',
          minimum: 1,
          maximum: 1000,
          example: 70,
        }),
        metricParts,
      ),
      fallback: '`cpu: 70`; none with `triggers`',
      example: {
        cpu: 70,
        queue: {
          type: 'external',
          metric: 'queue_messages_ready',
          target: { averageValue: '30' },
        },
      },
    }),
    behavior: object(
      {
        name: 'ScalingBehavior',
        title: 'Behavior',
        description: 'How fast it scales.',
        fallback: "Kubernetes' own",
        example: { scaleDown: { stabilizationWindowSeconds: 300 } },
      },
      { scaleUp: scalingRules('Up'), scaleDown: scalingRules('Down') },
    ),
    triggers,
    ...triggerTiming,
    vertical,
    name: text({
      title: 'Name',
      description: 'Name of the HorizontalPodAutoscaler.',
      format: 'dns1123-subdomain',
      fallback: "the service's",
      example: 'orders-hpa',
    }),
  },
);
