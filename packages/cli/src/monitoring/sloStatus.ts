import { plainList, plainPath, plainText } from '../operations/plainPath';
import { askEndpoint } from './askEndpoint';
import type { RuleFileGroup } from './renderedRules';

/** An objective with its value now. */
export interface SloStatus {
  readonly service: string;
  readonly slo: string;
  readonly namespace: string;
  /** Prometheus duration. */
  readonly window: string;
  /** Shares from 0 to 1; absent where Prometheus has no value. */
  readonly objective?: number;
  readonly current?: number;
  /** Share of the error budget that is left; below 0 the objective is missed. */
  readonly budget?: number;
}

/** The objectives that the rules record, with what Prometheus says of each. */
export async function sloStatus(
  groups: readonly RuleFileGroup[],
  prometheus: string,
  signal: AbortSignal,
): Promise<SloStatus[]> {
  const found: SloStatus[] = [];
  for (const { labels, window, objective } of recordedObjectives(groups)) {
    const matchers = Object.entries(labels)
      .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
      .join(',');
    const ask = (expression: string) => valueOf(prometheus, expression, signal);
    const errors = await ask(
      `max(slo:sli_error:ratio_rate${window}{${matchers}})`,
    );
    const budget = await ask(
      `max(slo:error_budget:remaining_ratio{${matchers}})`,
    );
    found.push({
      service: labels.service ?? '',
      slo: labels.slo ?? '',
      namespace: labels.namespace ?? '',
      window,
      ...(objective !== undefined && { objective }),
      ...(errors !== undefined && { current: 1 - errors }),
      ...(budget !== undefined && { budget }),
    });
  }
  return found;
}

interface Objective {
  readonly labels: Readonly<Record<string, string>>;
  readonly window: string;
  readonly objective?: number;
}

/** Each objective once: its labels are on its five-minute rates, its window is the longest that a group records. */
function recordedObjectives(groups: readonly RuleFileGroup[]): Objective[] {
  return groups.flatMap(({ rules }): Objective[] => {
    const base = rules.find(
      rule => plainText(rule, 'record') === 'slo:sli_total:rate5m',
    );
    const windows = rules.flatMap(
      rule =>
        /^slo:sli_error:ratio_rate(.+)$/.exec(
          plainText(rule, 'record') ?? '',
        )?.[1] ?? [],
    );
    const window = windows.sort((a, b) => seconds(b) - seconds(a))[0];
    return base === undefined || window === undefined
      ? []
      : [
          {
            labels: plainPath(base, 'labels') as Record<string, string>,
            window,
            ...objectiveOf(rules),
          },
        ];
  });
}

/** The budget's rule divides by the share of events that may fail. */
function objectiveOf(rules: readonly unknown[]): Pick<Objective, 'objective'> {
  const rule = rules.find(
    one => plainText(one, 'record') === 'slo:error_budget:remaining_ratio',
  );
  const allowed = /\/ ([0-9.]+)\s*$/.exec(plainText(rule, 'expr') ?? '')?.[1];
  return allowed === undefined ? {} : { objective: 1 - Number(allowed) };
}

function seconds(duration: string): number {
  const units: Record<string, number> = {
    m: 60,
    h: 3_600,
    d: 86_400,
    w: 604_800,
  };
  return [...duration.matchAll(/(\d+)([mhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 1),
    0,
  );
}

async function valueOf(
  prometheus: string,
  expression: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  const answer = await askEndpoint(
    prometheus,
    `/api/v1/query?query=${encodeURIComponent(expression)}`,
    signal,
  );
  const [sample] = plainList(answer, 'data', 'result');
  const [, text] = plainList(sample, 'value');
  const number = Number(text);
  return text === undefined || Number.isNaN(number) ? undefined : number;
}
