import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { renderedCharts } from '../operations/renderedCharts';
import { tableText } from '../operations/tableText';
import { SecretEntry, secretInventory } from '../secrets/secretInventory';

/** Options of `chartwright secrets list`. */
export interface SecretsListOptions {
  folder: string;
  environment?: string;
  format: 'text' | 'json';
  engine: EngineChoice;
}

/** Prints which Secrets there are and where each comes from. */
export const secretsList: Command<SecretsListOptions> = async (
  { folder, environment, format, engine },
  { terminal, env },
) => {
  const secrets = secretInventory(
    await renderedCharts(folder, environment, engine, env),
  );
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(secrets, undefined, 2)}\n`
      : tableText(
          ['ENVIRONMENT', 'SECRET', 'SOURCE', 'FROM', 'KEYS', 'ROTATION'],
          secrets.map(cells),
          terminal.outColours,
        ) || 'No chart here makes or uses a Secret.\n',
  );
  return ExitCode.ok;
};

function cells(entry: SecretEntry): string[] {
  const { store, remoteKeys = [], rotation } = entry;
  return [
    entry.environment,
    entry.name,
    entry.source,
    store === undefined ? '-' : `${store.name}: ${remoteKeys.join(', ')}`,
    entry.keys.join(', ') || '-',
    rotation === undefined ? '-' : `${rotation.class}, every ${rotation.every}`,
  ];
}
