import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST_START = 180_000;

/** The portal's real backend on data of its own, with its event loop watched. */
export class Backend {
  #process;
  #delayFile;
  #token;

  constructor({ folder, port, config }) {
    this.url = `http://127.0.0.1:${port}`;
    this.folder = folder;
    this.#delayFile = join(folder, 'delay.json');
    for (const name of ['sqlite', 'work', 'repositories', 'techdocs']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    const extra = join(folder, 'app-config.bench.json');
    writeFileSync(extra, JSON.stringify(config));
    this.#process = spawn(
      process.execPath,
      [
        '--import',
        join(root, 'bench/portal/eventLoopDelay.mjs'),
        '--require',
        join(root, 'node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
        'src',
        '--config',
        join(root, 'app-config.yaml'),
        '--config',
        extra,
      ],
      {
        cwd: join(root, 'packages/backend'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          CHARTWRIGHT_PORT: String(port),
          CHARTWRIGHT_DATA_DIR: folder,
          CHARTWRIGHT_BENCH_DELAY: this.#delayFile,
        },
      },
    );
    this.log = '';
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on('data', chunk => {
        this.log += chunk;
      });
    }
  }

  async ready() {
    const until = Date.now() + LONGEST_START;
    while (Date.now() < until && this.#process.exitCode === null) {
      this.#token = await this.#signIn().catch(() => undefined);
      if (this.#token) return;
      await setTimeout(200);
    }
    throw new Error(`The backend does not start:\n${this.log.slice(-4000)}`);
  }

  /** Nothing while plugins are still starting. */
  async #signIn() {
    const response = await fetch(`${this.url}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await response.json();
    return backstageIdentity?.token;
  }

  /** A request as the guest; the answer's body is read. */
  async request(path, { body, method = body ? 'POST' : 'GET' } = {}) {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text };
  }

  /** Milliseconds that the event loop was late since the last call. */
  async eventLoopDelay() {
    rmSync(this.#delayFile, { force: true });
    this.#process.kill('SIGUSR2');
    while (!existsSync(this.#delayFile)) await setTimeout(20);
    await setTimeout(20);
    return JSON.parse(readFileSync(this.#delayFile, 'utf8'));
  }

  async stop() {
    if (this.#process.exitCode !== null) return;
    this.#process.kill('SIGTERM');
    await Promise.race([
      new Promise(resolve => this.#process.once('exit', resolve)),
      setTimeout(10_000),
    ]);
    this.#process.kill('SIGKILL');
  }
}
