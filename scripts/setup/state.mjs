import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { memory } from '../paths.mjs';

const file = path.join(memory, 'state.json');

/** What is known of each finished step: `{ [step]: { stamp, content } }`. A lost or broken file means: nothing. */
export function readState() {
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8'));
    return parsed && typeof parsed === 'object' ? parsed : {};
  } catch {
    return {};
  }
}

/** Replaces the record of one step; `undefined` forgets it. The file is whole at any moment. */
export function recordStep(name, record) {
  mkdirSync(memory, { recursive: true });
  const { [name]: _forgotten, ...rest } = readState();
  const state = record ? { ...rest, [name]: record } : rest;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(draft, file);
}
