import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { usageProblem } from '../InputError';
import { alertNames, renderedRules } from '../monitoring/renderedRules';
import { stackHealth, type StackAddresses } from '../monitoring/stackHealth';
import { renderedCharts } from '../operations/renderedCharts';
import { tableText } from '../operations/tableText';

/** Options of `chartwright monitoring check`. */
export interface MonitoringCheckOptions extends StackAddresses {
  /** Absent: no chart, so no rules are expected. */
  folder?: string;
  environment?: string;
  format: 'text' | 'json';
  engine: EngineChoice;
}

/** Asks a monitoring stack whether it works, and whether it has the rules of the charts. */
export const monitoringCheck: Command<MonitoringCheckOptions> = async (
  { folder, environment, format, engine, ...addresses },
  { terminal, env, signal },
) => {
  const { prometheus, alertmanager, grafana, loki } = addresses;
  if (![prometheus, alertmanager, grafana, loki].some(Boolean))
    throw usageProblem(
      'CW_ENDPOINT',
      'There is nothing to ask',
      'Give --prometheus, --alertmanager, --grafana or --loki.',
    );
  const expected =
    folder === undefined
      ? []
      : alertNames(
          renderedRules(await renderedCharts(folder, environment, engine, env)),
        );
  const items = await stackHealth(addresses, expected, signal);
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(items, undefined, 2)}\n`
      : tableText(
          ['PART', 'STATE', ''],
          items.map(({ part, ok, message }) => [
            part,
            ok ? 'ok' : 'NOT OK',
            message,
          ]),
          terminal.outColours,
        ),
  );
  return items.every(({ ok }) => ok) ? ExitCode.ok : ExitCode.findings;
};
