import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../emit/record/sha256';
import { FileSystemError, WriteRefusedError } from '../files/FileSystemError';
import {
  editedRepository,
  regenerateAsTheCommandDoes,
  stateOf,
} from './__testUtils__/editedRepository';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
import {
  applyRegeneration,
  completeChanges,
  holdRepository,
  planRegeneration,
} from './index';

const fs = jest.requireActual<typeof import('node:fs')>('node:fs');

/** What every write of a regeneration goes through. */
const WRITES = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'chmodSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
] as const;

/** Processes of their own, and many of them: not to be hurried on a busy machine. */
jest.setTimeout(1_500_000);

let repository: TestRepository;
beforeEach(() => {
  repository = editedRepository();
});
afterEach(() => {
  jest.restoreAllMocks();
  repository.delete();
});

async function refusal(): Promise<string[]> {
  try {
    await regenerateAsTheCommandDoes(repository);
  } catch (error) {
    if (error instanceof WriteRefusedError) {
      return error.problems.map(({ code }) => code);
    }
    if (error instanceof FileSystemError) return [error.problem.code];
    throw error;
  }
  return [];
}

describe('a disk that is full', () => {
  /** Lets some writes pass and fails the others; what frees space never fails for want of it. */
  function failWritesAfter(passing: number): void {
    const count = { left: passing };
    WRITES.forEach(name => {
      const original = fs[name] as (...args: unknown[]) => unknown;
      jest.spyOn(fs, name as 'rmSync').mockImplementation((...args) => {
        const isRead = name === 'openSync' && !`${args[1]}`.startsWith('w');
        if (!isRead && !name.startsWith('rm')) {
          count.left -= 1;
          if (count.left < 0) {
            throw Object.assign(new Error(), { code: 'ENOSPC', path: args[0] });
          }
        }
        return original(...args) as void;
      });
    });
  }

  it('leaves the old state, or one that the next run completes, at whichever write it comes', async () => {
    const staging = join(repository.folder, '.chartwright/staging');
    const regeneration = await repository.plan();
    const codeOfApplying = () => {
      try {
        applyRegeneration(repository.folder, regeneration, false);
      } catch (error) {
        return (error as FileSystemError).problem.code;
      }
      return undefined;
    };
    const codes: (string | undefined)[] = [];
    do {
      failWritesAfter(codes.length);
      codes.push(codeOfApplying());
      jest.restoreAllMocks();
      completeChanges(repository.folder);
      expect(existsSync(staging)).toBe(false);
    } while (stateOf(repository) === 'old');
    expect((await repository.plan()).drift).toBe(false);
    expect(new Set(codes)).toEqual(new Set(['CW_IO_ENOSPC']));
    expect(codes.length).toBeGreaterThan(20);
  });

  it('is completed by the next command', async () => {
    const original = fs.renameSync;
    let renames = 0;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      renames += 1;
      if (renames > 3)
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      original(from, to);
    });
    await expect(regenerateAsTheCommandDoes(repository)).rejects.toThrow(
      'no space is left',
    );
    jest.restoreAllMocks();
    await regenerateAsTheCommandDoes(repository);
    expect(stateOf(repository)).toBe('new');
    expect((await repository.plan()).drift).toBe(false);
  });
});

describe('what cannot be written', () => {
  /** The superuser may write everywhere, so that a test as root asks as nobody. */
  const isRoot = process.getuid?.() === 0;

  it.each([
    ['an unwritable folder', 'docs'],
    ['an unwritable folder of records', '.chartwright'],
  ])('%s is told before anything is written', (_what, folder) => {
    const script = `
      require(process.argv[1]);
      const { planRegeneration, applyRegeneration, holdRepository } = require(process.argv[2]);
      const folder = process.argv[3];
      holdRepository(folder, async () => {
        const { regeneration } = await planRegeneration({ folder, style: 'keep' });
        applyRegeneration(folder, regeneration, false);
      }).catch(error => { console.log((error.problem ?? error.problems?.[0] ?? error).code); });
    `;
    spawnSync('chmod', ['-R', 'a+rwX', repository.root]);
    chmodSync(join(repository.folder, folder), 0o555);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '-e',
        script,
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'index.ts'),
        repository.folder,
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
        ...(isRoot && { uid: 65534, gid: 65534 }),
      },
    );
    chmodSync(join(repository.folder, folder), 0o755);
    expect([stdout, stderr]).toEqual(['CW_IO_EACCES\n', '']);
    expect(stateOf(repository)).toBe('old');
  });

  it.each([0o444, 0o600, 0o755])(
    'a file of mode %o is replaced, as an editor does, and keeps its mode',
    async mode => {
      const values = join(repository.folder, 'chart/values.yaml');
      chmodSync(values, mode);
      await regenerateAsTheCommandDoes(repository);
      expect(stateOf(repository)).toBe('new');
      expect(fs.statSync(values).mode & 0o777).toBe(mode);
    },
  );

  it('a folder where a file was is left, and said', async () => {
    repository.remove('docs/index.md');
    repository.write('docs/index.md/mine.md', 'mine\n');
    repository.write(
      'chartwright.yaml',
      serviceDocument('2.0.0', '  scaling: {min: 3, max: 9}\n'),
    );
    const { files } = await repository.regenerate();
    expect(repository.read('docs/index.md/mine.md')).toBe('mine\n');
    expect(files.filter(({ path }) => path === 'docs/index.md')).toMatchObject([
      { change: expect.stringMatching(/kept|unchanged/) },
    ]);
    expect((await repository.plan()).drift).toBe(false);
  });

  it('a file where a new folder is to be is told before anything is written', async () => {
    repository.remove('docs/runbooks');
    repository.write('docs/runbooks', 'a page\n');
    repository.write(
      'chartwright.yaml',
      serviceDocument('2.0.0', '  alerts: {custom: {Stuck: {expr: up > 1}}}\n'),
    );
    expect(await refusal()).toEqual(['CW_IO_ENOTDIR']);
    expect(repository.read('docs/runbooks')).toBe('a page\n');
    expect(repository.read('chart/values.yaml')).toContain('tag: 1.0.0 # mine');
  });
});

describe('a lock that is held', () => {
  const mark = () => join(repository.folder, '.chartwright/regenerating');

  it('by a process that lives stops the second one, which says who', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
    writeFileSync(mark(), JSON.stringify({ pid: other.pid, host: hostname() }));
    await expect(regenerateAsTheCommandDoes(repository)).rejects.toThrow(
      `Another process is regenerating this repository (process ${other.pid}`,
    );
    other.kill('SIGKILL');
    expect(stateOf(repository)).toBe('old');
    expect(existsSync(mark())).toBe(true);
  });

  it('by a process that was killed is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(mark(), JSON.stringify({ pid, host: hostname() }));
    await regenerateAsTheCommandDoes(repository);
    expect(stateOf(repository)).toBe('new');
    expect(existsSync(mark())).toBe(false);
  });

  it('on another machine, or by who knows whom, is respected', async () => {
    for (const text of [
      JSON.stringify({ pid: 1, host: 'elsewhere' }),
      '',
      '{',
    ]) {
      writeFileSync(mark(), text);
      expect(await refusal()).toEqual(['CW_REPOSITORY_BUSY']);
    }
    expect(stateOf(repository)).toBe('old');
  });

  it('leaves no folder behind in one that was never generated', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'not-generated-'));
    const nowhere = join(folder, 'nowhere');
    for (const place of [folder, nowhere]) {
      await expect(
        holdRepository(place, () =>
          planRegeneration({ folder: place, style: 'keep' }),
        ),
      ).rejects.toThrow('it is not known what was generated');
    }
    expect(existsSync(nowhere)).toBe(false);
    expect(existsSync(join(folder, '.chartwright'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe('a symbolic link that leads out of the repository', () => {
  const outside = () => join(repository.root, 'outside');

  beforeEach(() => {
    mkdirSync(outside());
    writeFileSync(join(outside(), 'operations.md'), 'not yours\n');
  });

  it('in place of a file is left, and its target is not touched', async () => {
    repository.remove('chart/values-production.yaml');
    symlinkSync(
      '../../outside/operations.md',
      join(repository.folder, 'chart/values-production.yaml'),
    );
    repository.write(
      'chartwright.yaml',
      serviceDocument('2.0.0', '  scaling: {min: 3, max: 9}\n'),
    );
    const { files } = await repository.regenerate();
    expect(
      files.find(({ path }) => path === 'chart/values-production.yaml'),
    ).toMatchObject({
      change: 'kept',
      reason: 'it is a symbolic link now',
    });
    expect(readFileSync(join(outside(), 'operations.md'), 'utf8')).toBe(
      'not yours\n',
    );
  });

  it('in place of a folder is not followed, neither to write nor to remove', async () => {
    repository.remove('docs/runbooks');
    symlinkSync('../../outside', join(repository.folder, 'docs/runbooks'));
    writeFileSync(join(outside(), 'HighLatency.md'), 'not yours\n');
    repository.write(
      'chartwright.yaml',
      serviceDocument(
        '2.0.0',
        '  alerts: {HighLatency: false, custom: {Stuck: {expr: up > 1}}}\n',
      ),
    );
    await regenerateAsTheCommandDoes(repository).catch(() => undefined);
    expect(fs.readdirSync(outside()).sort()).toEqual([
      'HighLatency.md',
      'operations.md',
    ]);
    expect(readFileSync(join(outside(), 'HighLatency.md'), 'utf8')).toBe(
      'not yours\n',
    );
  });

  it.each(['.chartwright', '.chartwright/staging', '.chartwright/pristine'])(
    'in place of %s is refused',
    async path => {
      const place = join(repository.folder, path);
      const moved = join(outside(), 'moved');
      if (existsSync(place)) fs.renameSync(place, moved);
      else mkdirSync(moved);
      symlinkSync(moved, place);
      const before = fs.readdirSync(moved);
      expect(await refusal()).toEqual(['CW_TARGET_SYMLINK']);
      expect(fs.readdirSync(moved)).toEqual(before);
    },
  );
});

describe('records that somebody made up', () => {
  it('do not lead out of the repository when they name what was generated', async () => {
    const victim = join(repository.root, 'victim');
    writeFileSync(victim, 'precious\n');
    repository.edit(
      '.chartwright/lock.yaml',
      'files:\n',
      `files:\n  ../victim:\n    sha256: ${sha256('precious\n')}\n`,
    );
    await regenerateAsTheCommandDoes(repository).catch(() => undefined);
    expect(readFileSync(victim, 'utf8')).toBe('precious\n');
  });

  it.each([
    ['write', { write: ['../victim'], remove: [] }],
    ['remove', { write: [], remove: ['../victim'] }],
    ['write by an absolute path', { write: ['/victim'], remove: [] }],
  ])(
    'do not lead out of it when they tell what an interrupted run was to %s',
    async (_what, journal) => {
      const victim = join(repository.root, 'victim');
      writeFileSync(victim, 'precious\n');
      repository.write(
        '.chartwright/staging/journal.json',
        JSON.stringify(journal),
      );
      repository.write('.chartwright/staging/victim', 'worthless\n');
      expect(await refusal()).toEqual(['CW_UNSAFE_PATH']);
      expect(readFileSync(victim, 'utf8')).toBe('precious\n');
    },
  );

  it.each(['', '{', 'null', '{"write": 1}'])(
    'are refused when the journal of an interrupted run is %j',
    async journal => {
      repository.write('.chartwright/staging/journal.json', journal);
      expect(await refusal()).toEqual(['CW_LOCK_DAMAGED']);
      expect(stateOf(repository)).toBe('old');
    },
  );
});

describe('in git', () => {
  beforeEach(() => {
    repository.commit();
    repository.edit('chart/values.yaml', '# mine', '# mine, too: # mine');
    repository.write(
      'chart/values.yaml',
      repository.read('chart/values.yaml').replace('tag: 1.0.0', 'tag: 1.5.0'),
    );
  });

  const unmerged = (cwd = repository.folder) =>
    spawnSync('git', ['ls-files', '--unmerged'], { cwd, encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .map(line => line.replace(/^\d+ \w+ /, ''));
  const THREE = [
    '1\tchart/values.yaml',
    '2\tchart/values.yaml',
    '3\tchart/values.yaml',
  ];

  /** Regenerates another checkout, in which a person and the generator change the same value. */
  async function conflictIn(folder: string): Promise<void> {
    const values = join(folder, 'chart/values.yaml');
    writeFileSync(join(folder, 'chartwright.yaml'), serviceDocument('3.0.0'));
    writeFileSync(
      values,
      readFileSync(values, 'utf8').replace('tag: 1.0.0', 'tag: 1.5.0'),
    );
    const planned = await planRegeneration({
      folder,
      style: 'mark',
      full: true,
    });
    if ('problems' in planned) throw new Error('not planned');
    applyRegeneration(folder, planned.regeneration, true);
  }

  it('marks conflicts in a detached HEAD, beside what is staged already', async () => {
    repository.git('checkout', '-q', '--detach');
    repository.write('docs/own.md', 'mine\n');
    repository.write('staged.txt', 'staged\n');
    repository.git('add', 'staged.txt');
    await repository.regenerate({ style: 'mark' });
    expect(unmerged()).toEqual(THREE);
    expect(
      repository.git('diff', '--cached', '--name-only', '--diff-filter=A'),
    ).toBe('staged.txt\n');
  });

  it('marks conflicts in a worktree, and leaves the other one alone', async () => {
    repository.git('worktree', 'add', '-q', '../tree');
    const tree = join(repository.root, 'tree');
    await conflictIn(tree);
    expect(unmerged(tree)).toEqual(THREE);
    expect(unmerged()).toEqual(['']);
  });

  it('marks conflicts in a submodule, in its own index', async () => {
    const outer = join(repository.root, 'outer');
    mkdirSync(outer);
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'protocol.file.allow=always', ...args], {
        cwd: outer,
        encoding: 'utf8',
      });
    git('init', '-q');
    git('submodule', '-q', 'add', repository.folder, 'services/orders');
    const inner = join(outer, 'services/orders');
    await conflictIn(inner);
    expect(unmerged(inner)).toEqual(THREE);
    expect(unmerged(outer)).toEqual(['']);
  });

  it('marks conflicts below the root of a monorepo', async () => {
    repository.remove('.git');
    spawnSync('git', ['init', '-q'], { cwd: repository.root });
    spawnSync('git', ['add', '-A'], { cwd: repository.root });
    await repository.regenerate({ style: 'mark' });
    expect(unmerged(repository.root)).toEqual(
      THREE.map(line => line.replace('\t', '\torders/')),
    );
  });

  it('writes the markers where the index is locked by another git, and says so nowhere else', async () => {
    repository.write('.git/index.lock', '');
    const { conflicts } = await repository.regenerate({ style: 'mark' });
    expect(conflicts).toBe(1);
    expect(repository.read('chart/values.yaml')).toContain('<<<<<<< yours');
    expect(unmerged()).toEqual(['']);
  });
});
