import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { usageProblem } from '../InputError';
import { renderedCharts } from '../operations/renderedCharts';
import { rotationSteps } from '../secrets/rotationSteps';
import { secretInventory } from '../secrets/secretInventory';

/** Options of `chartwright secrets rotate`. */
export interface SecretsRotateOptions {
  name: string;
  folder: string;
  environment: string;
  engine: EngineChoice;
}

/** Prints the commands that give a Secret new values, for the store that holds it. It runs none of them. */
export const secretsRotate: Command<SecretsRotateOptions> = async (
  { name, folder, environment, engine },
  { terminal, env },
) => {
  const charts = await renderedCharts(folder, environment, engine, env);
  const secrets = secretInventory(charts);
  const entry = secrets.find(secret => secret.name === name);
  if (!entry)
    throw usageProblem(
      'CW_UNKNOWN_SECRET',
      `No chart of '${folder}' makes or uses the Secret '${name}' in ${environment}`,
      secrets.length > 0
        ? `There are ${secrets.map(secret => `'${secret.name}'`).join(', ')}.`
        : undefined,
    );
  terminal.out(`${rotationSteps(entry, charts).join('\n')}\n`);
  return ExitCode.ok;
};
