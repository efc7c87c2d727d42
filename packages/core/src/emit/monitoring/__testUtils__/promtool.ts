import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrometheusRuleSpec } from './prometheusRuleSpec';

/** Samples of one series: name and labels, and values in promtool's notation (`0+10x60`). */
export type InputSeries = Readonly<Record<string, string>>;

/** What must be true of the rules at a moment of the synthetic series. */
export interface Expectation {
  /** Prometheus duration since the start. */
  at: string;
  /** PromQL and the value it must have; without labels. */
  expr: string;
  value: number;
}

const executable = findPromtool();

if (!executable) {
  console.warn(
    'SKIPPED: promtool is not on PATH nor in CHARTWRIGHT_TOOLS_BIN, so no rule is evaluated by Prometheus itself.',
  );
}

/** `describe` that is skipped where there is no promtool. */
export const describeWithPromtool = executable ? describe : describe.skip;

/** `promtool check rules`: its report, empty when the rules are right. */
export function ruleCheckReport(rules: PrometheusRuleSpec): string {
  return inFolder(folder => {
    writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
    return run(['check', 'rules', 'rules.json'], folder);
  });
}

/** `promtool test rules` on samples a minute apart: its report, empty when all expectations hold. */
export function ruleTestReport(
  rules: PrometheusRuleSpec,
  series: InputSeries,
  expectations: readonly Expectation[],
): string {
  const test = {
    rule_files: ['rules.json'],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([name, values]) => ({
          series: name,
          values,
        })),
        promql_expr_test: expectations.map(({ at, expr, value }) => ({
          eval_time: at,
          expr,
          exp_samples: [{ labels: '{}', value }],
        })),
      },
    ],
  };
  return inFolder(folder => {
    // JSON is YAML, which is what promtool reads
    writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
    writeFileSync(join(folder, 'test.json'), JSON.stringify(test));
    return run(['test', 'rules', 'test.json'], folder);
  });
}

/** `promtool test rules` on a test file that reads `rules.yaml`: its report, empty when all its tests hold. */
export function ruleTestFileReport(
  rules: PrometheusRuleSpec,
  test: string,
): string {
  return inFolder(folder => {
    writeFileSync(join(folder, 'rules.yaml'), JSON.stringify(rules));
    writeFileSync(join(folder, 'test.yaml'), test);
    return run(['test', 'rules', 'test.yaml'], folder);
  });
}

/** That so many alerts of a name fire at a moment. */
export function firing(alert: string, at: string, count = 1): Expectation {
  return {
    at,
    expr: `count(ALERTS{alertname="${alert}",alertstate="firing"}) or vector(0)`,
    value: count,
  };
}

/** That no alert of a name fires at a moment. */
export function silent(alert: string, at: string): Expectation {
  return firing(alert, at, 0);
}

function findPromtool(): string | undefined {
  const folder = process.env.CHARTWRIGHT_TOOLS_BIN;
  const candidates = [
    ...(folder ? [join(folder, 'promtool')] : []),
    'promtool',
  ];
  return candidates.find(
    candidate =>
      spawnSync(candidate, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

function run(args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(executable ?? 'promtool', args, {
    cwd,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `promtool ${args.join(' ')}\n${stdout}${stderr}`;
}

function inFolder(act: (folder: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-promtool-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
