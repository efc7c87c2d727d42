import type { ResolvedService } from '../../../resolve';
import { decimal, percent } from '../../../promql/numbers';
import { equals, matches, selector } from '../../../promql/selector';
import {
  appMatchers,
  NAMESPACE_TOKEN,
  workloadMatchers,
} from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';
import { needsContinuousPods, needsScraping } from './applicability';

/** Sum over the ReplicaSets of a Rollout, of which kube-state-metrics itself knows nothing. */
function ofReplicaSets(service: ResolvedService, metric: string): string {
  const namespace = { namespace: equals(NAMESPACE_TOKEN) };
  const owner = selector('kube_replicaset_owner', {
    ...namespace,
    owner_kind: equals('Rollout'),
    owner_name: equals(service.identity.name),
  });
  return `sum by (namespace) (${selector(
    metric,
    namespace,
  )} * on (namespace, replicaset) group_left () ${owner})`;
}

/** Replicas asked for and replicas that serve, as kube-state-metrics names them. */
export function replicaSelectors(service: ResolvedService): {
  wanted: string;
  available: string;
} {
  const matchers = workloadMatchers(service);
  if (service.values.workload.kind === 'Rollout')
    return {
      wanted: ofReplicaSets(service, 'kube_replicaset_spec_replicas'),
      available: ofReplicaSets(
        service,
        'kube_replicaset_status_ready_replicas',
      ),
    };
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
  expr: service => {
    switch (service.values.workload.kind) {
      case 'StatefulSet':
        return statefulSetStuck(service);
      case 'Rollout':
        return rolloutDegraded(service);
      default:
        return `${selector('kube_deployment_status_condition', {
          ...workloadMatchers(service),
          condition: equals('Progressing'),
          status: equals('false'),
        })} == 1`;
    }
  },
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

/*
 * What Argo Rollouts tells of itself. Its own label `namespace` becomes `exported_namespace` where the scrape does not
 * honour labels.
 */
function rolloutDegraded(service: ResolvedService): string {
  const degraded = (label: string) =>
    selector('rollout_info', {
      [label]: equals(NAMESPACE_TOKEN),
      name: equals(service.identity.name),
      phase: matches('Degraded|Error|Timeout'),
    });
  return `max by (name) (${degraded('exported_namespace')} or ${degraded(
    'namespace',
  )}) > 0`;
}

/** Whether the service is there. */
export const availabilityAlerts = [
  serviceDown,
  allInstancesDown,
  podNotReady,
  rolloutStuck,
];
