import type { ResolvedSlo } from '../../../resolve';
import { decimal, percent } from '../../../promql/numbers';
import { selector } from '../../../promql/selector';
import { appMatchers } from '../../monitoring/serviceMatchers';
import { errorBudget } from '../../monitoring/slo/burnRateTiers';
import { sloSeries } from '../../monitoring/slo/sloRules';
import type { AlertKnowledge } from './AlertKnowledge';

/** What to know of the burn-rate alerts of one objective. */
export function burnRateKnowledge(slo: ResolvedSlo): AlertKnowledge {
  const objective = decimal(slo.objective);
  return {
    meaning: `The objective \`${
      slo.name
    }\` promises ${objective}% good events in ${slo.window}, so ${percent(
      errorBudget(slo),
    )} may be bad: the error budget. It is used up faster than that, over the long window of this alert and still now.`,
    impact:
      'Users notice already. If nothing changes, the promise for the whole period is broken at the time that the alert names.',
    causes: [
      'Whatever makes requests fail or slow: see the related alerts first, they are closer to the cause.',
      'A fast burn (1h, 6h) is an outage or a bad release; a lasting one (1d, 3d) a small share of errors that nobody looked at.',
    ],
    remedies: [
      'Fast burn: stop the harm first. Roll back when it began with a release, add replicas when the service is saturated.',
      'Lasting burn: make it the next work item; stop risky releases while the budget is low.',
    ],
    diagnose: on => [on.releases(), on.pods(), on.logs(), ...on.neighbours()],
    mitigate: on => [on.rollback(), on.scale()],
    queries: service => [
      [
        'What is left of the budget (1: all, 0: none)',
        sloSeries(service, slo, 'slo:error_budget:remaining_ratio'),
      ],
      [
        'Share of bad events now',
        sloSeries(service, slo, 'slo:sli_error:ratio_rate5m'),
      ],
    ],
    related: ['HighErrorRate', 'HighLatency', 'AllInstancesDown'],
  };
}

/** What to know when the histogram of a latency objective has no fitting bucket. */
export function bucketMissingKnowledge(slo: ResolvedSlo): AlertKnowledge {
  const threshold = decimal(slo.threshold ?? 0);
  return {
    meaning: `The objective \`${slo.name}\` counts requests faster than ${threshold} s, but the histogram has no bucket that ends there: nothing is measured, and its burn-rate alerts can never fire.`,
    impact: 'None for users. Nobody would notice that the objective is missed.',
    causes: [
      'The application’s buckets do not contain the threshold.',
      'The threshold was changed in the document and not in the application, or the unit of the histogram is another (`spec.monitoring.signals.latency.unit`).',
    ],
    remedies: [
      `Add a bucket at ${threshold} s to the application’s histogram, or choose a threshold that is one.`,
    ],
    diagnose: on => [on.releases(), on.configuration()],
    mitigate: on => [on.deploy()],
    queries: service => [
      [
        'Buckets there are',
        `count by (le) (${selector(
          `${service.monitoring.signals.latency?.metric}_bucket`,
          appMatchers(service),
        )})`,
      ],
    ],
    related: [],
  };
}
