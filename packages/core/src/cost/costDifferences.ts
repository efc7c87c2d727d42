import type {
  CostDifferenceView,
  CostView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parseManifestsOnce } from '../check/manifest/parseManifestsOnce';
import { costOf } from './costOf';
import { OPERATOR_KINDS } from './operatorPods';
import type { Prices } from './Prices';

/** What a change of one environment's manifests does to its cost. */
export interface CostDifference extends Readonly<CostDifferenceView> {}

/** Two renders of one environment; absent where it does not render. */
export interface RenderPair {
  readonly environment: string;
  readonly before?: string;
  readonly after?: string;
}

/** Before each line that starts a document. */
const DOCUMENT_START = /^(?=---(?:\s|$))/m;
/** Kinds that a cost is made of; most of a manifest is something else, and not worth parsing. */
const KINDS = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Rollout',
  'Pod',
  'Job',
  'CronJob',
  'HorizontalPodAutoscaler',
  'ScaledObject',
  'VerticalPodAutoscaler',
  'PersistentVolumeClaim',
  'Service',
  'List',
  ...OPERATOR_KINDS,
];
const COSTS = new RegExp(`^kind: *["']?(${KINDS.join('|')})\\b`, 'm');

/** What a change of manifests does to the cost of each environment. */
export function costDifferences(
  renders: readonly RenderPair[],
  prices: Prices,
): CostDifference[] {
  return renders.map(({ environment, before, after }) => {
    const was = before === undefined ? undefined : costedTexts(before);
    const is = after === undefined ? undefined : costedTexts(after);
    const old = was && costOfTexts(was, prices);
    const current =
      was && is && was.join('') === is.join('')
        ? old
        : is && costOfTexts(is, prices);
    return {
      environment,
      ...(old && { before: old }),
      ...(current && { after: current }),
    };
  });
}

function costedTexts(manifest: string): string[] {
  return manifest
    .split(DOCUMENT_START)
    .filter(document => COSTS.test(document));
}

function costOfTexts(texts: readonly string[], prices: Prices): CostView {
  return costOf(
    texts.flatMap(text => parseManifestsOnce({ text }).objects),
    prices,
  );
}
