import type { ResolvedService } from '../../../resolve';
import { decimal } from '../../../promql/numbers';
import { equals, selector } from '../../../promql/selector';
import {
  autoscalerMatchers,
  containerMatchers,
  NAMESPACE_TOKEN,
} from '../../monitoring/serviceMatchers';
import { needsAutoscaling } from '../../monitoring/alerts/applicability';
import { runsContinuously } from '../../monitoring/serviceJobs';
import type { DashboardSubject } from '../DashboardSubject';
import { graph, PanelPlan, RowPlan } from '../panels';

const HOURS_A_MONTH = 730;

/** By kube-state-metrics before 2.9, and by its custom resource state since. */
const RECOMMENDED = ['kube', 'kube_customresource'].map(
  prefix =>
    `${prefix}_verticalpodautoscaler_status_recommendation_containerrecommendations_target`,
);

/** Does it ask for as much as it needs, what does that cost, and how did its size change? */
export function rightSizingRow(subject: DashboardSubject): RowPlan | undefined {
  const { service } = subject;
  if (!runsContinuously(service)) return undefined;
  const scaled = subject.with(one => !needsAutoscaling(one));
  const recommended =
    subject.with(one => one.values.verticalPodAutoscaler.enabled) ?? service;
  return {
    title: 'Right-sizing and cost',
    panels: [
      usePanel(service, recommended, 'cpu'),
      usePanel(service, recommended, 'memory'),
      costPanel(service),
      ...(scaled ? [scalingPanel(scaled)] : []),
    ],
  };
}

const WORDS = {
  cpu: { title: 'CPU', unit: 'short' },
  memory: { title: 'Memory', unit: 'bytes' },
} as const;

type Sized = keyof typeof WORDS;

function usePanel(
  service: ResolvedService,
  recommended: ResolvedService,
  resource: Sized,
): PanelPlan {
  const { title, unit } = WORDS[resource];
  return graph({
    key: `right-sizing/${resource}`,
    title: `${title} requested against used`,
    description: `What all Pods request together, what they use (95th percentile of a day), and the VPA recommendation for as many Pods where there is a VerticalPodAutoscaler. A wide gap is paid for and not used; use above the request is borrowed from others.`,
    unit,
    queries: [
      [requested(service, resource), 'requested'],
      [usedOverDay(service, resource), 'used, 95 % of the day'],
      [
        `max(${recommendation(recommended, resource)}) * count(${podsWith(
          service,
          resource,
        )})`,
        'VPA recommendation',
      ],
    ],
  });
}

function podsWith(service: ResolvedService, resource: Sized): string {
  return selector('kube_pod_container_resource_requests', {
    ...containerMatchers(service),
    container: equals(service.identity.name),
    resource: equals(resource),
  });
}

function requested(service: ResolvedService, resource: Sized): string {
  return `sum(${selector('kube_pod_container_resource_requests', {
    ...containerMatchers(service),
    resource: equals(resource),
  })})`;
}

function usedOverDay(service: ResolvedService, resource: Sized): string {
  const matchers = containerMatchers(service);
  const used =
    resource === 'cpu'
      ? `sum(rate(${selector(
          'container_cpu_usage_seconds_total',
          matchers,
          '5m',
        )}))`
      : `sum(${selector('container_memory_working_set_bytes', matchers)})`;
  return `quantile_over_time(0.95, ${used}[1d:5m])`;
}

function recommendation(service: ResolvedService, resource: Sized): string {
  const { verticalPodAutoscaler } = service.values;
  const matchers = {
    namespace: equals(NAMESPACE_TOKEN),
    verticalpodautoscaler: equals(
      verticalPodAutoscaler.name || service.identity.name,
    ),
    container: equals(service.identity.name),
    resource: equals(resource),
  };
  return RECOMMENDED.map(metric => selector(metric, matchers)).join(' or ');
}

/* What is requested is what is paid for, whether it is used or not. */
function costPanel(service: ResolvedService): PanelPlan {
  const { cpuHour, memoryGiHour, currency } = service.platform.prices;
  const monthly = (price: number) => decimal(price * HOURS_A_MONTH);
  return graph({
    key: 'right-sizing/cost',
    title: `Cost estimate (${currency} a month)`,
    description: `What the Pods request now, at the list prices of the Platform, for a month; without storage and network. In each environment by the variable namespace.`,
    unit: 'short',
    queries: [
      [`${requested(service, 'cpu')} * ${monthly(cpuHour)}`, 'CPU'],
      [
        `${requested(service, 'memory')} / 1024 ^ 3 * ${monthly(memoryGiHour)}`,
        'memory',
      ],
    ],
  });
}

function scalingPanel(service: ResolvedService): PanelPlan {
  const of = (metric: string) =>
    `max(${selector(
      `kube_horizontalpodautoscaler_${metric}`,
      autoscalerMatchers(service),
    )})`;
  return graph({
    key: 'right-sizing/scaling',
    title: 'Scaling events',
    description:
      'Each step is a scaling event: what the autoscaler runs, what it wants, and the most it may. Why it did so is in its events: kubectl describe hpa.',
    unit: 'short',
    queries: [
      [of('status_current_replicas'), 'current'],
      [of('status_desired_replicas'), 'desired'],
      [of('spec_max_replicas'), 'maximum'],
    ],
  });
}
