import { readFileSync } from 'node:fs';
import {
  createMockDirectory,
  ServiceFactoryTester,
  mockServices,
} from '@backstage/backend-test-utils';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import { LocalRepositories } from './LocalRepositories';
import { localRepositoryUrlReaderFactory } from './localRepositoryUrlReaderFactory';
import { repositoryId } from './RepositoryId';

describe('LocalRepositoryUrlReader', () => {
  const directory = createMockDirectory();
  const base = 'http://localhost:3000/chartwright/repositories/shop/orders';
  let commit: string;

  async function reader(config: object) {
    const tester = ServiceFactoryTester.from(urlReaderServiceFactory, {
      dependencies: [
        localRepositoryUrlReaderFactory,
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000/' }, ...config },
        }),
      ],
    });
    return tester.getSubject();
  }
  const configured = () =>
    reader({
      chartwright: { localRepositories: { directory: directory.path } },
    });

  beforeAll(async () => {
    const result = await new LocalRepositories(directory.path).create(
      repositoryId('shop', 'orders'),
      new Map(
        ['mkdocs.yml', 'docs/index.md', 'docs/run books/a.md'].map(path => [
          path,
          { content: Buffer.from(path), mode: '100644' as const },
        ]),
      ),
      { message: 'x', author: { name: 'x', email: 'x@example.com' } },
    );
    commit = result.commit;
  });

  it('reads a file with its commit as ETag', async () => {
    const response = await (
      await configured()
    ).readUrl(`${base}/blob/main/docs/run%20books/a.md`);
    expect((await response.buffer()).toString()).toBe('docs/run books/a.md');
    expect(response.etag).toBe(commit);
  });

  it('reads a tree as files and into a folder', async () => {
    const reads = await configured();
    const response = await reads.readTree(`${base}/tree/main/docs`);
    expect(response.etag).toBe(commit);
    const files = await response.files();
    expect(files.map(file => file.path)).toEqual([
      'index.md',
      'run books/a.md',
    ]);
    const folder = await (await reads.readTree(`${base}/tree/main/`)).dir();
    expect(readFileSync(`${folder}/docs/index.md`, 'utf8')).toBe(
      'docs/index.md',
    );
  });

  it('leaves out what the filter refuses', async () => {
    const response = await (
      await configured()
    ).readTree(`${base}/tree/${commit}/`, {
      filter: path => path.endsWith('.yml'),
    });
    expect((await response.files()).map(file => file.path)).toEqual([
      'mkdocs.yml',
    ]);
  });

  it('says when nothing changed', async () => {
    const reads = await configured();
    await expect(
      reads.readTree(`${base}/tree/main/`, { etag: commit }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('finds files by pattern', async () => {
    const found = await (
      await configured()
    ).search(`${base}/blob/main/docs/**/*.md`);
    expect(found.files.map(file => file.url)).toEqual([
      `${base}/blob/main/docs/index.md`,
      `${base}/blob/main/docs/run%20books/a.md`,
    ]);
  });

  it.each([
    'blob/main/nothing.md',
    'blob/next/mkdocs.yml',
    'raw/main/mkdocs.yml',
    'blob/main/docs/%2E%2E/%2E%2E/secret',
  ])('does not find %s', async path => {
    const reads = await configured();
    await expect(reads.readUrl(`${base}/${path}`)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('leaves URLs alone when local repositories are not configured', async () => {
    const reads = await reader({});
    await expect(reads.readUrl(`${base}/blob/main/mkdocs.yml`)).rejects.toThrow(
      'backend.reading.allow',
    );
  });
});
