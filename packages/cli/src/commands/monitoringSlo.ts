import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { renderedRules } from '../monitoring/renderedRules';
import { sloStatus, type SloStatus } from '../monitoring/sloStatus';
import { renderedCharts } from '../operations/renderedCharts';
import { tableText } from '../operations/tableText';

/** Options of `chartwright monitoring slo`. */
export interface MonitoringSloOptions {
  folder: string;
  environment: string;
  prometheus: string;
  format: 'text' | 'json';
  engine: EngineChoice;
}

/** SLO status: each objective with its current value and what is left of its error budget. */
export const monitoringSlo: Command<MonitoringSloOptions> = async (
  { folder, environment, prometheus, format, engine },
  { terminal, env, signal },
) => {
  const charts = await renderedCharts(folder, environment, engine, env);
  const found = await sloStatus(renderedRules(charts), prometheus, signal);
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(found, undefined, 2)}\n`
      : tableText(
          ['SERVICE', 'OBJECTIVE', 'TARGET', 'NOW', 'OVER', 'BUDGET LEFT', ''],
          found.map(cells),
          terminal.outColours,
        ) || 'The charts record no objective.\n',
  );
  return found.some(missed) ? ExitCode.findings : ExitCode.ok;
};

function missed({ budget }: SloStatus): boolean {
  return budget !== undefined && budget < 0;
}

function cells(status: SloStatus): string[] {
  const { service, slo, objective, current, window, budget } = status;
  const verdict = missed(status) ? 'MISSED' : 'met';
  return [
    service,
    slo,
    percentText(objective),
    percentText(current),
    window,
    percentText(budget),
    budget === undefined ? 'no data' : verdict,
  ];
}

function percentText(share: number | undefined): string {
  return share === undefined ? '-' : `${Number((share * 100).toFixed(3))}%`;
}
