import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileSystemError } from '../files/FileSystemError';
import { discoverFleet } from './discoverFleet';

const lock = (name: string, files: string[] = []) =>
  `apiVersion: chartwright.dev/v1
kind: Lock
metadata: {name: ${name}}
generator: {version: 0.1.0}
library: {name: chartwright, version: 1.0.0}
documents: {}
releases: {}
files: {${files.map(file => `${file}: {sha256: a}`).join(', ')}}
`;
const service = (metadata: string) =>
  `apiVersion: chartwright.dev/v1\nkind: Service\nmetadata: ${metadata}\nspec: {}\n`;

describe('discoverFleet', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chartwright-fleet-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };

  it('finds repositories beside each other and services of a monorepo', () => {
    write({
      'b/chartwright.yaml': service(
        '{name: b, system: shop, owner: team, tags: [x]}',
      ),
      'b/.chartwright/lock.yaml': lock('b'),
      'mono/services/a/chartwright.yaml': service('{name: a}'),
      'mono/services/a/.chartwright/lock.yaml': lock('a'),
      'mono/services/a/.chartwright/context/system.yaml':
        'kind: System\nmetadata: {name: s, owner: group:default/all}\n',
      'mono/README.md': '',
      'plain/chartwright.yaml': service('{name: plain}'),
    });
    expect(discoverFleet(root)).toEqual([
      {
        path: 'b',
        folder: join(root, 'b'),
        kind: 'Service',
        name: 'b',
        system: 'shop',
        owner: 'team',
        tags: ['x'],
        versions: { generator: '0.1.0', library: '1.0.0' },
      },
      expect.objectContaining({
        path: 'mono/services/a',
        owner: 'group:default/all',
        tags: [],
      }),
    ]);
  });

  it('takes the root itself, and a system', () => {
    write({
      'system.yaml': 'kind: System\nmetadata: {name: shop, owner: team}\n',
      '.chartwright/lock.yaml': lock('shop'),
    });
    expect(discoverFleet(root)).toEqual([
      expect.objectContaining({ path: '.', kind: 'System', system: 'shop' }),
    ]);
  });

  it('keeps those whose documents or lock are broken', () => {
    write({
      'a/chartwright.yaml': ': [',
      'a/.chartwright/lock.yaml': 'files: 1',
    });
    const [member] = discoverFleet(root);
    expect(member).toMatchObject({ path: 'a', name: 'a', tags: [] });
    expect(member).not.toHaveProperty('versions');
  });

  it('does not look into generated, hidden and installed folders, nor through links', () => {
    const nested = {
      'chartwright.yaml': service('{name: nested}'),
      '.chartwright/lock.yaml': lock('nested'),
    };
    const inside = (folder: string) =>
      Object.fromEntries(
        Object.entries(nested).map(([path, text]) => [
          `${folder}/${path}`,
          text,
        ]),
      );
    write({
      'a/chartwright.yaml': service('{name: a}'),
      'a/.chartwright/lock.yaml': lock('a', ['chart/Chart.yaml']),
      ...inside('a/chart/x'),
      ...inside('a/.cache/x'),
      ...inside('a/node_modules/x'),
      ...inside('a/own/x'),
    });
    symlinkSync(join(root, 'a'), join(root, 'link'));
    expect(discoverFleet(root).map(({ path }) => path)).toEqual([
      'a',
      'a/own/x',
    ]);
  });

  it('says when the root is not there', () => {
    expect(() => discoverFleet(join(root, 'nothing'))).toThrow(FileSystemError);
  });
});
