import { replicaSelectors } from '../../monitoring/alerts/availabilityAlerts';
import { selector } from '../../../promql/selector';
import { appMatchers } from '../../monitoring/serviceMatchers';
import type { DiagnosticCommands } from '../DiagnosticCommands';
import type { AlertKnowledge } from './AlertKnowledge';

const serviceDown: AlertKnowledge = {
  meaning:
    'Prometheus cannot scrape one of the instances: the Pod is gone, does not answer on its metrics port, or the network lets nothing through.',
  impact:
    'The other instances carry the load of this one. Its metrics are missing, so other alerts see less than there is.',
  causes: [
    'The Pod crashes or is killed: restarts and `OOMKilled` show in its description.',
    'The process hangs: the Pod is `Running`, but its health check does not answer.',
    'The node is lost or drained: several services of the same node are down.',
    'A network policy or a renamed port: the Pod is fine, and only the scrape fails.',
  ],
  remedies: [
    'Nothing, when one Pod was moved and the new one is up: the alert ends by itself.',
    'Restart it when it hangs; keep the logs first.',
    'Roll back when it began with a release.',
  ],
  diagnose: on => [
    on.pods(),
    on.describe(),
    on.previousLogs(),
    ...health(on),
    on.events(),
    on.releases(),
  ],
  mitigate: on => [on.restart(), on.rollback()],
  queries: service => [
    ['Targets that are down', `${selector('up', appMatchers(service))} == 0`],
  ],
  related: ['AllInstancesDown', 'PodNotReady', 'PodRestarts'],
};

const allInstancesDown: AlertKnowledge = {
  meaning:
    'Not one instance can be scraped although the workload is meant to run. Unlike `ServiceDown` this also fires when the targets vanished altogether.',
  impact: 'The service is down for everybody who calls it.',
  causes: [
    'A release that does not start: the rollout is stuck and the old Pods are gone.',
    'Something all Pods need is missing: a Secret, a ConfigMap, a volume, a data store at start-up.',
    'Nothing can be scheduled: quota used up, no node with room.',
    'Only the scrape is broken (ServiceMonitor, labels, network policy) while the service answers: ask its health check.',
  ],
  remedies: [
    'Roll back when it began with a release: first get the service up, then look for the cause.',
    'Put back what is missing when Pods wait for a Secret or a volume.',
    'Tell the callers below that they are affected.',
  ],
  diagnose: on => [
    on.pods(),
    on.events(),
    on.describe(),
    on.previousLogs(),
    ...health(on),
    on.releases(),
    on.network(),
  ],
  mitigate: on => [on.rollback(), on.restart(), on.scale()],
  queries: service => [
    [
      'Targets by state',
      `count by (job) (${selector('up', appMatchers(service))})`,
    ],
    ['Replicas wanted', replicaSelectors(service).wanted],
  ],
  related: ['ServiceDown', 'RolloutStuck', 'PodNotReady'],
};

const podNotReady: AlertKnowledge = {
  meaning:
    'Fewer replicas pass their readiness probe than there should be, for longer than a rollout takes.',
  impact:
    'The ready replicas carry all the load, and fewer failures are left before the service is down.',
  causes: [
    'The readiness probe fails: see `Readiness probe failed` in the events, often because a dependency does not answer.',
    'Pods are `Pending`: no node has room, or their volume cannot be attached.',
    'The image cannot be pulled: `ImagePullBackOff`.',
    'A container crashes over and over: `CrashLoopBackOff`.',
  ],
  remedies: [
    'Mend the dependency when the readiness probe fails for want of it; restarting this service does not help.',
    'Roll back when only the Pods of a new release are not ready.',
    'Make room when Pods are `Pending`: fewer requests, or more nodes.',
  ],
  diagnose: on => [
    on.pods(),
    on.describe(),
    on.events(),
    on.logs(),
    ...on.neighbours(),
    on.rolloutStatus(),
  ],
  mitigate: on => [on.rollback(), on.restart()],
  queries: service => {
    const { wanted, available } = replicaSelectors(service);
    return [['Replicas that are missing', `${wanted} - ${available}`]];
  },
  related: ['RolloutStuck', 'PodRestarts', 'ServiceDown'],
};

const rolloutStuck: AlertKnowledge = {
  meaning:
    'A release began and does not finish: new Pods do not become available, so old and new versions run side by side.',
  impact:
    'Usually none yet, because old Pods serve on; but no fix can be released either, and a node that is drained now takes old Pods with it.',
  causes: [
    'The new version fails its readiness probe or crashes: look at the newest Pods.',
    'The image does not exist or may not be pulled.',
    'Quota or nodes have no room for the extra Pod of the rollout.',
    'A Secret or key that the new version needs is not there.',
  ],
  remedies: [
    'Roll back: the old Pods are still running, so this is quick and safe.',
    'Mend the cause and release again when it is plain (a missing Secret, a typo in the tag).',
  ],
  diagnose: on => [
    on.rolloutStatus(),
    on.pods(),
    on.describe(),
    on.previousLogs(),
    on.events(),
    on.releases(),
  ],
  mitigate: on => [...(on.progressive ? [on.abort()] : []), on.rollback()],
  queries: service => {
    const { wanted, available } = replicaSelectors(service);
    return [
      ['Replicas wanted', wanted],
      ['Replicas available', available],
    ];
  },
  related: ['PodNotReady', 'PodRestarts'],
};

function health(on: DiagnosticCommands) {
  const step = on.health();
  return step ? [step] : [];
}

export const availabilityKnowledge = {
  ServiceDown: serviceDown,
  AllInstancesDown: allInstancesDown,
  PodNotReady: podNotReady,
  RolloutStuck: rolloutStuck,
};
