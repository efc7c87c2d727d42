import { volumeUse } from '../../monitoring/alerts/storageAlerts';
import { selector } from '../../../promql/selector';
import { claimMatchers } from '../../monitoring/serviceMatchers';
import type { AlertKnowledge } from './AlertKnowledge';

const volumeFilling: AlertKnowledge = {
  meaning: 'A persistent volume is nearly full.',
  impact:
    'When it is full, writes fail: the service ends, or loses data it believes it has stored. Few programs recover by themselves.',
  causes: [
    'Growth that nobody planned for: compare with a month ago.',
    'Files that nobody removes: old logs, exports, temporary files.',
    'A clean-up or compaction that no longer runs.',
  ],
  remedies: [
    'Remove what is not needed; look first what takes the room.',
    'Enlarge the volume: `spec.storage.<name>.size`. A claim can grow where its storage class allows it, and never shrink. The claims of a StatefulSet have to be patched one by one.',
  ],
  diagnose: on => [on.volumes(), on.pods(), on.logs(), on.events()],
  mitigate: on => [
    {
      say: 'Enlarge a claim now (where `allowVolumeExpansion` is true); then set the same size in chartwright.yaml.',
      run: [
        'kubectl get storageclass',
        `kubectl patch pvc <CLAIM> ${on.in} --type merge -p '{"spec":{"resources":{"requests":{"storage":"<SIZE>"}}}}'`,
      ],
    },
  ],
  queries: service => [
    ['Used share of each volume', volumeUse(service)],
    [
      'Free bytes',
      selector('kubelet_volume_stats_available_bytes', claimMatchers(service)),
    ],
  ],
  related: ['VolumeFullSoon', 'PodNotReady'],
};

const volumeFullSoon: AlertKnowledge = {
  ...volumeFilling,
  meaning:
    'A persistent volume is more than half full, and at the present rate it will be full soon.',
  impact:
    'None yet: there is time to act in working hours. A full volume makes writes fail.',
  related: ['VolumeFilling'],
};

export const storageKnowledge = {
  VolumeFilling: volumeFilling,
  VolumeFullSoon: volumeFullSoon,
};
