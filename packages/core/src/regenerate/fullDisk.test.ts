import { spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FileSystemError } from '../files/FileSystemError';
import {
  editedRepository,
  regenerateAsTheCommandDoes,
  stateOf,
} from './__testUtils__/editedRepository';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
// Real file systems and processes: not to be hurried on a busy machine.
jest.setTimeout(600_000);

/** MB of the small disk. */
const DISK = 8;

let repository: TestRepository;
beforeEach(() => {
  repository = editedRepository();
});
afterEach(() => repository.delete());

/** @returns the code of what the file system refused. */
async function regenerate(): Promise<string | undefined> {
  try {
    await regenerateAsTheCommandDoes(repository);
    return undefined;
  } catch (error) {
    if (error instanceof FileSystemError) return error.problem.code;
    throw error;
  }
}

function mount(folder: string): boolean {
  const { status } = spawnSync('mount', [
    ...['-t', 'tmpfs', '-o', `size=${DISK}m`],
    ...['tmpfs', folder],
  ]);
  return status === 0;
}

function mayMount(): boolean {
  const trial = new TestRepository();
  mkdirSync(trial.folder, { recursive: true });
  const mounted = mount(trial.folder);
  if (mounted) spawnSync('umount', [trial.folder]);
  trial.delete();
  return mounted;
}

const small = mayMount() ? describe : describe.skip;
if (small === describe.skip) {
  // eslint-disable-next-line no-console
  console.warn(
    'Skipped: no file system can be mounted here, so a really full disk is not tried; the limit of a process is.',
  );
}

small('a disk that is really full', () => {
  beforeEach(() => {
    const { folder } = repository;
    renameSync(folder, `${folder}-before`);
    mkdirSync(folder);
    if (!mount(folder)) throw new Error('The small disk was not mounted');
    spawnSync('cp', ['-a', `${folder}-before/.`, folder]);
  });
  afterEach(() => {
    spawnSync('umount', ['-l', repository.folder]);
  });

  /** Fills the disk but for some kB. */
  function fillUp(left: number): string {
    const filler = join(repository.folder, '.git-like-filler');
    const file = openSync(filler, 'w');
    const block = Buffer.alloc(4096, 1);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
    ftruncateSync(file, Math.max(0, statSync(filler).size - left * 1024));
    closeSync(file);
    return filler;
  }

  it('leaves the old state, or one that the next run completes', async () => {
    const codes = new Set<string | undefined>();
    for (const left of [0, 4, 8, 16, 32, 64, 128, 256, 512, 1024]) {
      repository.write('chartwright.yaml', serviceDocument('1.0.0'));
      expect(await regenerate()).toBeUndefined();
      repository.write('chartwright.yaml', serviceDocument('2.0.0'));
      const filler = fillUp(left);
      const code = await regenerate();
      codes.add(code);
      const after = stateOf(repository);
      rmSync(filler);
      expect([after, code !== undefined]).not.toEqual(['old', false]);
      expect(await regenerate()).toBeUndefined();
      expect(stateOf(repository)).toBe('new');
    }
    // The first found no room at all, the last all that it needed.
    expect(codes).toEqual(new Set(['CW_IO_ENOSPC', undefined]));
  });
});

describe('a limit on what the process may write', () => {
  const script = `
    require(process.argv[1]);
    const { planRegeneration, applyRegeneration, holdRepository } = require(process.argv[2]);
    const folder = process.argv[3];
    holdRepository(folder, async () => {
      const { regeneration } = await planRegeneration({ folder, style: 'keep' });
      applyRegeneration(folder, regeneration, false);
    }).then(() => console.log('done'), error => console.log((error.problem ?? error).code));
  `;
  /** A process that may write files of so many kB at most; the signal for going over is ignored, so that writes fail. */
  const regenerateWithin = (kilobytes: number) =>
    spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`,
        process.execPath,
        '-e',
        script,
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'index.ts'),
        repository.folder,
      ],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    ).stdout.trim();

  it('leaves the old state and says why; without it the next run is done', async () => {
    expect(regenerateWithin(1)).toBe('CW_IO_EFBIG');
    expect(stateOf(repository)).toBe('old');
    expect(await regenerate()).toBeUndefined();
    expect(stateOf(repository)).toBe('new');
  });
});
