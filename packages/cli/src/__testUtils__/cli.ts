import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PACKAGE = join(__dirname, '..', '..');

/** The executable under test. */
export const CLI = join(PACKAGE, 'bin', 'chartwright');

/** What a run of the command left behind. */
export interface Run {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts the real command; its environment is that of the tests without colours. */
export function startCli(
  args: readonly string[],
  options: { cwd: string; input?: string; env?: NodeJS.ProcessEnv },
): { child: ChildProcess; done: Promise<Run> } {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    env: {
      ...process.env,
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      ...options.env,
    },
    stdio: 'pipe',
  });
  const run: Run = { code: null, signal: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.stderr += text;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const done = new Promise<Run>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ ...run, code, signal }));
  });
  return { child, done };
}

/** Runs the real command to its end. */
export function runCli(
  args: readonly string[],
  options: { cwd: string; input?: string; env?: NodeJS.ProcessEnv },
): Promise<Run> {
  return startCli(args, options).done;
}

/** A folder with files, for one test. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'chartwright-cli-'));

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      const place = join(this.path, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    return this;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The smallest Service document. */
export const SERVICE = `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders
  owner: group:default/shop
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080}
`;

/** A System of two services, one in a document of its own and one within. */
export const SYSTEM = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: group:default/shop}
spec:
  resources:
    postgres: {type: postgres, host: postgres.shop}
  services:
    orders: {document: ./orders.yaml}
    web:
      spec:
        kind: web
        image: ghcr.io/acme/web:2.0.0
        dependsOn: {services: {orders: {port: http}}}
`;
/** The document of the first of them. */
export const IN_SYSTEM = SERVICE.replace(
  '  name: orders\n',
  '  name: orders\n  system: shop\n',
).concat('  dependsOn: {resources: {postgres: {}}}\n');
