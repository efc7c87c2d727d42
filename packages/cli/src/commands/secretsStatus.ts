import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { plainList, plainText } from '../operations/plainPath';
import { renderedCharts } from '../operations/renderedCharts';
import { runTool } from '../operations/runTool';
import { tableText } from '../operations/tableText';
import { SecretEntry, secretInventory } from '../secrets/secretInventory';

/** Options of `chartwright secrets status`. */
export interface SecretsStatusOptions {
  folder: string;
  environment: string;
  context?: string;
  engine: EngineChoice;
}

/** Asks the cluster how the Secrets of an environment are: synced or not, and since when. */
export const secretsStatus: Command<SecretsStatusOptions> = async (
  { folder, environment, context, engine },
  { terminal, env },
) => {
  const secrets = secretInventory(
    await renderedCharts(folder, environment, engine, env),
  );
  const namespaces = [...new Set(secrets.map(({ namespace }) => namespace))];
  const found = new Map<string, unknown>();
  for (const namespace of namespaces) {
    const printed = await runTool(
      'kubectl',
      [
        'get',
        'externalsecrets.external-secrets.io,sealedsecrets.bitnami.com',
        '--ignore-not-found',
        '--output',
        'json',
        '--namespace',
        namespace,
        ...(context === undefined ? [] : ['--context', context]),
      ],
      { env, hint: 'The command asks the cluster by kubectl.' },
    );
    for (const item of plainList(
      JSON.parse(printed || '{"items":[]}'),
      'items',
    ))
      found.set(`${namespace}/${plainText(item, 'metadata', 'name')}`, item);
  }
  const rows = secrets.map(entry => cells(entry, found));
  terminal.out(
    tableText(
      ['SECRET', 'SOURCE', 'STATE', 'LAST READ', 'ROTATION'],
      rows,
      terminal.outColours,
    ),
  );
  return rows.some(([, , state]) => state === 'not ready' || state === 'absent')
    ? ExitCode.findings
    : ExitCode.ok;
};

function cells(
  entry: SecretEntry,
  found: ReadonlyMap<string, unknown>,
): string[] {
  const object = found.get(`${entry.namespace}/${entry.name}`);
  const condition = plainList(object, 'status', 'conditions').find(item =>
    ['Ready', 'Synced'].includes(plainText(item, 'type') ?? ''),
  );
  return [
    entry.name,
    entry.source,
    stateOf(entry, object, plainText(condition, 'status')),
    plainText(object, 'status', 'refreshTime') ?? '-',
    entry.rotation === undefined
      ? '-'
      : `${entry.rotation.class}, every ${entry.rotation.every}`,
  ];
}

function stateOf(
  { source }: SecretEntry,
  object: unknown,
  status: string | undefined,
): string {
  if (source === 'existing' || source === 'plain') return '-';
  if (object === undefined) return 'absent';
  return status === 'True' ? 'ready' : 'not ready';
}
