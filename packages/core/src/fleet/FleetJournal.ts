import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  LOCK_PATH,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from '../emit/record/recordPaths';
import { withFileSystemErrors } from '../files/FileSystemError';
import type { FleetMember } from './FleetMember';
import type { FleetResult } from './FleetResult';

/** First line of a journal. */
interface JournalHead {
  readonly journal: 1;
  /** Says which command it belongs to. */
  readonly key: string;
  /** Paths of the members that were chosen: a member that is done may no longer match the selection. */
  readonly members: readonly string[];
}

/** What is known of one member. */
export interface JournalEntry {
  readonly result: FleetResult;
  /** Whether it went first. */
  readonly canary: boolean;
  /** Whether it need not be done again as long as its {@link memberChecksum} stays as it is. */
  readonly settled: boolean;
  /** Of the member as the run left it. */
  readonly checksum: string;
}

/** What an interrupted run left. */
export interface UnfinishedRun {
  readonly members: readonly string[];
  /** The last entry of each member, by path. */
  readonly entries: ReadonlyMap<string, JournalEntry>;
}

/**
 * Which members a run over a fleet is through with, one line each, written as soon as a member ends: a run that is stopped,
 * or killed, can be taken up by the next.
 */
export class FleetJournal {
  private constructor(
    private readonly file: string,
    private readonly handle: number,
  ) {}

  /**
   * What an earlier run of the same command left.
   *
   * @param key - of the command; a journal of another one is none.
   */
  static unfinished(file: string, key: string): UnfinishedRun | undefined {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
    const [first, ...rest] = text.split('\n');
    const head = parsed(first) as JournalHead | undefined;
    if (head?.journal !== 1 || head.key !== key) {
      return undefined;
    }
    const entries = new Map<string, JournalEntry>();
    for (const line of rest) {
      // The last line of a killed run may be half a line.
      const entry = parsed(line) as JournalEntry | undefined;
      if (entry) {
        entries.set(entry.result.path, entry);
      }
    }
    return { members: head.members, entries };
  }

  /** Begins a journal in place of any that is there. @throws FileSystemError */
  static begin(
    file: string,
    key: string,
    members: readonly string[],
  ): FleetJournal {
    return withFileSystemErrors(`write '${file}'`, () => {
      mkdirSync(dirname(file), { recursive: true });
      const journal = new FleetJournal(file, openSync(file, 'w'));
      journal.write({ journal: 1, key, members } satisfies JournalHead);
      return journal;
    });
  }

  /** Goes on with the journal that is there. @throws FileSystemError */
  static resume(file: string): FleetJournal {
    return withFileSystemErrors(`write '${file}'`, () => {
      const journal = new FleetJournal(file, openSync(file, 'a'));
      // After half a line, the next one has to be one of its own.
      writeSync(journal.handle, '\n');
      return journal;
    });
  }

  add(entry: JournalEntry): void {
    withFileSystemErrors(`write '${this.file}'`, () => this.write(entry));
  }

  /** Keeps the journal for the next run. */
  close(): void {
    closeSync(this.handle);
  }

  /** Nothing is left to do. */
  finish(): void {
    closeSync(this.handle);
    rmSync(this.file, { force: true });
  }

  private write(line: JournalHead | JournalEntry): void {
    writeSync(this.handle, `${JSON.stringify(line)}\n`);
  }
}

/** Checksum of a member's lock and document: moves with every generation, and with every change of what to generate. */
export function memberChecksum({
  folder,
}: Pick<FleetMember, 'folder'>): string {
  const hash = createHash('sha256');
  for (const path of [LOCK_PATH, SERVICE_DOCUMENT_PATH, SYSTEM_DOCUMENT_PATH]) {
    try {
      hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
    } catch {
      // One that is not there, or cannot be read, counts as empty.
    }
  }
  return hash.digest('hex');
}

/** A line of the journal, which only this class writes; undefined when it is not a whole one. */
function parsed(line: string | undefined): unknown {
  try {
    return line ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}
