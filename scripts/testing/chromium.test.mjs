import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { findChromium } from './chromium.mjs';

const PATH = ['/usr/local/bin', '/usr/bin'].join(path.delimiter);

test('finds a browser on PATH', () => {
  const found = findChromium({ PATH }, file => file === '/usr/bin/chromium');
  assert.equal(found, '/usr/bin/chromium');
});

test('the variable wins', () => {
  const found = findChromium(
    { PATH, CHARTWRIGHT_CHROMIUM: '/opt/chrome' },
    () => true,
  );
  assert.equal(found, '/opt/chrome');
});

test('there may be none', () => {
  assert.equal(
    findChromium({ PATH }, () => false),
    undefined,
  );
});
