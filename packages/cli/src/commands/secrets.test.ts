import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(600_000);

const PLATFORM = `apiVersion: chartwright.dev/v1
kind: Platform
metadata: {name: acme}
spec: {secretStores: {vault: {}}}
`;

const SYSTEM = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: group:default/shop}
spec:
  secretStores:
    aws: {provider: aws, region: eu-central-1}
  secretRotation:
    api-key: {title: API keys, every: 90d}
    hasty: {every: 2h}
  services: {orders: {document: ./orders.yaml}}
`;

const ORDERS = `${SERVICE.replace(
  '  name: orders\n',
  '  name: orders\n  system: shop\n',
)}  secrets:
    payment: {source: external, store: aws, rotation: api-key, keys: {key: {env: PAYMENT_KEY}}}
    session: {source: generated, keys: {key: {env: SESSION_KEY}}}
    sealed-one: {source: sealed, keys: {token: {}}}
    by-hand: {source: existing}
`;

/** Stands for kubeseal: seals by saying what it got, without the values. */
const KUBESEAL = `#!/usr/bin/env node
const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const keys = Object.entries(input.data).map(([key, value]) => [key, 'SEALED' + value.length]);
console.log(JSON.stringify({
  apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: input.metadata,
  spec: {encryptedData: Object.fromEntries(keys)},
}));
`;

describe('chartwright secrets', () => {
  let folder: TestFolder;
  const run = (args: string[], input?: string) =>
    runCli(['secrets', ...args], {
      cwd: folder.path,
      ...(input !== undefined && { input }),
      env: {
        PATH: `${join(folder.path, 'tools')}${delimiter}${process.env.PATH}`,
      },
    });

  beforeAll(async () => {
    folder = new TestFolder().write({
      'platform.yaml': PLATFORM,
      'system.yaml': SYSTEM,
      'orders.yaml': ORDERS,
      'tools/kubeseal': KUBESEAL,
      'key.txt': 'very secret value',
    });
    chmodSync(join(folder.path, 'tools/kubeseal'), 0o755);
    await runCli(['generate', '-f', 'system.yaml', '-o', 'out'], {
      cwd: folder.path,
    });
  });
  afterAll(() => folder.remove());

  it('list says where each comes from', async () => {
    const { code, stdout } = await run([
      'list',
      'out',
      '-e',
      'production',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        name: 'payment',
        source: 'external',
        store: { kind: 'SecretStore', name: 'aws' },
        remoteKeys: ['shop/orders/payment'],
        rotation: { class: 'api-key', every: '90d' },
      },
      { name: 'session', source: 'generated', keys: ['key'] },
    ]);
  });

  it('check finds a rotation that the refresh interval makes impossible', async () => {
    const late = new TestFolder().write({
      'platform.yaml': PLATFORM,
      'system.yaml': SYSTEM,
      'orders.yaml': ORDERS.replace(
        'rotation: api-key',
        'rotation: hasty',
      ).replace('store: aws,', 'store: aws, refreshInterval: 2h,'),
    });
    await runCli(['generate', '-f', 'system.yaml', '-o', 'out'], {
      cwd: late.path,
    });
    const { code, stdout } = await runCli(['secrets', 'check', 'out'], {
      cwd: late.path,
    });
    late.remove();
    expect(code).toBe(5);
    expect(stdout).toContain('too seldom for a rotation every 2h');
  });

  it('rotate prints the commands of the store, and runs none', async () => {
    const { code, stdout } = await run([
      'rotate',
      'payment',
      'out',
      '-e',
      'production',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'aws secretsmanager put-secret-value --secret-id shop/orders/payment --secret-string file://<FILE> --region eu-central-1',
    );
    expect(stdout).toContain('kubectl annotate externalsecret payment');
  });

  it('rotate names what there is when the name is wrong', async () => {
    const { code, stderr } = await run([
      'rotate',
      'paymet',
      'out',
      '-e',
      'production',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("There are 'payment', 'session'");
  });

  it('seal writes a file that the chart renders, keeps earlier keys, and shows no value', async () => {
    const args = ['seal', 'sealed-one', 'out/orders', '-e', 'staging'];
    const first = await run([...args, '--from-file', 'token=key.txt']);
    const second = await run(
      [...args, '--from-file', 'other=-'],
      'also secret',
    );
    expect([first.code, second.code]).toEqual([0, 0]);
    const file = join(
      folder.path,
      'out/orders/chart/sealed/staging/sealed-one.yaml',
    );
    expect(parse(readFileSync(file, 'utf8')).spec.encryptedData).toEqual({
      token: 'SEALED24',
      other: 'SEALED16',
    });
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(
      [first, second].map(({ stdout, stderr }) => stdout + stderr).join(''),
    ).not.toMatch(/secret value|also secret/);
    const { stdout } = await runCli(['render', 'out/orders', '-e', 'staging'], {
      cwd: folder.path,
    });
    expect(stdout).toContain('kind: SealedSecret');
    expect(stdout).toContain('token: SEALED24');
  });

  it('seal says what is missing', async () => {
    const args = ['seal', 'sealed-one', 'out/orders', '-e', 'staging'];
    const results = [
      await run(args),
      await run([...args, '--from-file', 'token=nowhere.txt']),
      await run([...args, '--from-file', 'token']),
    ];
    expect(results.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(results.map(({ stderr }) => stderr).join('')).toContain(
      "The file 'nowhere.txt' cannot be read",
    );
  });
});
