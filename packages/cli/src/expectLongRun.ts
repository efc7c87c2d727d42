import { setFlagsFromString } from 'node:v8';

/** V8's own settings, where commands begin with others (bin/cachedBundle.cjs). */
const DEFAULTS = ['--opt', '--invocation-count-for-maglev=400'];

/** Lets V8 optimize as it does by itself: for commands that have a lot to do, or already took a while. */
export function expectLongRun(): void {
  DEFAULTS.forEach(flag => setFlagsFromString(flag));
}
