import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { renderedCharts } from '../operations/renderedCharts';
import { tableText } from '../operations/tableText';
import { secretFindings } from '../secrets/secretFindings';
import { secretInventory } from '../secrets/secretInventory';

/** Options of `chartwright secrets check`. */
export interface SecretsCheckOptions {
  folder: string;
  environment?: string;
  format: 'text' | 'json';
  engine: EngineChoice;
}

/** Prints what is wrong with the Secrets of the charts. */
export const secretsCheck: Command<SecretsCheckOptions> = async (
  { folder, environment, format, engine },
  { terminal, env },
) => {
  const secrets = secretInventory(
    await renderedCharts(folder, environment, engine, env),
  );
  const findings = secretFindings(secrets);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(findings, undefined, 2)}\n`
      : `${tableText(
          ['SEVERITY', 'ENVIRONMENT', 'SECRET', 'FINDING'],
          findings.map(({ severity, environment: where, name, message }) => [
            severity,
            where,
            name,
            message,
          ]),
          terminal.outColours,
        )}${secrets.length} Secrets, ${errors} with errors.\n`,
  );
  return errors > 0 ? ExitCode.findings : ExitCode.ok;
};
