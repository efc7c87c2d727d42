import { restartIncrease } from '../../monitoring/alerts/restartAlerts';
import { selector } from '../../../promql/selector';
import { runsContinuously } from '../../monitoring/serviceJobs';
import { podMatchers } from '../../monitoring/serviceMatchers';
import type { AlertKnowledge } from './AlertKnowledge';

const podRestarts: AlertKnowledge = {
  meaning:
    'A container ended and was started anew, several times in a short while.',
  impact:
    'Each restart drops the requests in flight; with ever longer pauses between restarts the Pod is mostly away.',
  causes: [
    'It crashes: the log before the restart ends in an error, the exit code is not 0.',
    'It is killed for want of memory: `OOMKilled`, exit code 137.',
    'Its liveness probe fails: `Liveness probe failed` in the events, often because it is slow rather than dead.',
    'Something it needs at the start is missing: configuration, Secret, data store.',
  ],
  remedies: [
    'Roll back when it began with a release.',
    'Raise the memory limit when it is killed for want of it.',
    'Give the probe more time under `spec.probes` when it kills a service that is only slow.',
  ],
  diagnose: on => [
    on.pods(),
    on.previousLogs(),
    on.describe(),
    on.events(),
    on.usage(),
    on.releases(),
  ],
  mitigate: on => [on.rollback(), on.deploy()],
  queries: service => [
    ['Restarts in the last hour', restartIncrease(service, '1h')],
    [
      'Why containers ended',
      selector(
        'kube_pod_container_status_last_terminated_reason',
        podMatchers(service),
      ),
    ],
  ],
  related: ['OutOfMemory', 'PodNotReady', 'MemorySaturation'],
};

const outOfMemory: AlertKnowledge = {
  meaning:
    'The kernel killed a container because it went over its memory limit.',
  impact:
    'The work in flight is lost, and it will happen again under the same load.',
  causes: [
    'A limit below what the process needs at its peak.',
    'A leak: memory grows steadily between two kills.',
    'Heap or caches that are not sized by the limit (`-XX:MaxRAMPercentage`, `GOMEMLIMIT`, `--max-old-space-size`).',
    'One large request, file or query result read as a whole.',
  ],
  remedies: [
    'Raise the memory limit under `spec.resources` to end the harm, then look for the cause.',
    'Roll back when it began with a release.',
  ],
  diagnose: on =>
    runsContinuously(on.service)
      ? [on.pods(), on.describe(), on.usage(), on.previousLogs(), on.releases()]
      : [on.jobRuns(), on.jobLogs(), on.describe(), on.events()],
  mitigate: on =>
    runsContinuously(on.service) ? [on.deploy(), on.rollback()] : [on.deploy()],
  queries: service => [
    [
      'Memory by container',
      selector('container_memory_working_set_bytes', podMatchers(service)),
    ],
  ],
  related: ['MemorySaturation', 'PodRestarts', 'JobFailed'],
};

export const restartKnowledge = {
  PodRestarts: podRestarts,
  OutOfMemory: outOfMemory,
};
