import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(600_000);

const SYSTEM = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: 'group:default/shop'}
spec:
  services:
    orders: {document: ./services/orders.yaml}
    payments:
      spec:
        kind: api
        image: ghcr.io/acme/payments:1.0.0
`;

const ORDERS = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, system: shop, owner: 'group:default/shop'}
spec:
  kind: api
  image: ghcr.io/acme/orders:1.0.0
  dependsOn: {services: {payments: {}}}
`;

describe('chartwright regenerate, of several repositories', () => {
  let folder: TestFolder;
  const run = (...args: string[]) =>
    runCli(['regenerate', ...args, '--no-render'], { cwd: folder.path });
  const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');
  const edit = (path: string, from: string | RegExp, to: string) => {
    const text = read(path).replace(from, to);
    expect(text).not.toBe(read(path));
    folder.write({ [path]: text });
  };

  beforeEach(async () => {
    folder = new TestFolder();
    folder.write({
      'source/system.yaml': SYSTEM,
      'source/services/orders.yaml': ORDERS,
    });
    await runCli(['generate', '-f', 'source/system.yaml', '-o', 'shop'], {
      cwd: folder.path,
    });
  });
  afterEach(() => folder.remove());

  it('finds nothing to do right after the generation, together and one by one', async () => {
    expect(await run('shop', '--check')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /3 repositories: 0 would change, 3 up to date\.\n$/,
      ),
    });
    for (const name of ['orders', 'payments', 'shop']) {
      expect(await run(`shop/${name}`, '--check')).toMatchObject({
        code: 0,
        stdout: `${name}  up to date\n`,
      });
    }
  });

  it('brings a change of one service to the charts of its neighbours and to the system', async () => {
    edit('shop/payments/chartwright.yaml', '1.0.0', '2.0.0');
    edit(
      'shop/payments/chartwright.yaml',
      'kind: api',
      'kind: api\n  ports: {http: 9000}',
    );
    edit('shop/orders/chart/values.yaml', /^/, '# Ours.\n');
    const check = await run('shop', '--check', '--format', 'json');
    expect(check.code).toBe(3);
    expect(
      JSON.parse(check.stdout).repositories.map(
        ({ name, drift }: { name: string; drift: boolean }) => [name, drift],
      ),
    ).toEqual([
      ['orders', true],
      ['payments', true],
      // It keeps what the service's own document says, where that is not what the System says of it.
      ['shop', true],
    ]);
    expect(await run('shop')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        '3 repositories: 3 changed, 0 up to date.',
      ),
    });
    expect(read('shop/orders/chart/values.yaml')).toMatch(/^# Ours\.\n/);
    expect(read('shop/orders/chart/values.yaml')).toContain('9000');
    expect(read('shop/payments/chart/values.yaml')).toContain('2.0.0');
    expect((await run('shop', '--check')).code).toBe(0);
  });

  it('takes a change of the system to its services', async () => {
    edit(
      'shop/shop/system.yaml',
      '  services:',
      '  serviceDefaults: {scaling: {replicas: 5}}\n  services:',
    );
    expect((await run('shop')).code).toBe(0);
    expect(read('shop/orders/chart/values.yaml')).toContain('replicas: 5');
    expect((await run('shop', '--check')).code).toBe(0);
  });

  it('regenerates the system alone, from what it has of its services', async () => {
    rmSync(join(folder.path, 'shop/orders'), { recursive: true });
    rmSync(join(folder.path, 'shop/payments'), { recursive: true });
    expect(await run('shop/shop', '--check')).toMatchObject({
      code: 0,
      stdout: 'shop  up to date\n',
    });
    edit(
      'shop/shop/system.yaml',
      'shop, owner',
      'shop, title: The Shop, owner',
    );
    expect((await run('shop/shop')).code).toBe(0);
    expect(read('shop/shop/docs/index.md')).toContain('The Shop');
  });

  it('writes nothing at all when one of them has a conflict that is not allowed', async () => {
    for (const name of ['orders', 'payments']) {
      edit(`shop/${name}/chartwright.yaml`, '1.0.0', '2.0.0');
    }
    edit('shop/payments/chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    expect(await run('shop', '--on-conflict', 'fail')).toMatchObject({
      code: 4,
      stdout: expect.stringMatching(/Nothing was written: .* of payments\.\n$/),
    });
    expect(read('shop/orders/chart/values.yaml')).toContain('tag: 1.0.0');
    expect((await run('shop')).code).toBe(4);
    expect(read('shop/orders/chart/values.yaml')).toContain('tag: 2.0.0');
  });

  it('says all that is wrong with all of them, and writes nothing', async () => {
    edit('shop/orders/chartwright.yaml', 'kind: api', 'kind: apo');
    edit('shop/payments/chartwright.yaml', 'kind: api', 'kind: apu');
    const { code, stderr } = await run('shop');
    expect(code).toBe(2);
    expect(stderr).toContain('apo');
    expect(stderr).toContain('apu');
  });

  it('leaves git repositories of their own below it to the command for fleets', async () => {
    folder.write({
      'shop/orders/.git/HEAD': 'ref: refs/heads/main\n',
      'shop/payments/.git/HEAD': 'ref: refs/heads/main\n',
    });
    expect(await run('shop', '--check')).toMatchObject({
      code: 0,
      stdout: 'shop  up to date\n',
    });
  });

  it('looks below neither the root of the file system nor a home folder', async () => {
    const home = await runCli(['regenerate', 'shop', '--check'], {
      cwd: folder.path,
      env: { HOME: join(folder.path, 'shop') },
    });
    expect(home.code).toBe(2);
    expect((await run('/', '--check')).code).toBe(2);
  });

  it('says that there is none in a folder, and leaves nothing behind there', async () => {
    folder.write({ 'empty/readme.md': 'x' });
    expect((await run('empty')).code).toBe(2);
    expect(existsSync(join(folder.path, 'empty/.chartwright'))).toBe(false);
  });
});
