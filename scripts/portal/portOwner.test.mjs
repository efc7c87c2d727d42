import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { isTaken, listeningInodes, portOwner } from './portOwner.mjs';

let server;
let port;

before(async () => {
  server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address());
});
after(() => server.close());

test('a port that somebody listens on is taken', async () => {
  assert.equal(await isTaken('127.0.0.1', port), true);
});

test('and its owner is found', { skip: process.platform !== 'linux' }, () => {
  assert.equal(Number(portOwner(port).pid), process.pid);
});

test('reads only listening sockets of that port off the kernel’s table', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1B5F 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1',
    '   1: 0100007F:1B5F 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1',
    '   2: 0100007F:1B60 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4713 1',
  ].join('\n');
  assert.deepEqual(listeningInodes(table, 7007), ['4711']);
});
