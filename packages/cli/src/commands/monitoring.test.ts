import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(600_000);

const DOCUMENT = `${SERVICE}  slos: {availability: {objective: 99.9}}
`;

/** What stands for Prometheus and Alertmanager answers, by path. */
interface Stack {
  answers: Record<string, unknown>;
  received: { path: string; body: string }[];
}

describe('chartwright monitoring', () => {
  let folder: TestFolder;
  let server: Server;
  let address: string;
  const stack: Stack = { answers: {}, received: [] };
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeAll(async () => {
    folder = new TestFolder().write({ 'chartwright.yaml': DOCUMENT });
    await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(
        request.url ?? '/',
        'http://localhost',
      );
      let body = '';
      request.on('data', part => {
        body += part;
      });
      request.on('end', () => {
        stack.received.push({ path: pathname, body });
        const query = searchParams.get('query') ?? '';
        const found = Object.entries(stack.answers).find(([path]) =>
          path.includes('?')
            ? query.includes(path.slice(1))
            : path === pathname,
        );
        response.statusCode = found ? 200 : 404;
        response.end(JSON.stringify(found?.[1] ?? ''));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    stack.answers = {};
    stack.received = [];
  });
  afterAll(async () => {
    folder.remove();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('rules prints what promtool reads', async () => {
    const { code } = await run(
      'rules',
      'out',
      '-e',
      'production',
      '--output',
      'rules.yaml',
    );
    expect(code).toBe(0);
    const { groups } = parse(
      readFileSync(join(folder.path, 'rules.yaml'), 'utf8'),
    );
    const alerts = groups.flatMap(
      ({ rules }: { rules: { alert?: string }[] }) =>
        rules.map(({ alert }) => alert),
    );
    expect(alerts).toContain('HighErrorRate');
  });

  it('check is content with a stack that works', async () => {
    const { groups } = parse(
      (await run('rules', 'out', '-e', 'production')).stdout,
    );
    stack.answers = {
      '/-/ready': 'ready',
      '/api/v1/targets': {
        data: { activeTargets: [{ health: 'up', labels: { job: 'orders' } }] },
      },
      '/api/v1/rules': {
        data: {
          groups: groups.map(
            (group: { rules: { alert?: string; record?: string }[] }) => ({
              rules: group.rules.map(({ alert, record }) => ({
                name: alert ?? record,
                health: 'ok',
              })),
            }),
          ),
        },
      },
      '/api/v1/alertmanagers': { data: { activeAlertmanagers: [{}] } },
    };
    const { code, stdout } = await run(
      'monitoring',
      'check',
      'out',
      '-e',
      'production',
      '--prometheus',
      address,
      '--alertmanager',
      address,
    );
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain('1 get its alerts');
  });

  it('check tells targets that are down, rules that are missing, and what does not answer', async () => {
    stack.answers = {
      '/-/ready': 'ready',
      '/api/v1/targets': {
        data: {
          activeTargets: [{ health: 'down', labels: { job: 'orders' } }],
        },
      },
      '/api/v1/rules': { data: { groups: [] } },
      '/api/v1/alertmanagers': { data: { activeAlertmanagers: [] } },
    };
    const { code, stdout } = await run(
      'monitoring',
      'check',
      'out',
      '-e',
      'production',
      '--prometheus',
      address,
      '--grafana',
      address,
      '--format',
      'json',
    );
    expect(code).toBe(5);
    const items = Object.fromEntries(
      JSON.parse(stdout).map((item: { part: string; message: string }) => [
        item.part,
        item.message,
      ]),
    );
    expect(items.targets).toBe('1 of 1 do not answer: orders');
    expect(items.rules).toContain('missing: ');
    expect(items.grafana).toContain('404');
  });

  it('slo shows current values, and ends with 5 when one is missed', async () => {
    stack.answers = {
      '?ratio_rate': { data: { result: [{ value: [0, '0.002'] }] } },
      '?remaining_ratio': { data: { result: [{ value: [0, '-1'] }] } },
    };
    const { code, stdout } = await run(
      'monitoring',
      'slo',
      'out',
      '-e',
      'production',
      '--prometheus',
      address,
    );
    expect(code).toBe(5);
    expect(stdout).toMatch(/availability +99\.9% +99\.8% +30d +-100% +MISSED/);
  });

  it('try sends an alert that is over by itself', async () => {
    stack.answers = { '/api/v2/alerts': {} };
    const { code } = await run(
      'monitoring',
      'try',
      '--alertmanager',
      address,
      '--severity',
      'critical',
      '--namespace',
      'shop',
    );
    expect(code).toBe(0);
    const [alert] = JSON.parse(stack.received[0]!.body);
    expect(alert.labels).toEqual({
      alertname: 'ChartwrightTest',
      severity: 'critical',
      namespace: 'shop',
    });
    expect(Date.parse(alert.endsAt) - Date.parse(alert.startsAt)).toBe(300_000);
  });

  it('needs something to ask', async () => {
    const { code, stderr } = await run('monitoring', 'check');
    expect(code).toBe(2);
    expect(stderr).toContain('There is nothing to ask');
  });
});
