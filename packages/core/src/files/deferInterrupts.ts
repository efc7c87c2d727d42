const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

let holders = 0;

/**
 * Runs a short synchronous operation that Ctrl-C must not cut in two. The mere presence of a listener keeps the signal
 * from ending the process at once; it is raised again when the event loop turns, unless somebody else listens, too.
 */
export function deferInterrupts<T>(operation: () => T): T {
  holders += 1;
  if (holders === 1) SIGNALS.forEach(signal => process.on(signal, raiseAgain));
  try {
    return operation();
  } finally {
    /* A signal caught meanwhile is delivered in the poll phase, which comes before the second immediate. */
    setImmediate(() => setImmediate(release));
  }
}

function release(): void {
  holders -= 1;
  if (holders === 0) SIGNALS.forEach(signal => process.off(signal, raiseAgain));
}

function raiseAgain(signal: NodeJS.Signals): void {
  process.off(signal, raiseAgain);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
