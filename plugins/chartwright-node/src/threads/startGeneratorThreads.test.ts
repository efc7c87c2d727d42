import { InputError } from '@backstage/errors';
import type { GeneratorThreads } from './GeneratorThreads';
import { inThisThread } from './inThisThread';
import { startGeneratorThreads } from './startGeneratorThreads';

// Threads transform the sources anew, and start an engine each.
jest.setTimeout(600_000);

const service = (image = 'ghcr.io/acme/orders:1.4.2') => ({
  documents: {
    main: {
      path: 'chartwright.yaml',
      text: `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec: {kind: api, image: '${image}', ports: {http: 8080}}
`,
    },
  },
});

describe('generator threads', () => {
  let threads: GeneratorThreads;

  beforeAll(() => {
    threads = startGeneratorThreads({ threads: 1, maxWaiting: 3 });
  });
  afterAll(() => threads.close());

  it('preview a service', async () => {
    const preview = await threads.run('preview', service());
    expect(preview.problems).toEqual([]);
    expect(preview.name).toBe('orders');
    expect(preview.environments.map(({ name }) => name)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    const [development] = preview.environments;
    expect(development!.objects.map(({ kind }) => kind)).toContain(
      'Deployment',
    );
    expect(development!.findings).not.toContainEqual(
      expect.objectContaining({ severity: 'error' }),
    );
    const text = (path: string) =>
      preview.files.find(file => file.path === path)?.text;
    expect(text('chart/values.yaml')).toContain('ghcr.io/acme/orders');
    expect(text('.chartwright/lock.yaml')).toBeUndefined();
    expect(preview.graph?.nodes.map(({ id }) => id)).toContain(
      'service:orders',
    );
  });

  it('give what the calling thread gives', async () => {
    const here = inThisThread();
    try {
      const request = { ...service(), environments: ['staging'] };
      const preview = await threads.run('preview', request);
      expect(preview).toEqual(await here.run('preview', request));
      expect(preview.environments).toHaveLength(1);
    } finally {
      await here.close();
    }
  });

  it('say what is wrong with a document', async () => {
    const { problems, environments } = await threads.run('preview', {
      documents: {
        main: { path: 'chartwright.yaml', text: 'kind: Servise\n' },
      },
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'chartwright.yaml' }),
    );
    expect(environments).toEqual([]);
  });

  it('throw errors with their names and fields', async () => {
    await expect(
      threads.run('plan', { folder: '/nowhere', style: 'keep' }),
    ).rejects.toMatchObject({
      name: 'WriteRefusedError',
      message: expect.stringContaining("'/nowhere' has no"),
      problems: [expect.objectContaining({ severity: 'error' })],
    });
  });

  it('forget a task that was aborted, and go on with the next', async () => {
    const aborted = new AbortController();
    const reason = new InputError('not any more');
    const first = threads.run('preview', service('a:1'), {
      signal: aborted.signal,
    });
    const waiting = threads.run('preview', service('b:1'), {
      signal: aborted.signal,
    });
    const last = threads.run('preview', service('c:1'));
    aborted.abort(reason);
    await expect(first).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect((await last).name).toBe('orders');
  });

  it('refuse what would wait too long', async () => {
    const tasks = Array.from({ length: 8 }, () =>
      threads.run('preview', service()),
    );
    const states = await Promise.allSettled(tasks);
    const refused = states.flatMap(state =>
      state.status === 'rejected' ? [state.reason] : [],
    );
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Too many charts'),
    });
  });

  it('end a thread that takes too long, and work on with another', async () => {
    await expect(
      threads.run('preview', service(), { timeLimit: 0 }),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    expect((await threads.run('preview', service())).name).toBe('orders');
  });
});
