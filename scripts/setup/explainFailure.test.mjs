import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFailure } from './explainFailure.mjs';

// Lines as Yarn, npm and Node print them.
const cases = [
  ['YN0001: │ Error: ENOSPC: no space left on device, write', /disk is full/],
  [
    'YN0001: │ RequestError: getaddrinfo ENOTFOUND registry.example',
    /cannot be reached/,
  ],
  ['npm error code ECONNREFUSED', /cannot be reached/],
  ['npm error code EAI_AGAIN', /cannot be reached/],
  [
    'RequestError: unable to verify the first certificate UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    /not trusted/,
  ],
  [
    'YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.',
    /does not match/,
  ],
  [
    "YN0018: │ x@npm:1.0.0: The remote archive doesn't match the expected checksum",
    /damaged/,
  ],
  ["Error: EACCES: permission denied, mkdir '/srv/x'", /may not be written/],
  ['FATAL ERROR: Reached heap limit - JavaScript heap out of memory', /memory/],
];

for (const [output, title] of cases) {
  test(`explains: ${output.slice(0, 60)}`, () => {
    const found = explainFailure(`before\n${output}\nafter`);
    assert.match(found.title, title);
    assert.ok(found.advice.length > 20);
  });
}

test('a full disk is the cause even when the network failed because of it', () => {
  const found = explainFailure('ETIMEDOUT\nENOSPC: no space left on device');
  assert.match(found.title, /disk is full/);
});

test('a command that the system killed ran out of memory', () => {
  assert.match(explainFailure('', { signal: 'SIGKILL' }).title, /memory/);
});

test('an unknown failure is not explained away', () => {
  assert.equal(explainFailure('SyntaxError: Unexpected token'), undefined);
});
