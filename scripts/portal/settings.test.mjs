import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalSettings } from './settings.mjs';

test('listens on this machine alone unless told otherwise', () => {
  assert.deepEqual(portalSettings({}), {
    host: '127.0.0.1',
    port: 7007,
    address: 'http://localhost:7007',
    origin: 'http://127.0.0.1:7007',
  });
});

test('a portal on every address is asked on this machine’s own', () => {
  const { origin } = portalSettings({
    CHARTWRIGHT_HOST: '0.0.0.0',
    CHARTWRIGHT_PORT: '8080',
  });
  assert.equal(origin, 'http://127.0.0.1:8080');
});

for (const port of ['http', '0', '70000', '80.5']) {
  test(`refuses ${port} as a port`, () => {
    assert.throws(
      () => portalSettings({ CHARTWRIGHT_PORT: port }),
      /which is no port/,
    );
  });
}
