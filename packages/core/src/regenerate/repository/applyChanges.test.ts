import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyChanges, completeChanges } from './applyChanges';
import { holdRepository } from './holdRepository';

const before = { a: 'old a', b: 'old b', gone: 'old' };
const after = { a: 'new a', b: 'new b', 'deep/c': 'new c' };
const changes = {
  write: new Map(
    Object.entries(after).map(([path, content]) => [path, { content }]),
  ),
  remove: ['gone'],
};

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

function folderWith(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'apply-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    fs.writeFileSync(join(folder, path), content);
  }
  return folder;
}

function contents(folder: string, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...fs
      .readdirSync(join(folder, prefix), { withFileTypes: true })
      .map(entry => {
        const path = `${prefix}${entry.name}`;
        if (entry.name === '.chartwright') return {};
        return entry.isDirectory()
          ? contents(folder, `${path}/`)
          : { [path]: fs.readFileSync(join(folder, path), 'utf8') };
      }),
  );
}

describe('applyChanges', () => {
  it('writes, removes, and leaves nothing behind', () => {
    const folder = folderWith(before);
    applyChanges(folder, changes);
    expect(contents(folder)).toEqual(after);
    expect(fs.readdirSync(join(folder, '.chartwright'))).toEqual([]);
  });

  it('leaves the old or the new state when the process is killed at any of its writes', () => {
    const script = `
      const fs = require('node:fs');
      let left = Number(process.argv[2]);
      for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'openSync', 'fsyncSync', 'rmdirSync']) {
        const original = fs[name];
        fs[name] = (...args) => {
          if (left-- === 0) process.kill(process.pid, 'SIGKILL');
          return original(...args);
        };
      }
      const { applyChanges } = require(process.argv[3]);
      const changes = JSON.parse(process.argv[4]);
      applyChanges(process.argv[1], { ...changes, write: new Map(changes.write) });
    `;
    const argument = JSON.stringify({ ...changes, write: [...changes.write] });
    const transform = require.resolve(
      '@backstage/cli/config/nodeTransform.cjs',
    );
    let killed = 0;
    for (let writes = 0; ; writes += 1) {
      const folder = folderWith(before);
      const { signal, status, stderr } = spawnSync(
        process.execPath,
        [
          '--require',
          transform,
          '-e',
          script,
          folder,
          String(writes),
          join(__dirname, 'applyChanges.ts'),
          argument,
        ],
        { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
      );
      expect([signal, stderr]).toEqual([signal, '']);
      const completed = completeChanges(folder);
      const state = contents(folder);
      const isNew = 'deep/c' in state;
      expect(state).toEqual(isNew ? after : before);
      expect(isNew || !completed).toBe(true);
      if (status === 0) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(8);
  });

  it('leaves the old state when a content cannot be staged', () => {
    const folder = folderWith(before);
    const broken = {
      ...changes,
      write: new Map([
        ...changes.write,
        ['a/b', { content: 'a is a file' }] as const,
      ]),
    };
    fs.writeFileSync(join(folder, '.chartwright'), 'in the way');
    expect(() => applyChanges(folder, broken)).toThrow();
    expect(contents(folder)).toMatchObject(before);
  });
});

describe('holdRepository', () => {
  it('lets one at a time, and the next one afterwards', async () => {
    const folder = folderWith({});
    await holdRepository(folder, async () => {
      await expect(holdRepository(folder, async () => 1)).rejects.toThrow(
        `Another process is regenerating this repository (process ${process.pid}`,
      );
    });
    await expect(holdRepository(folder, async () => 2)).resolves.toBe(2);
  });

  it('takes over from a process that is gone', async () => {
    const folder = folderWith({});
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const { hostname } =
      jest.requireActual<typeof import('node:os')>('node:os');
    fs.mkdirSync(join(folder, '.chartwright'));
    fs.writeFileSync(
      join(folder, '.chartwright/regenerating'),
      JSON.stringify({ pid, host: hostname() }),
    );
    await expect(holdRepository(folder, async () => 3)).resolves.toBe(3);
  });
});
