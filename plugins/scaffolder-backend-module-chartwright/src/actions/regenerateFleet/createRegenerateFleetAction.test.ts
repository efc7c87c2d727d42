import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type {
  FleetJobView,
  FleetRunRequest,
  FleetRunView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { parse } from 'yaml';
import { runAction } from '../../__testUtils__/runAction';
import { createRegenerateFleetAction } from './createRegenerateFleetAction';
import { examples } from './regenerateFleet.examples';

const job = (
  name: string,
  state: FleetJobView['state'],
  more: Partial<FleetJobView> = {},
): FleetJobView => ({
  id: name,
  repository: `local:shop/${name}`,
  entityRefs: [`component:default/${name}`],
  state,
  canary: false,
  attempts: 1,
  ...more,
});
const proposed = (name: string, state: FleetJobView['state'] = 'proposed') =>
  job(name, state, {
    services: [
      {
        entityRef: `component:default/${name}`,
        drift: true,
        conflicts: state === 'conflicts' ? 1 : 0,
        to: { generator: '1.0.0', library: '1.0.0' },
        files: { updated: 2, added: 1 },
        risks: {},
      },
    ],
    proposal: {
      url: `https://forge.example.com/${name}/1`,
      number: 1,
      branch: 'chartwright/regenerate',
      updated: false,
    },
  });

describe('chartwright:fleet:regenerate', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const base = 'http://localhost:0/api/chartwright/v1/fleet';

  /** A backend whose runs go through these lists of jobs, one each time they are looked at; the last one ends them. */
  function setup(
    steps: FleetJobView[][],
    { state = 'done' as FleetRunView['state'] } = {},
  ) {
    const requests: FleetRunRequest[] = [];
    const runs = new Map<
      string,
      { view: FleetRunView; left: FleetJobView[][] }
    >();
    const cancelled: string[] = [];
    const view = (
      id: string,
      request: FleetRunRequest,
      left: FleetJobView[][],
    ): FleetRunView => {
      const jobs = left[0]!;
      const counts: Record<string, number> = {};
      for (const each of jobs)
        counts[each.state] = (counts[each.state] ?? 0) + 1;
      return {
        id,
        kind: 'regenerate',
        state: left.length > 1 ? 'running' : state,
        canary: 0,
        createdBy: 'user:default/mock',
        createdAt: '2026-01-01T00:00:00.000Z',
        counts,
        request,
        jobs,
      };
    };
    server.use(
      http.post(`${base}/select`, async ({ request }) => {
        requests.push((await request.json()) as FleetRunRequest);
        return HttpResponse.json({
          items: [
            {
              repository: 'local:shop/a',
              entityRefs: ['component:default/a'],
            },
          ],
        });
      }),
      http.post(`${base}/runs`, async ({ request }) => {
        const body = (await request.json()) as FleetRunRequest;
        const key = body.requestKey!;
        const known = runs.get(key);
        if (known) return HttpResponse.json(known.view, { status: 200 });
        requests.push(body);
        const made = {
          view: view(`run-${runs.size + 1}`, body, steps),
          left: steps.slice(1),
        };
        runs.set(key, made);
        return HttpResponse.json(made.view, { status: 201 });
      }),
      http.get(`${base}/runs/:id`, ({ params }) => {
        const run = [...runs.values()].find(
          each => each.view.id === params.id,
        )!;
        run.view = view(run.view.id, run.view.request, run.left);
        run.left = run.left.length > 1 ? run.left.slice(1) : run.left;
        return HttpResponse.json(run.view);
      }),
      http.post(`${base}/runs/:id/cancel`, ({ params }) => {
        cancelled.push(String(params.id));
        return HttpResponse.json({});
      }),
    );
    const action = createRegenerateFleetAction({
      auth: mockServices.auth(),
      config: new ConfigReader({ app: { baseUrl: 'http://localhost:3000/' } }),
      discovery: mockServices.discovery(),
      pollMilliseconds: 1,
    });
    return {
      requests,
      cancelled,
      run: (
        input: object = {},
        options: { isDryRun?: boolean; signal?: AbortSignal } = {},
      ) => runAction(action, { input, workspacePath: '/', ...options }),
    };
  }

  it('follows a run, tells of each service once, and gives the proposals', async () => {
    const { run, requests } = setup([
      [job('a', 'queued'), job('b', 'waiting')],
      [job('a', 'running'), job('b', 'waiting')],
      [
        job('a', 'queued', { error: 'The forge is busy' }),
        job('b', 'unchanged'),
      ],
      [proposed('a'), job('b', 'unchanged')],
    ]);
    const { log, output } = await run({
      select: { systems: ['shop'] },
      canary: '10%',
    });
    expect(requests).toEqual([
      {
        select: { systems: ['shop'] },
        canary: '10%',
        onConflict: 'keep',
        requestKey: expect.any(String),
      },
    ]);
    expect(log.slice(0, -1)).toEqual([
      '2 repositories, run run-1',
      '1/2 a: waits - The forge is busy',
      '1/2 b: up to date',
      '2/2 a: proposed - 3 files - https://forge.example.com/a/1',
    ]);
    expect(output).toMatchObject({
      runId: 'run-1',
      url: 'http://localhost:3000/chartwright/fleet/run-1',
      done: 1,
      conflicts: 0,
      failed: 0,
      unchanged: 1,
      proposals: [
        {
          repository: 'local:shop/a',
          url: 'https://forge.example.com/a/1',
          number: 1,
        },
      ],
    });
    expect(output.markdown).toContain(
      '| a | proposed | 3 files | [#1](https://forge.example.com/a/1) |',
    );
  });

  it('goes on with the run of an earlier try, and begins anew after one that ended badly', async () => {
    const fine = setup([[job('a', 'running')], [proposed('a')]]);
    expect((await fine.run()).output.runId).toBe('run-1');
    expect((await fine.run()).output.runId).toBe('run-1');
    expect(fine.requests).toHaveLength(1);

    const bad = setup([[job('a', 'failed', { error: 'no' })]]);
    await expect(bad.run()).rejects.toThrow('1 of 1 repositories');
    await expect(bad.run()).rejects.toThrow('1 of 1 repositories');
    expect(bad.requests).toHaveLength(2);
  });

  it.each<[string, FleetJobView[], FleetRunView['state'], string, object]>([
    [
      'a failed canary',
      [job('a', 'failed'), job('b', 'cancelled')],
      'stopped',
      'A canary failed',
      {},
    ],
    ['a cancelled run', [job('a', 'cancelled')], 'cancelled', 'cancelled', {}],
    [
      'conflicts that are not wanted',
      [job('a', 'refused')],
      'done',
      '1 of 1 repositories have conflicts',
      { failOnConflict: true },
    ],
  ])('fails with %s', async (_what, jobs, state, message, input) => {
    await expect(setup([jobs], { state }).run(input)).rejects.toThrow(message);
  });

  it('only counts conflicts when it is not told otherwise', async () => {
    const { output } = await setup([[proposed('a', 'conflicts')]]).run();
    expect(output).toMatchObject({ done: 1, conflicts: 1, failed: 0 });
  });

  it('goes on when the backend does not answer for a while, but not for ever', async () => {
    const { run } = setup([[job('a', 'running')], [proposed('a')]]);
    const silent = (times: number) => {
      let left = times;
      server.use(
        http.get(`${base}/runs/:id`, () => {
          left -= 1;
          // Without an answer the next handler is asked.
          return left < 0 ? undefined : new HttpResponse(null, { status: 503 });
        }),
      );
    };
    silent(3);
    expect((await run()).output.done).toBe(1);
    const lost = setup([[job('a', 'running')], [proposed('a')]]);
    silent(1000);
    await expect(lost.run()).rejects.toThrow('503');
  });

  it('cancels the run with the task', async () => {
    const abort = new AbortController();
    const { run, cancelled } = setup(Array(1000).fill([job('a', 'running')]));
    const running = run({}, { signal: abort.signal });
    setImmediate(() => abort.abort());
    await expect(running).rejects.toThrow();
    expect(cancelled).toEqual(['run-1']);
  });

  it('only says what it would do in a dry run', async () => {
    const { run, requests } = setup([]);
    const { log, output } = await run({}, { isDryRun: true });
    expect(log).toEqual([
      'Would regenerate 1 repositories',
      'local:shop/a: component:default/a',
    ]);
    expect(output).toMatchObject({ done: 0, proposals: [] });
    expect(requests).toHaveLength(1);
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const { run, requests } = setup([[proposed('a')]]);
    const [step] = parse(example).steps;
    await run(step.input);
    expect(requests[0]).toMatchObject({ onConflict: expect.any(String) });
  });
});
