import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockText } from '../emit/record/lockText';
import { sealLock } from '../emit/record/sealLock';
import { sha256 } from '../emit/record/sha256';
import { FileSystemError, WriteRefusedError } from './FileSystemError';
import { FileTree, fileTree, GeneratedFile } from './FileTree';
import { writeFileTree } from './writeFileTree';

const LOCK = '.chartwright/lock.yaml';

/** A tree as the generator makes it: the files and a lock that knows them. */
function generated(
  files: Record<string, string | GeneratedFile>,
  name = 'orders',
): FileTree {
  const tree = fileTree(Object.entries(files));
  const lock = lockText({
    apiVersion: 'chartwright.dev/v1',
    kind: 'Lock',
    format: 2,
    metadata: { name },
    generator: { version: '0' },
    library: { name: 'chartwright', version: '0' },
    documents: {},
    releases: {},
    files: Object.fromEntries(
      [...tree].map(([path, { content }]) => [
        path,
        { sha256: sha256(content) },
      ]),
    ),
  });
  return fileTree([...tree, [LOCK, sealLock(lock)]]);
}

describe('writeFileTree', () => {
  let root: string;
  let target: string;
  const write = (tree: FileTree) =>
    writeFileTree(target, tree, { owner: 'orders' });
  const read = (path: string) => readFileSync(join(target, path), 'utf8');
  const refusal = (tree: FileTree) => {
    try {
      write(tree);
    } catch (error) {
      if (error instanceof WriteRefusedError) return error.problems;
      throw error;
    }
    throw new Error('The write was not refused');
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chartwright-write-'));
    target = join(root, 'deep', 'orders');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('creates the folder, the folders above it and the modes', () => {
    const result = write(
      generated({
        'chart/a.yaml': 'a: 1\n',
        run: { content: 'x', mode: 0o755 },
      }),
    );
    expect(read('chart/a.yaml')).toBe('a: 1\n');
    expect(statSync(join(target, 'run')).mode & 0o777).toBe(0o755);
    expect(result.written).toContain('chart/a.yaml');
    expect(readdirSync(join(root, 'deep'))).toEqual(['orders']);
  });

  it('writes into an empty folder and beside a fresh git repository', () => {
    mkdirSync(join(target, '.git'), { recursive: true });
    write(generated({ a: '1' }));
    expect(read('a')).toBe('1');
    expect(existsSync(join(target, '.git'))).toBe(true);
  });

  it('writes only what changed, removes what is gone, and keeps what is not its own', () => {
    write(generated({ 'a/x': '1', 'a/y': '2', b: '3' }));
    writeFileSync(join(target, 'mine.txt'), 'mine');
    const result = write(generated({ b: '3', c: '4' }));
    expect(result.written).toEqual(['c', LOCK]);
    expect(result.unchanged).toEqual(['b']);
    expect([...result.removed].sort()).toEqual(['a/x', 'a/y']);
    expect(readdirSync(target).sort()).toEqual([
      '.chartwright',
      'b',
      'c',
      'mine.txt',
    ]);
  });

  it('refuses a folder with foreign files', () => {
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'thesis.doc'), 'years of work');
    expect(refusal(generated({ a: '1' }))).toMatchObject([
      { code: 'CW_TARGET_NOT_OWNED', found: 'thesis.doc' },
    ]);
    expect(readdirSync(target)).toEqual(['thesis.doc']);
  });

  it("refuses another service's folder", () => {
    write(generated({ a: '1' }));
    writeFileSync(
      join(target, LOCK),
      sealLock(
        read(LOCK)
          .replace('name: orders', 'name: billing')
          .replace(/^checksum: .*\n/m, ''),
      ),
    );
    expect(refusal(generated({ a: '2' }))).toMatchObject([
      { code: 'CW_TARGET_OTHER_SERVICE', found: 'billing', expected: 'orders' },
    ]);
    expect(read('a')).toBe('1');
  });

  it('refuses to lose what people changed, deleted or added, and names all of it', () => {
    write(generated({ a: '1', b: '2', c: '3' }));
    writeFileSync(join(target, 'a'), 'edited');
    rmSync(join(target, 'b'));
    writeFileSync(join(target, 'd'), 'own');
    const problems = refusal(generated({ a: '9', b: '2', c: '3', d: '4' }));
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("'a' was changed by hand"),
      expect.stringContaining("'b' was deleted"),
      expect.stringContaining("'d' was there before"),
    ]);
    expect(read('a')).toBe('edited');
    expect(read('d')).toBe('own');
  });

  it('refuses to remove a file that a person changed', () => {
    write(generated({ a: '1', b: '2' }));
    writeFileSync(join(target, 'a'), 'edited');
    expect(refusal(generated({ b: '2' }))).toMatchObject([
      { code: 'CW_TARGET_CHANGED' },
    ]);
  });

  it('heals a write that was cut short: files that are already as they come out are no edits', () => {
    write(generated({ a: '1', b: '1' }));
    writeFileSync(join(target, 'a'), '2');
    const result = write(generated({ a: '2', b: '2' }));
    expect(result.written).toEqual(['b', LOCK]);
  });

  it.each([
    ['a folder', 'docs'],
    ['a file', 'docs/index.md'],
  ])(
    'refuses a symbolic link in place of %s and writes nothing through it',
    (_, link) => {
      write(generated({ 'docs/index.md': '1', b: '1' }));
      const outside = join(root, 'outside');
      mkdirSync(outside);
      rmSync(join(target, link), { recursive: true });
      symlinkSync(outside, join(target, link));
      expect(
        refusal(generated({ 'docs/index.md': '2', b: '2' })),
      ).toMatchObject([{ code: 'CW_TARGET_SYMLINK' }]);
      expect(readdirSync(outside)).toEqual([]);
      expect(read('b')).toBe('1');
    },
  );

  it('follows a link that is the target itself', () => {
    mkdirSync(join(root, 'real'));
    mkdirSync(join(root, 'deep'));
    symlinkSync(join(root, 'real'), target);
    write(generated({ a: '1' }));
    expect(readdirSync(join(root, 'real'))).toContain('a');
  });

  it('refuses a lock that is none', () => {
    write(generated({ a: '1' }));
    writeFileSync(join(target, LOCK), 'files: 3\n');
    expect(refusal(generated({ a: '2' }))).toMatchObject([
      { code: 'CW_LOCK_INVALID' },
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'puts everything back when rename %i of a swap fails',
    failing => {
      write(generated({ a: '1', 'b/x': '1', c: '1' }));
      const before = read(LOCK);
      const rename = fs.renameSync;
      let count = 0;
      jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
        count += 1;
        if (count === failing) {
          throw Object.assign(new Error('full'), { code: 'ENOSPC', path: to });
        }
        rename(from, to);
      });
      expect(() => write(generated({ a: '2', c: '2', 'd/e/f': '2' }))).toThrow(
        expect.objectContaining({
          problem: expect.objectContaining({ code: 'CW_IO_ENOSPC' }),
        }),
      );
      jest.restoreAllMocks();
      expect([read('a'), read('b/x'), read('c')]).toEqual(['1', '1', '1']);
      expect(read(LOCK)).toBe(before);
      expect(readdirSync(target).sort()).toEqual([
        '.chartwright',
        'a',
        'b',
        'c',
      ]);
    },
  );

  it('leaves nothing behind when a new folder cannot be written', () => {
    jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(() => write(generated({ a: '1' }))).toThrow(FileSystemError);
    jest.restoreAllMocks();
    expect(readdirSync(join(root, 'deep'))).toEqual([]);
  });

  it.each([
    ['a part of the path', 'deep'],
    ['the target itself', 'deep/orders'],
  ])('says what is wrong when %s is a file', (_, path) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), 'a file');
    expect(() => write(generated({ a: '1' }))).toThrow(
      expect.objectContaining({
        name: 'FileSystemError',
        problem: expect.objectContaining({ code: 'CW_IO_ENOTDIR' }),
      }),
    );
  });
});
