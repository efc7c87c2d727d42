import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const posix = process.platform !== 'win32';

/**
 * Starts a command as the leader of a process group of its own, so that it and everything it starts can be ended together.
 * A Ctrl-C at the terminal does not reach it by itself: see {@link endWithUs}.
 */
export function startGroup(command, args, options = {}) {
  return spawn(command, args, { ...options, detached: posix });
}

const exitWithParent = fileURLToPath(
  new URL('./exitWithParent.cjs', import.meta.url),
);

/** Like {@link startGroup} for a Node program, which then also ends when this process is killed without a chance to end it. */
export function startNode(node, args, { stdio, ...options }) {
  return startGroup(node, ['--require', exitWithParent, ...args], {
    ...options,
    stdio: [...stdio, 'ipc'],
  });
}

/** Sends a signal to a whole group; it is no error when nothing of it is left. */
export function signalGroup(child, signal) {
  try {
    if (posix) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves to `{ code, signal }` when the child has ended; a command that cannot start rejects. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** Asks the leader to end, waits up to `patience` ms, then ends whatever is left of its group. */
export async function stopGroup(child, patience = 10_000) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise(resolve => {
      child.once('exit', resolve);
    });
    let timer;
    const tired = new Promise(resolve => {
      timer = setTimeout(resolve, patience);
    });
    child.kill('SIGTERM');
    await Promise.race([gone, tired]);
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL');
}

/**
 * The npm that started this script: its parent, or its grandparent where a shell stands between. Undefined when it was not npm,
 * or cannot be told.
 */
function npmProcess() {
  if (!posix || process.env.npm_lifecycle_event === undefined) return undefined;
  try {
    const [, grandparent, command] = /^\s*(\d+)\s+(.+)$/m.exec(
      execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], {
        encoding: 'utf8',
      }),
    );
    const viaShell = /\b(ba|da|z|k)?sh$/.test(command.trim());
    return viaShell ? Number(grandparent) : process.ppid;
  } catch {
    return undefined;
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Ends the groups of `children()` when this process is told to end (Ctrl-C, a closed terminal, a plain kill) or when the npm that
 * started it is gone, and exits with the code a shell expects.
 * @returns `isEnding()`, and `release()`, which gives the signals their usual meaning back
 */
export function endWithUs(children, { onSignal } = {}) {
  let ending = false;
  const end = async signal => {
    if (ending) {
      // Asked twice: do not wait any longer.
      children().forEach(child => signalGroup(child, 'SIGKILL'));
      return;
    }
    ending = true;
    onSignal?.(signal);
    await Promise.all(children().map(child => stopGroup(child)));
    process.exit(exitCodes[signal]);
  };
  const signals = Object.keys(exitCodes);
  signals.forEach(signal => process.on(signal, end));

  const npm = npmProcess();
  const watch =
    npm &&
    setInterval(() => {
      if (isGone(npm)) end('SIGHUP');
    }, 1_000).unref();
  return {
    isEnding: () => ending,
    release() {
      clearInterval(watch);
      signals.forEach(signal => process.removeListener(signal, end));
    },
  };
}
