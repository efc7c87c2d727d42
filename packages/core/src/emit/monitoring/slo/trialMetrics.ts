import type { ResolvedService, ResolvedSlo } from '../../../resolve';
import { decimal } from '../../../promql/numbers';
import { escapeRegex, LabelMatchers, matches } from '../../../promql/selector';
import type { HelmValues } from '../../values/helmValues';
import { errorBudget } from './burnRateTiers';
import { sloIndicator } from './sloIndicator';

/** Argo Rollouts puts the hash of the version on trial there; the Pods of a ReplicaSet have it in their names. */
const REVISION = '{{args.revision}}';

/** Half of all events is bad whatever the objective: a loose one with a high burn rate would bear everything. */
const WORST_RATIO = 0.5;

const WINDOW = '5m';

/**
 * What judges a new version beside the document's own queries: the share of failed events of each objective, among the
 * Pods of that version alone, since a small share of the requests would drown in the whole service's figures. Keyed by
 * the objective's name.
 */
export function trialMetrics(service: ResolvedService): HelmValues {
  const { trial, slos } = service;
  if (!trial) return {};
  return Object.fromEntries(
    slos.flatMap(slo => {
      const indicator = sloIndicator(service, slo, revisionMatchers(service));
      if (!indicator) return [];
      const query = `(${indicator.errors(WINDOW)}) / (${indicator.total(
        WINDOW,
      )})`;
      const allowed = decimal(allowedRatio(slo, trial.burnRate));
      return [
        [
          slo.name,
          {
            query,
            successCondition: `len(result) == 0 || isNaN(result[0]) || result[0] <= ${allowed}`,
          },
        ],
      ];
    }),
  );
}

/** Metrics of Pods found by annotation need not have a label `pod`. */
function revisionMatchers(service: ResolvedService): LabelMatchers {
  return service.monitoring.scrape === 'annotations'
    ? {}
    : {
        pod: matches(`${escapeRegex(service.identity.name)}-${REVISION}-.+`),
      };
}

function allowedRatio(slo: ResolvedSlo, burnRate: number): number {
  return Number(
    Math.min(errorBudget(slo) * burnRate, WORST_RATIO).toPrecision(6),
  );
}
