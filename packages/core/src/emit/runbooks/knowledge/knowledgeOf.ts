import type { BuiltInAlertName } from '../../../resolve';
import type { ServiceAlert } from '../../monitoring/serviceAlerts';
import type { AlertKnowledge } from './AlertKnowledge';
import { availabilityKnowledge } from './availabilityKnowledge';
import { certificateKnowledge } from './certificateKnowledge';
import { customKnowledge } from './customKnowledge';
import { jobKnowledge } from './jobKnowledge';
import { requestKnowledge } from './requestKnowledge';
import { restartKnowledge } from './restartKnowledge';
import { saturationKnowledge } from './saturationKnowledge';
import { bucketMissingKnowledge, burnRateKnowledge } from './sloKnowledge';
import { storageKnowledge } from './storageKnowledge';

const BUILT_IN: Readonly<Record<BuiltInAlertName, AlertKnowledge>> = {
  ...availabilityKnowledge,
  ...requestKnowledge,
  ...saturationKnowledge,
  ...restartKnowledge,
  ...storageKnowledge,
  ...jobKnowledge,
  ...certificateKnowledge,
};

/** What there is to know of an alert, by what it is about. */
export function knowledgeOf({ name, source }: ServiceAlert): AlertKnowledge {
  switch (source.kind) {
    case 'builtIn':
      return source.alert.expr === undefined
        ? BUILT_IN[source.type]
        : withoutQueries(BUILT_IN[source.type]);
    case 'slo':
      return name.endsWith('BucketMissing')
        ? bucketMissingKnowledge(source.slo)
        : burnRateKnowledge(source.slo);
    default:
      return customKnowledge;
  }
}

/* An own expression may be there just because the service lacks the metrics that these would ask for. */
function withoutQueries(knowledge: AlertKnowledge): AlertKnowledge {
  return { ...knowledge, queries: () => [] };
}
