import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FleetJournal,
  memberChecksum,
  type JournalEntry,
} from './FleetJournal';

const entry = (path: string, settled = true): JournalEntry => ({
  result: {
    path,
    name: path,
    outcome: settled ? 'regenerated' : 'failed',
    files: {},
    conflicts: 0,
    risks: {},
  },
  canary: false,
  settled,
  checksum: path,
});

describe('FleetJournal', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-journal-'));
    file = join(folder, 'state', 'run.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('tells the next run of the same command what is done', () => {
    const journal = FleetJournal.begin(file, 'key', ['a', 'b', 'c']);
    journal.add(entry('a'));
    journal.add(entry('b', false));
    journal.close();
    const unfinished = FleetJournal.unfinished(file, 'key')!;
    expect(unfinished.members).toEqual(['a', 'b', 'c']);
    expect([...unfinished.entries]).toEqual([
      ['a', entry('a')],
      ['b', entry('b', false)],
    ]);
  });

  it('is none for another command', () => {
    FleetJournal.begin(file, 'key', ['a']).close();
    expect(FleetJournal.unfinished(file, 'another')).toBeUndefined();
  });

  it('survives a process that was killed in the middle of a line', () => {
    const journal = FleetJournal.begin(file, 'key', ['a', 'b']);
    journal.add(entry('a'));
    journal.close();
    appendFileSync(file, '{"result":{"path":"b"');
    const next = FleetJournal.resume(file);
    next.add(entry('b'));
    next.close();
    expect([...FleetJournal.unfinished(file, 'key')!.entries.keys()]).toEqual([
      'a',
      'b',
    ]);
  });

  it('leaves nothing of a run that is through', () => {
    FleetJournal.begin(file, 'key', ['a']).finish();
    expect(FleetJournal.unfinished(file, 'key')).toBeUndefined();
  });

  it('takes a file of something else for none', () => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(file, 'hello\n');
    expect(FleetJournal.unfinished(file, 'key')).toBeUndefined();
  });
});

describe('memberChecksum', () => {
  it('moves with the lock and with the document', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chartwright-member-'));
    mkdirSync(join(folder, '.chartwright'));
    const sums = [memberChecksum({ folder })];
    writeFileSync(join(folder, 'chartwright.yaml'), 'a');
    sums.push(memberChecksum({ folder }));
    writeFileSync(join(folder, '.chartwright', 'lock.yaml'), 'a');
    sums.push(memberChecksum({ folder }));
    expect(new Set(sums).size).toBe(3);
    expect(memberChecksum({ folder })).toBe(sums[2]);
    rmSync(folder, { recursive: true, force: true });
  });
});
