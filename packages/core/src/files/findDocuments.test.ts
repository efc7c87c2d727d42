import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FileSystemError } from './FileSystemError';
import { findDocuments } from './findDocuments';

describe('findDocuments', () => {
  let root: string;
  const put = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const found = (path: string | undefined) =>
    path === undefined ? undefined : resolve(path).slice(root.length + 1);
  const service = (system?: string) =>
    `kind: Service\nmetadata: {name: orders${
      system ? `, system: ${system}` : ''
    }}\n`;
  const system = (name: string, services = '{}') =>
    `kind: System\nmetadata: {name: ${name}}\nspec: {services: ${services}}\n`;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chartwright-find-'));
    mkdirSync(join(root, '.git'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('takes the nearest system.yaml and platform.yaml beside or above', () => {
    put({
      'platform.yaml': 'kind: Platform\n',
      'shop/system.yaml': system('shop'),
      'shop/services/orders.yaml': service(),
    });
    const documents = findDocuments({
      file: join(root, 'shop/services/orders.yaml'),
    });
    expect(found(documents.system?.path)).toBe('shop/system.yaml');
    expect(found(documents.platform?.path)).toBe('platform.yaml');
  });

  it('passes over a System that the service does not name', () => {
    put({
      'system.yaml': system('shop'),
      'a/system.yaml': system('billing'),
      'a/orders.yaml': service('shop'),
    });
    expect(
      found(findDocuments({ file: join(root, 'a/orders.yaml') }).system?.path),
    ).toBe('system.yaml');
  });

  it('does not leave the git repository', () => {
    put({ 'platform.yaml': 'kind: Platform\n', 'a/orders.yaml': service() });
    mkdirSync(join(root, 'a/.git'));
    expect(
      findDocuments({ file: join(root, 'a/orders.yaml') }).platform,
    ).toBeUndefined();
  });

  it('falls back on the context of the last generation', () => {
    put({
      'orders/chartwright.yaml': service(),
      'orders/.chartwright/context/system.yaml': system('shop'),
      'orders/.chartwright/context/neighbours.yaml': 'a: 1\n',
    });
    const documents = findDocuments({
      file: join(root, 'orders/chartwright.yaml'),
    });
    expect(found(documents.system?.path)).toBe(
      'orders/.chartwright/context/system.yaml',
    );
    expect(documents.neighbours).toBeDefined();
  });

  it('takes what is named, and says when it is not there', () => {
    put({
      'system.yaml': system('shop'),
      'other.yaml': system('other'),
      'orders.yaml': service(),
    });
    const file = join(root, 'orders.yaml');
    expect(
      found(
        findDocuments({ file, system: join(root, 'other.yaml') }).system?.path,
      ),
    ).toBe('other.yaml');
    expect(() =>
      findDocuments({ file, platform: join(root, 'none.yaml') }),
    ).toThrow(FileSystemError);
  });

  it('reads the documents that a System names, each once', () => {
    put({
      'system.yaml': system(
        'shop',
        '{orders: {document: ./s/orders.yaml}, payments: {document: s/payments.yaml}, gone: {document: s/gone.yaml}}',
      ),
      's/orders.yaml': service(),
      's/payments.yaml': service(),
    });
    const names = (file: string) =>
      findDocuments({ file: join(root, file) }).services.map(({ path }) =>
        found(path),
      );
    expect(names('system.yaml')).toEqual(['s/orders.yaml', 's/payments.yaml']);
    expect(names('s/orders.yaml')).toEqual(['s/payments.yaml']);
  });

  it.each([
    ['a folder', 'folder'],
    ['nothing', 'none.yaml'],
  ])('refuses %s as a document', (_, path) => {
    mkdirSync(join(root, 'folder'));
    expect(() => findDocuments({ file: join(root, path) })).toThrow(
      FileSystemError,
    );
  });
});
