import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yarnPhase } from './packagesStep.mjs';

test('reads Yarn’s phase off its output', () => {
  const lines = [
    '➤ YN0000: · Yarn 4.13.0',
    '➤ YN0000: ┌ Resolution step',
    '➤ YN0000: └ Completed in 0s 501ms',
    '➤ YN0000: ┌ Fetch step',
    '➤ YN0000: ┌ Link step',
  ];
  assert.deepEqual(lines.map(yarnPhase), [
    undefined,
    'reading yarn.lock',
    undefined,
    'fetching packages',
    'writing node_modules',
  ]);
});
