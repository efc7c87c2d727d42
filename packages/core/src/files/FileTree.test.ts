import {
  FileCollisionError,
  fileBytes,
  fileTree,
  mergeFileTrees,
  nestFileTree,
} from './FileTree';
import { UnsafePathError } from './safeRelativePath';

describe('fileTree', () => {
  it('sorts by path, whatever the order of the entries', () => {
    const tree = fileTree([
      ['b', '2'],
      ['a/z', '1'],
      ['B2', '3'],
    ]);
    expect([...tree.keys()]).toEqual(['B2', 'a/z', 'b']);
  });

  it.each([
    ['/etc/passwd'],
    ['../outside'],
    ['a/../../b'],
    ['a//b'],
    ['./a'],
    ['C:/x'],
    ['a\\b'],
    ['a\nb'],
    ['.git/hooks/pre-commit'],
    ['a/.GIT/config'],
    [''],
  ])('refuses the path %j', path => {
    expect(() => fileTree([[path, '']])).toThrow(UnsafePathError);
  });

  it.each([
    ['a', 'a'],
    ['docs/Readme.md', 'docs/README.md'],
    ['docs', 'docs/index.md'],
    ['Docs/index.md', 'docs'],
  ])('refuses %j beside %j', (first, second) => {
    expect(() =>
      fileTree([
        [first, '1'],
        [second, '2'],
      ]),
    ).toThrow(FileCollisionError);
  });

  it('refuses two trees with one path', () => {
    const tree = fileTree([['a', '1']]);
    expect(() => mergeFileTrees(tree, tree)).toThrow(
      "Two emitters write the same file 'a'",
    );
  });

  it('moves a tree under a folder', () => {
    const tree = nestFileTree(
      'x',
      fileTree([['a', { content: '', mode: 0o755 }]]),
    );
    expect([...tree]).toEqual([['x/a', { content: '', mode: 0o755 }]]);
  });

  it('writes text as UTF-8', () => {
    expect([...fileBytes({ content: 'é' })]).toEqual([0xc3, 0xa9]);
  });
});
