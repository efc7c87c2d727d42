import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { chartTargets, findEnvironment } from '@chartwright/core/render';
import { parse, stringify } from 'yaml';
import type { Command, CommandContext } from '../CommandContext';
import { ExitCode } from '../ExitCode';
import { usageProblem } from '../InputError';
import { plainPath, plainText } from '../operations/plainPath';
import { runTool } from '../operations/runTool';

/** Options of `chartwright secrets seal`. */
export interface SecretsSealOptions {
  name: string;
  folder: string;
  environment: string;
  /** `key=file`, `key=-` for standard input. */
  fromFile: string[];
  /** Public certificate of the cluster; default: kubeseal asks the cluster. */
  cert?: string;
}

/**
 * Seals values with `kubeseal` for one environment and writes them to `chart/sealed/<environment>/<name>.yaml`. Plain values
 * go through a pipe; nothing of them is printed or written. Keys that were sealed before stay.
 */
export const secretsSeal: Command<SecretsSealOptions> = async (
  options,
  context,
) => {
  const { name, environment } = options;
  const { folder, namespace } = chartOf(options);
  const file = join(folder, 'sealed', environment, `${name}.yaml`);
  const data = await valuesOf(options.fromFile, context);
  const sealed = parse(
    await runTool(
      'kubeseal',
      [
        '--format',
        'yaml',
        '--scope',
        'strict',
        ...(options.cert === undefined ? [] : ['--cert', options.cert]),
      ],
      {
        env: context.env,
        input: JSON.stringify({
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name, namespace },
          data,
        }),
        hint: 'kubeseal comes with Sealed Secrets: https://github.com/bitnami-labs/sealed-secrets',
      },
    ),
  ) as unknown;
  if (plainText(sealed, 'kind') !== 'SealedSecret')
    throw usageProblem('CW_TOOL_FAILED', 'kubeseal printed no SealedSecret');
  write(file, withEarlierKeys(sealed, file));
  context.terminal.out(
    `${file}: sealed ${Object.keys(data).sort().join(', ')} for ${namespace}\n`,
  );
  return ExitCode.ok;
};

function chartOf({ folder, environment }: SecretsSealOptions) {
  const [target, ...others] = existsSync(folder) ? chartTargets(folder) : [];
  if (!target || others.length > 0)
    throw usageProblem(
      'CW_RENDER_NO_CHART',
      `'${folder}' is not the repository of one service or system`,
    );
  const found = findEnvironment(target, environment);
  if ('hint' in found)
    throw usageProblem(
      'CW_RENDER_NO_ENVIRONMENT',
      `'${target.folder}' has no environment '${environment}'`,
      found.hint,
    );
  return { folder: target.folder, namespace: found.environment.namespace };
}

/** Values by key, as base64. */
async function valuesOf(
  pairs: readonly string[],
  { stdin }: CommandContext,
): Promise<Record<string, string>> {
  if (pairs.length === 0)
    throw usageProblem(
      'CW_SECRET_VALUE',
      'There is nothing to seal',
      'Give each value as --from-file key=file.',
    );
  const data: Record<string, string> = {};
  for (const pair of pairs) {
    const [, key = '', path = ''] = /^([-._a-zA-Z0-9]+)=(.+)$/.exec(pair) ?? [];
    if (key === '')
      throw usageProblem(
        'CW_SECRET_VALUE',
        'A value is given as key=file, or key=- for standard input',
      );
    data[key] = (await readValue(path, stdin)).toString('base64');
  }
  return data;
}

async function readValue(
  path: string,
  stdin: NodeJS.ReadStream,
): Promise<Buffer> {
  if (path === '-') return buffer(stdin);
  try {
    return readFileSync(path);
  } catch {
    throw usageProblem('CW_SECRET_VALUE', `The file '${path}' cannot be read`);
  }
}

/** Each key is sealed by itself, so those of an earlier time can stay beside the new ones. */
function withEarlierKeys(sealed: unknown, file: string): unknown {
  const before = existsSync(file)
    ? plainPath(parse(readFileSync(file, 'utf8')), 'spec', 'encryptedData')
    : undefined;
  const { spec, ...rest } = sealed as { spec: Record<string, unknown> };
  return {
    ...rest,
    spec: {
      ...spec,
      encryptedData: {
        ...(before as object | undefined),
        ...(spec.encryptedData as object),
      },
    },
  };
}

/** A reader sees the old file or the new one, never half of it. */
function write(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  writeFileSync(part, stringify(content), { mode: 0o644 });
  renameSync(part, file);
}
