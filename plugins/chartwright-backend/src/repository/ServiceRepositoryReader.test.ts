import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { ServiceRepositoryReader } from './ServiceRepositoryReader';

describe('ServiceRepositoryReader', () => {
  function setup(contents: Record<string, string | Buffer>) {
    let now = 0;
    let revision = 'one';
    const readTree = jest.fn(
      async (
        _url: string,
        options?: { etag?: string; filter?: (path: string) => boolean },
      ) => {
        if (options?.etag === revision) throw new NotModifiedError();
        return {
          etag: revision,
          files: async () =>
            Object.entries(contents).map(([path, content]) => ({
              path,
              content: async () => Buffer.from(content),
            })),
          archive: async () => {
            throw new Error('unused');
          },
          dir: async () => '',
        };
      },
    );
    const reader = new ServiceRepositoryReader(
      mockServices.urlReader.mock({ readTree }),
      () => now,
    );
    return {
      reader,
      readTree,
      later: (milliseconds: number) => {
        now += milliseconds;
      },
      change: () => {
        revision = 'two';
      },
    };
  }

  it('reads the files that matter, by path', async () => {
    const { reader } = setup({
      'docs/a.md': 'a',
      'chartwright.yaml': 'x',
      '.chartwright/pristine/docs/a.md': 'base',
      '.chartwright/lock.yaml': 'lock',
    });
    const { files, revision } = await reader.read('https://x/');
    expect(revision).toBe('one');
    expect([...files.keys()]).toEqual([
      '.chartwright/lock.yaml',
      'chartwright.yaml',
      'docs/a.md',
    ]);
  });

  it('asks once for readers at the same time and soon after', async () => {
    const { reader, readTree } = setup({ a: 'a' });
    const [first, second] = await Promise.all([
      reader.read('https://x/'),
      reader.read('https://x/'),
    ]);
    expect(second).toBe(first);
    expect(await reader.read('https://x/')).toBe(first);
    expect(readTree).toHaveBeenCalledTimes(1);
  });

  it('keeps what did not change and takes up what did', async () => {
    const { reader, readTree, later, change } = setup({ a: 'a' });
    const first = await reader.read('https://x/');
    later(60_000);
    expect(await reader.read('https://x/')).toBe(first);
    expect(readTree).toHaveBeenCalledTimes(2);
    change();
    later(60_000);
    expect((await reader.read('https://x/')).revision).toBe('two');
  });

  it('tries again after a failure', async () => {
    const { reader, readTree } = setup({ a: 'a' });
    readTree.mockRejectedValueOnce(new Error('the forge is away'));
    await expect(reader.read('https://x/')).rejects.toThrow('away');
    expect((await reader.read('https://x/')).revision).toBe('one');
  });

  it('refuses what is too large to be a service', async () => {
    const { reader } = setup({ a: Buffer.alloc(21 * 1024 * 1024) });
    await expect(reader.read('https://x/')).rejects.toThrow(
      'with at most 5000 files and 20 MiB',
    );
  });
});
