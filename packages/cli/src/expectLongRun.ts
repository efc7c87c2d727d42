import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 optimize as well as it can, which commands begin without (bin/cachedBundle.cjs): for those that have a lot to do,
 * or already took a while.
 */
export function expectLongRun(): void {
  setFlagsFromString('--opt');
}
