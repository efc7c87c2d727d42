import type { Lock } from '../../emit/record/Lock';
import { sha256 } from '../../emit/record/sha256';
import { fileTree } from '../../files/FileTree';
import { ConflictStyle } from '../merge/TextMerge';
import { planFiles } from './planFiles';
import type { PresentFile } from './RegenerationPlan';

type Contents = Record<string, string | Buffer>;

/** Plans a regeneration from what was generated, what lies there, and what is generated now. */
function plan(
  versions: { base: Contents; theirs: Contents; ours: Contents },
  style: ConflictStyle = 'keep',
) {
  const bytes = (contents: Contents) =>
    new Map(
      Object.entries(contents).map(([path, content]) => [
        path,
        Buffer.from(content),
      ]),
    );
  const base = bytes(versions.base);
  const lock = {
    files: Object.fromEntries(
      [...base].map(([path, content]) => [path, { sha256: sha256(content) }]),
    ),
  } as unknown as Lock;
  const present = new Map<string, PresentFile>(
    [...bytes(versions.theirs)].map(([path, content]) => [
      path,
      { content, executable: false },
    ]),
  );
  return planFiles(
    {
      lock,
      pristine: base,
      present,
      generated: fileTree(
        [...bytes(versions.ours)].map(([path, content]) => [path, { content }]),
      ),
      inputs: new Set(['chartwright.yaml']),
    },
    () => ({ style }),
  ).map(({ file, ...rest }) => ({
    ...rest,
    ...(file && { content: String(file.content) }),
  }));
}

describe('planFiles', () => {
  it('leaves what the generator does not change', () => {
    expect(
      plan({ base: { a: '1\n' }, theirs: { a: 'mine\n' }, ours: { a: '1\n' } }),
    ).toEqual([{ path: 'a', change: 'unchanged', conflicts: [] }]);
  });

  it('updates what nobody touched and adds what is new', () => {
    expect(
      plan({
        base: { a: '1\n' },
        theirs: { a: '1\n' },
        ours: { a: '2\n', b: '3\n' },
      }),
    ).toEqual([
      { path: 'a', change: 'updated', conflicts: [], content: '2\n' },
      { path: 'b', change: 'added', conflicts: [], content: '3\n' },
    ]);
  });

  it('merges what both changed', () => {
    expect(
      plan({
        base: { 'v.yaml': 'a: 1\nb: 1\n' },
        theirs: { 'v.yaml': 'a: 2\nb: 1\n' },
        ours: { 'v.yaml': 'a: 1\nb: 3\n' },
      }),
    ).toEqual([
      {
        path: 'v.yaml',
        change: 'merged',
        conflicts: [],
        content: 'a: 2\nb: 3\n',
      },
    ]);
  });

  it('keeps deleted files deleted, and says when the generator changed one', () => {
    const base = { a: '1\n', b: '1\n' };
    expect(plan({ base, theirs: {}, ours: { a: '1\n', b: '2\n' } })).toEqual([
      { path: 'a', change: 'unchanged', conflicts: [] },
      {
        path: 'b',
        change: 'kept',
        conflicts: [],
        reason: 'it was deleted by hand',
      },
    ]);
  });

  it('removes what the generator no longer makes only when nobody touched it', () => {
    expect(
      plan({
        base: { a: '1\n', b: '1\n' },
        theirs: { a: '1\n', b: '2\n' },
        ours: {},
      }),
    ).toMatchObject([
      { path: 'a', change: 'removed' },
      { path: 'b', change: 'kept' },
    ]);
  });

  it("never touches a person's own files", () => {
    expect(plan({ base: {}, theirs: { own: 'x\n' }, ours: {} })).toEqual([]);
  });

  it('does not merge into a file that was there before the generator made one', () => {
    const versions = {
      base: {},
      theirs: { 'a.yaml': 'own: 1\n' },
      ours: { 'a.yaml': 'b: 1\n' },
    };
    expect(plan(versions)).toMatchObject([
      {
        path: 'a.yaml',
        change: 'conflict',
        reason: 'it was there before the generator made one',
      },
    ]);
    expect(plan(versions)[0]).not.toHaveProperty('content');
    expect(plan(versions, 'take')[0]).toHaveProperty('content', 'b: 1\n');
  });

  it('never merges binary files', () => {
    const logo = (byte: number) => Buffer.from([0x89, 0, byte]);
    expect(
      plan({
        base: { l: logo(1) },
        theirs: { l: logo(1) },
        ours: { l: logo(2) },
      }),
    ).toMatchObject([{ change: 'updated' }]);
    expect(
      plan({
        base: { l: logo(1) },
        theirs: { l: logo(3) },
        ours: { l: logo(2) },
      }),
    ).toMatchObject([
      {
        change: 'conflict',
        reason: 'it was changed by hand, and it cannot be merged',
      },
    ]);
  });

  it('follows a renamed file by its content', () => {
    const lines = (last: string) => `one\ntwo\nthree\nfour\n${last}\n`;
    expect(
      plan({
        base: { 'docs/a.md': lines('old') },
        theirs: { 'guide/b.md': `mine\n${lines('old')}` },
        ours: { 'docs/a.md': lines('new') },
      }),
    ).toEqual([
      {
        path: 'guide/b.md',
        generatedPath: 'docs/a.md',
        change: 'merged',
        conflicts: [],
        content: `mine\n${lines('new')}`,
      },
    ]);
  });

  it('leaves the documents and the records out', () => {
    const record = '.chartwright/lock.yaml';
    expect(
      plan({
        base: { 'chartwright.yaml': '1', [record]: '1' },
        theirs: { 'chartwright.yaml': '2' },
        ours: { 'chartwright.yaml': '1', [record]: '3' },
      }),
    ).toEqual([]);
  });
});
