import type { ResolvedService } from '../../../resolve';
import { decimal, percent } from '../../../promql/numbers';
import { equals, selector } from '../../../promql/selector';
import { appMatchers, workloadMatchers } from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';
import { needsContinuousPods, needsScraping } from './applicability';

/** Replicas asked for and replicas that serve, as kube-state-metrics names them. */
export function replicaSelectors(service: ResolvedService): {
  wanted: string;
  available: string;
} {
  const matchers = workloadMatchers(service);
  return service.values.workload.kind === 'StatefulSet'
    ? {
        wanted: selector('kube_statefulset_replicas', matchers),
        available: selector('kube_statefulset_status_replicas_ready', matchers),
      }
    : {
        wanted: selector('kube_deployment_spec_replicas', matchers),
        available: selector(
          'kube_deployment_status_replicas_available',
          matchers,
        ),
      };
}

/* One target of several: the others still serve. */
const serviceDown: AlertDefinition = {
  type: 'ServiceDown',
  defaults: {},
  notApplicable: needsScraping,
  expr: service => `${selector('up', appMatchers(service))} == 0`,
  summary: () => '{{ $labels.job }}: {{ $labels.instance }} cannot be scraped',
  description: ({ identity }) =>
    `Prometheus gets no metrics from the target {{ $labels.instance }} of ${identity.name} (job {{ $labels.job }}): the Pod is down, hangs or cannot be reached.`,
};

/*
 * No target at all, which `up == 0` cannot see once the targets are gone. A workload that is scaled to zero on purpose
 * is no outage; when kube-state-metrics is missing the alert still fires.
 */
const allInstancesDown: AlertDefinition = {
  type: 'AllInstancesDown',
  defaults: {},
  notApplicable: needsScraping,
  expr: service =>
    [
      `absent(${selector('up', appMatchers(service))} == 1)`,
      `unless on () (${replicaSelectors(service).wanted} == 0)`,
    ].join('\n'),
  summary: ({ identity }) => `${identity.name}: no instance answers`,
  description: ({ identity }) =>
    `Not one target of ${identity.name} can be scraped, while the workload is meant to run: the service is down for everybody.`,
};

const podNotReady: AlertDefinition = {
  type: 'PodNotReady',
  defaults: { threshold: 0 },
  notApplicable: needsContinuousPods,
  expr: (service, { threshold }) => {
    const { wanted, available } = replicaSelectors(service);
    return `(${wanted} - ${available})\n/ (${wanted} > 0)\n> ${decimal(
      threshold,
    )}`;
  },
  summary: ({ identity }, { threshold }) =>
    threshold > 0
      ? `${identity.name}: more than ${percent(
          threshold,
        )} of the replicas are not available`
      : `${identity.name}: replicas are not available`,
  description: ({ identity }) =>
    `{{ $value | humanizePercentage }} of the replicas that ${identity.name} should have do not pass their readiness probe, or do not start at all.`,
};

const rolloutStuck: AlertDefinition = {
  type: 'RolloutStuck',
  defaults: {},
  notApplicable: needsContinuousPods,
  expr: service =>
    service.values.workload.kind === 'StatefulSet'
      ? statefulSetStuck(service)
      : `${selector('kube_deployment_status_condition', {
          ...workloadMatchers(service),
          condition: equals('Progressing'),
          status: equals('false'),
        })} == 1`,
  summary: ({ identity }) => `${identity.name}: the rollout does not finish`,
  description: ({ identity }) =>
    `The new version of ${identity.name} does not become available: the release is stuck between two versions.`,
};

/* A StatefulSet has no Progressing condition: two revisions live side by side, and no Pod was updated of late. */
function statefulSetStuck(service: ResolvedService): string {
  const matchers = workloadMatchers(service);
  const of = (metric: string, range?: string) =>
    selector(metric, matchers, range);
  return [
    '(',
    '  max by (namespace, statefulset) (',
    `    ${of('kube_statefulset_status_current_revision')}`,
    `    unless ${of('kube_statefulset_status_update_revision')}`,
    '  )',
    '  * on (namespace, statefulset)',
    `  (${of('kube_statefulset_replicas')} != ${of(
      'kube_statefulset_status_replicas_updated',
    )})`,
    ')',
    'and on (namespace, statefulset)',
    `(changes(${of('kube_statefulset_status_replicas_updated', '10m')}) == 0)`,
  ].join('\n');
}

/** Whether the service is there. */
export const availabilityAlerts = [
  serviceDown,
  allInstancesDown,
  podNotReady,
  rolloutStuck,
];
