import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

const here = new URL('./processGroup.mjs', import.meta.url).href;
const posix = process.platform !== 'win32';

/** A script that starts a child, which starts a child of its own that ignores a polite request to end. */
const script = `
  import { endWithUs, startGroup } from ${JSON.stringify(here)};
  const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(process.pid);';
  const middle = 'require("child_process").spawn(process.execPath, ["-e", ' + JSON.stringify(stubborn) + '], { stdio: "inherit" }); setInterval(() => {}, 1000);';
  const child = startGroup(process.execPath, ['-e', middle], { stdio: 'inherit' });
  endWithUs(() => [child]);
`;

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  test(
    `${signal} ends the whole family`,
    { skip: !posix, timeout: 30_000 },
    async () => {
      const parent = spawn(
        process.execPath,
        ['--input-type=module', '-e', script],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      // The grandchild says that it is there.
      await new Promise(resolve => {
        createInterface({ input: parent.stdout }).once('line', resolve);
      });
      const ended = new Promise(resolve => {
        parent.once('close', resolve);
      });

      parent.kill(signal);

      // 'close' comes only when nobody holds the pipe any more: the grandchild, too, is gone.
      assert.equal(await ended, code);
    },
  );
}

test(
  'a Node program goes when its parent is killed',
  { skip: !posix, timeout: 30_000 },
  async () => {
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
          import { startNode } from ${JSON.stringify(here)};
          const endless = 'setInterval(() => {}, 1000); console.log("here");';
          startNode(process.execPath, ['-e', endless], { stdio: ['ignore', 'inherit', 'inherit'] });
        `,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise(resolve => {
      createInterface({ input: parent.stdout }).once('line', resolve);
    });
    const ended = new Promise(resolve => {
      parent.once('close', (code, signal) => resolve(signal));
    });

    parent.kill('SIGKILL');

    assert.equal(await ended, 'SIGKILL');
  },
);
