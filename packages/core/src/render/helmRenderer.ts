import { execFile } from 'node:child_process';
// Loaded when it is first used, unlike `node:fs/promises`: few commands have the executable render.
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ChartFiles } from '@chartwright/helm-engine';
import { safeRelativePath } from '../files/safeRelativePath';
import type {
  ChartRenderer,
  RenderFailure,
  RenderOutcome,
  RenderRequest,
} from './ChartRenderer';

const TIME_LIMIT_MS = 60_000;
const OUTPUT_LIMIT = 256 * 1024 * 1024;

/** A renderer on the `helm` executable: the yardstick, a process for each render. */
export function helmRenderer(executable = 'helm'): ChartRenderer {
  return {
    identity: `executable ${executable}`,
    render(files: ChartFiles, requests: readonly RenderRequest[]) {
      const all = renderAll(executable, files, requests);
      return requests.map(async (_, index) => (await all)[index]!);
    },
    async handedOver() {},
    async close() {},
  };
}

async function renderAll(
  executable: string,
  files: ChartFiles,
  requests: readonly RenderRequest[],
): Promise<RenderOutcome[]> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'chartwright-helm-'));
  try {
    const chart = join(folder, 'chart');
    for (const [path, content] of Object.entries(files)) {
      const place = join(chart, safeRelativePath(path));
      await fs.mkdir(dirname(place), { recursive: true });
      await fs.writeFile(place, content);
    }
    const outcomes: RenderOutcome[] = [];
    for (const [index, request] of requests.entries()) {
      outcomes.push(
        await renderOnce(
          executable,
          chart,
          join(folder, `values-${index}`),
          request,
        ),
      );
    }
    return outcomes;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function renderOnce(
  executable: string,
  chart: string,
  valuesFolder: string,
  { release, namespace, values }: RenderRequest,
): Promise<RenderOutcome> {
  await fs.mkdir(valuesFolder);
  const flags: string[] = [];
  for (const [index, { text }] of values.entries()) {
    const file = join(valuesFolder, `${index}.yaml`);
    await fs.writeFile(file, text);
    flags.push('-f', file);
  }
  const { code, stdout, stderr } = await run(executable, [
    'template',
    release,
    chart,
    '--namespace',
    namespace,
    ...flags,
  ]);
  if (code !== 0) return { ok: false, failure: failureOf(stderr) };
  return {
    ok: true,
    rendered: {
      manifest: stdout,
      documents: documentsOf(stdout),
      warnings: [],
    },
  };
}

function run(
  executable: string,
  flags: string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    execFile(
      executable,
      flags,
      { timeout: TIME_LIMIT_MS, maxBuffer: OUTPUT_LIMIT },
      (error, stdout, stderr) => {
        if (error && typeof error.code === 'string') reject(error);
        else resolve({ code: error ? 1 : 0, stdout, stderr });
      },
    );
  });
}

function failureOf(stderr: string): RenderFailure {
  const text = stderr.replace(/^[\s\S]*?Error: /, '').trim();
  const message = text.replace(
    /\n\nUse --debug flag to render out invalid YAML$/,
    '',
  );
  const place =
    /(?:\(|at <|template: |on )([\w.-]+\/[^\s:()]+?)(?::(\d+))?[:)\s]/.exec(
      message,
    );
  return {
    message,
    ...(place?.[1] !== undefined && { template: place[1] }),
    ...(place?.[2] !== undefined && { line: Number(place[2]) }),
  };
}

function documentsOf(manifest: string): { template: string; text: string }[] {
  return manifest
    .split(/^---\n/m)
    .map(document => /^# Source: (\S+)\n([\s\S]*)$/.exec(document))
    .flatMap(match =>
      match ? [{ template: match[1]!, text: match[2]! }] : [],
    );
}
