import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress } from './Progress.mjs';

function recorder(extra = {}) {
  const stream = {
    text: '',
    write(part) {
      stream.text += part;
    },
    ...extra,
  };
  return stream;
}

test('in a log: one line a change, with the seconds', () => {
  const stream = recorder();
  let time = 0;
  const progress = new Progress(stream, () => time);
  progress.begin('Packages');
  time = 2_000;
  progress.detail('fetching');
  progress.detail('fetching');
  time = 61_400;
  progress.done('all');
  assert.deepEqual(stream.text.split('\n'), [
    '  Packages … 0 s',
    '  Packages: fetching … 2 s',
    '✔ Packages (all), 61 s',
    '',
  ]);
});

test('on a terminal: one line, rewritten and never wider than it', () => {
  const stream = recorder({ isTTY: true, columns: 20 });
  const progress = new Progress(stream, () => 0);
  progress.begin('A title that is too long for this terminal');
  progress.failed();
  const [first, last] = stream.text.split('\r\x1b[K').slice(1);
  assert.equal(first.length, 19);
  assert.equal(
    last,
    '✖ A title that is too long for this terminal, after 0 s\n',
  );
});
