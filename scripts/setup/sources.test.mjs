import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fingerprint } from './sources.mjs';

let folder;
const write = (name, text) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const content = (...paths) => fingerprint(folder, paths).content();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
  write('src/a.ts', 'a');
  write('src/deep/b.ts', 'b');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file that is only touched has the same content and another stamp', () => {
  const before = fingerprint(folder, ['src']);
  const contentBefore = before.content();
  utimesSync(path.join(folder, 'src/a.ts'), 1, 1);
  const after = fingerprint(folder, ['src']);
  assert.notEqual(after.stamp, before.stamp);
  assert.equal(after.content(), contentBefore);
});

test('a changed, a new and a renamed file each change the content', () => {
  const before = content('src');
  write('src/a.ts', 'A');
  const changed = content('src');
  write('src/c.ts', '');
  const grown = content('src');
  assert.equal(new Set([before, changed, grown]).size, 3);
});

test('build output, packages and tests do not count', () => {
  const before = content('src');
  write('src/node_modules/x/index.js', '1');
  write('src/dist/a.js', '1');
  write('src/a.test.ts', '1');
  assert.equal(content('src'), before);
});

test('what is not there yet is no error', () => {
  assert.equal(content('src', 'nowhere'), content('src'));
});

test('the extra text counts', () => {
  const [one, other] = ['linux x64', 'linux arm64'].map(extra =>
    fingerprint(folder, ['src'], extra).content(),
  );
  assert.notEqual(one, other);
});
