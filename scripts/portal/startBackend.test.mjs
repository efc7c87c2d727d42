import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorthShowing } from './startBackend.mjs';

test('only errors of the backend reach the terminal', () => {
  const time = '2026-01-02T03:04:05.678Z';
  assert.equal(isWorthShowing(`${time} catalog error It broke`), true);
  assert.equal(isWorthShowing(`${time} catalog info An error page`), false);
  assert.equal(isWorthShowing(`${time} search warn Not supported`), false);
  assert.equal(isWorthShowing('    at somewhere (file.js:1:1)'), false);
});
