import type { ResolvedService } from '../../../resolve';
import { durationText } from '../../../promql/duration';
import { decimal, percent } from '../../../promql/numbers';
import { selector } from '../../../promql/selector';
import { claimMatchers } from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';
import { needsStorage } from './applicability';

/** Used share of each volume. */
export function volumeUse(service: ResolvedService): string {
  const of = (what: string) =>
    selector(`kubelet_volume_stats_${what}_bytes`, claimMatchers(service));
  return `${of('used')}\n/ ${of('capacity')}`;
}

const volumeFilling: AlertDefinition = {
  type: 'VolumeFilling',
  defaults: { threshold: 0.85 },
  notApplicable: needsStorage,
  expr: (service, { threshold }) =>
    `${volumeUse(service)}\n> ${decimal(threshold)}`,
  summary: ({ identity }, { threshold }) =>
    `${identity.name}: a volume is more than ${percent(threshold)} full`,
  description: () =>
    'Volume {{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full.',
};

/* Half full at least: the first writes to an empty volume look like a steep trend. */
const volumeFullSoon: AlertDefinition = {
  type: 'VolumeFullSoon',
  defaults: { threshold: 345_600, window: '6h' },
  notApplicable: needsStorage,
  expr: (service, { threshold, window }) => {
    const free = selector(
      'kubelet_volume_stats_available_bytes',
      claimMatchers(service),
      window,
    );
    return [
      `predict_linear(${free}, ${decimal(threshold)}) < 0`,
      `and (${volumeUse(service).replace('\n', ' ')} > 0.5)`,
    ].join('\n');
  },
  summary: ({ identity }, { threshold }) =>
    `${identity.name}: a volume will be full within ${durationText(threshold)}`,
  description: (_service, { threshold, window }) =>
    `At the rate of the last ${window}, volume {{ $labels.persistentvolumeclaim }} will be full within ${durationText(
      threshold,
    )}.`,
};

/** Whether the volumes hold out. */
export const storageAlerts = [volumeFilling, volumeFullSoon];
