import { FileTree, fileTree } from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import { serviceAlerts } from '../monitoring/serviceAlerts';
import { tableYaml } from '../text/tableYaml';
import { RuleScenario, ruleScenarios } from './ruleScenarios';

/** Path of the unit tests of the alert rules. */
export const RULE_TESTS_PATH = 'tests/rules.test.yaml';

/**
 * `tests/rules.test.yaml`: unit tests of the alert rules for `promtool test rules`, of the last environment, with the
 * rules that the chart renders.
 */
export function emitRuleTests({ base, environments }: Resolution): FileTree {
  const service = environments[environments.length - 1] ?? base;
  const scenarios = serviceAlerts(service).flatMap(alert =>
    ruleScenarios(service, alert),
  );
  if (scenarios.length === 0) return fileTree([]);
  const comment = [
    `Unit tests of the alert rules of ${service.identity.name}, as Prometheus itself evaluates them:`,
    '',
    `  chartwright rules . -e ${service.environment.name} --output tests/rules.yaml`,
    `  promtool test rules ${RULE_TESTS_PATH}`,
    '',
    'Tests of your own go into a file beside this one.',
  ].join('\n');
  const tests = {
    rule_files: ['rules.yaml'],
    evaluation_interval: '1m',
    tests: scenarios.map(testOf),
  };
  return fileTree([[RULE_TESTS_PATH, tableYaml(tests, { comment })]]);
}

function testOf({ alert, what, series, fires, at }: RuleScenario) {
  return {
    name: `${alert}: ${what}, so it ${fires ? 'fires' : 'does not fire'}`,
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({
      series: name,
      values,
    })),
    promql_expr_test: [
      {
        expr: `count(ALERTS{alertname="${alert}",alertstate="firing"}) or vector(0)`,
        eval_time: `${at}m`,
        exp_samples: [{ labels: '{}', value: fires ? 1 : 0 }],
      },
    ],
  };
}
