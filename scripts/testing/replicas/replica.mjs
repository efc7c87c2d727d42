import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../paths.mjs';
import { signalGroup, startNode } from '../../process/processGroup.mjs';
import { environmentFor, rightNode } from '../../setup/rightNode.mjs';

/** One backend of several: the real one, from its sources, with a configuration on top of the project's own. */
export class Replica {
  constructor({ port, folder, config, token }) {
    this.origin = `http://127.0.0.1:${port}`;
    this.token = token;
    this.exited = false;
    const node = rightNode();
    this.child = startNode(
      node,
      [
        '--require',
        fromRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
        'src',
        ...['--config', fromRoot('app-config.yaml'), '--config', config],
      ],
      {
        cwd: fromRoot('packages', 'backend'),
        env: {
          ...environmentFor(node),
          NODE_ENV: 'development',
          CHARTWRIGHT_PORT: String(port),
          CHARTWRIGHT_DATA_DIR: folder,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const log = createWriteStream(path.join(folder, `replica-${port}.log`));
    this.lastWords = '';
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', chunk => {
        log.write(chunk);
        this.lastWords = (this.lastWords + chunk).slice(-4_000);
      });
    }
    this.child.once('exit', () => {
      this.exited = true;
    });
  }

  /** Resolves when it answers. */
  async ready() {
    for (;;) {
      if (this.exited || /startup failed/.test(this.lastWords)) {
        throw new Error(`The backend ended:\n${this.lastWords}`);
      }
      const response = await fetch(
        `${this.origin}/.backstage/health/v1/readiness`,
      ).catch(() => undefined);
      if (response?.ok) return;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }

  get(place) {
    return this.call(place, { method: 'GET' });
  }

  post(place, body) {
    return this.call(place, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  async call(place, init) {
    const response = await fetch(`${this.origin}/api${place}`, {
      ...init,
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
      },
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${init.method} ${place}: ${response.status} ${text}`);
    }
    return JSON.parse(text);
  }

  /** Ends it as a machine that goes away does. */
  async kill() {
    if (this.exited) return;
    const gone = new Promise(resolve => {
      this.child.once('exit', resolve);
    });
    signalGroup(this.child, 'SIGKILL');
    await gone;
  }
}
