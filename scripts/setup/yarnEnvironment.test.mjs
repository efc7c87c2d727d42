import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yarnEnvironment } from './yarnEnvironment.mjs';

test('hands npm’s registry and the proxies on', () => {
  const env = yarnEnvironment({
    npm_config_registry: 'https://mirror.example/npm/',
    https_proxy: 'http://proxy.example:3128',
    HOME: '/home/a',
  });
  assert.equal(env.YARN_NPM_REGISTRY_SERVER, 'https://mirror.example/npm');
  assert.equal(env.YARN_HTTPS_PROXY, 'http://proxy.example:3128');
  assert.equal('YARN_HTTP_PROXY' in env, false);
  assert.equal(env.HOME, '/home/a');
});

test('what is set for Yarn itself wins', () => {
  const env = yarnEnvironment({
    npm_config_registry: 'https://mirror.example',
    YARN_NPM_REGISTRY_SERVER: 'https://own.example',
  });
  assert.equal(env.YARN_NPM_REGISTRY_SERVER, 'https://own.example');
});
