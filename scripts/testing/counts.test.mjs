import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  add,
  closingLine,
  countJest,
  countPlaywright,
  countTap,
  noTests,
} from './counts.mjs';

test('the closing line', () => {
  assert.equal(
    closingLine({ passed: 3, failed: 0, skipped: 0 }),
    '3 passed, 0 failed',
  );
  assert.equal(
    closingLine({ passed: 3, failed: 1, skipped: 2 }),
    '3 passed, 1 failed, 2 skipped',
  );
});

test('figures add up', () => {
  const sum = [
    { passed: 1, failed: 2, skipped: 3 },
    { passed: 10, failed: 20, skipped: 30 },
  ].reduce(add, noTests);
  assert.deepEqual(sum, { passed: 11, failed: 22, skipped: 33 });
});

test('Jest: a file that does not load is a failure of its own', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  assert.deepEqual(countJest(report), { passed: 5, failed: 2, skipped: 2 });
});

test('Node’s test runner', () => {
  const report =
    '# tests 9\n# pass 6\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
  assert.deepEqual(countTap(report), { passed: 6, failed: 2, skipped: 1 });
});

test('Playwright', () => {
  const report = {
    stats: { expected: 4, flaky: 1, unexpected: 1, skipped: 2 },
    errors: [{ message: 'no such file' }],
  };
  assert.deepEqual(countPlaywright(report), {
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});
