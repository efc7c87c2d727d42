import { countOrPercent } from './availability';
import { choice, integer, object } from './build';
import { analysis, blueGreen, canary } from './progressiveRollout';

export const rollout = object(
  {
    name: 'Rollout',
    title: 'Rollout',
    description: 'How a new version replaces the old one.',
    fallback:
      'a rolling update that never goes below the wanted number of Pods',
    example: { strategy: 'RollingUpdate', maxSurge: '25%', maxUnavailable: 0 },
  },
  {
    strategy: choice({
      title: 'Strategy',
      description:
        '`Recreate` ends every old Pod before the first new one starts; `BlueGreen` and `Canary` try the new version beside the old one, by Argo Rollouts, and go back by themselves (not for kinds scheduler and stateful).',
      of: ['RollingUpdate', 'Recreate', 'BlueGreen', 'Canary'],
      fallback:
        'RollingUpdate; Recreate for scheduler, and for volumes that one Pod at a time can mount',
      example: 'RollingUpdate',
    }),
    maxSurge: countOrPercent({
      title: 'Maximum surge',
      description: 'Pods above the wanted number during an update.',
      fallback: '25%',
      example: '25%',
    }),
    maxUnavailable: countOrPercent({
      title: 'Maximum unavailable',
      description: 'Pods below the wanted number during an update.',
      fallback: '0',
      example: 0,
    }),
    minReadySeconds: integer({
      title: 'Minimum ready time',
      description: 'Seconds a new Pod must be ready before it counts.',
      minimum: 0,
      fallback: '0',
      example: 10,
    }),
    revisionHistoryLimit: integer({
      title: 'Kept revisions',
      description: 'Old versions kept for a rollback.',
      minimum: 0,
      default: 5,
      example: 5,
    }),
    progressDeadlineSeconds: integer({
      title: 'Progress deadline',
      description:
        'Seconds without progress after which a rollout counts as failed.',
      minimum: 1,
      default: 600,
      example: 600,
    }),
    blueGreen,
    canary,
    analysis,
    podManagementPolicy: choice({
      title: 'Pod management',
      description:
        'Whether Pods start one after the other; kind stateful only.',
      of: ['OrderedReady', 'Parallel'],
      default: 'OrderedReady',
      example: 'Parallel',
    }),
  },
);
