import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { memory } from '../paths.mjs';

const file = path.join(memory, 'lock');
const heartbeat = 5_000;
const staleAfter = 30_000;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The id of the process that holds the lock, or undefined when the lock is free or left over from a dead one. */
export function lockHolder(now = Date.now()) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const silent = now - statSync(file).mtimeMs > staleAfter;
    return Number.isInteger(pid) && alive(pid) && !silent ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tryToLock() {
  mkdirSync(memory, { recursive: true });
  if (lockHolder() === undefined) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Runs `work` while no other setup of this checkout runs; `onWait(pid)` is called once when it has to wait. */
export async function withLock(work, onWait) {
  let told = false;
  while (!tryToLock()) {
    if (!told) onWait(lockHolder());
    told = true;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // The folder was deleted under us; the work goes on.
    }
  }, heartbeat);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
}
