import type { Check, RuleDescription } from './Check';
import { alertCheck } from './rules/alertCheck';
import { availabilityCheck } from './rules/availabilityCheck';
import { containerCheck } from './rules/containerCheck';
import { dashboardCheck } from './rules/dashboardCheck';
import { identityCheck } from './rules/identityCheck';
import { monitoringCheck } from './rules/monitoringCheck';
import { chartRules } from './charts/chartRules';
import { networkEdgeCheck } from './rules/networkEdgeCheck';
import { networkPolicyCheck } from './rules/networkPolicyCheck';
import { parseRules } from './rules/parseCheck';
import { podCheck } from './rules/podCheck';
import { referenceCheck } from './rules/referenceCheck';
import { schemaCheck } from './rules/schemaCheck';
import { securityCheck } from './rules/securityCheck';
import { serviceCheck } from './rules/serviceCheck';

/** Every check, in the order of its findings. A policy engine is one more entry here. */
export const checks: readonly Check[] = [
  schemaCheck,
  identityCheck,
  podCheck,
  serviceCheck,
  referenceCheck,
  availabilityCheck,
  networkPolicyCheck,
  networkEdgeCheck,
  monitoringCheck,
  alertCheck,
  dashboardCheck,
  containerCheck,
  securityCheck,
];

/** Every rule by its id. */
export const ruleTable: ReadonlyMap<string, RuleDescription> = new Map(
  [parseRules, ...checks.map(({ rules }) => rules), chartRules].flatMap(rules =>
    Object.entries(rules),
  ),
);
