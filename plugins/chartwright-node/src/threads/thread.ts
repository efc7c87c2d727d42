/**
 * What runs inside a generator thread, and nothing of Backstage.
 *
 * @packageDocumentation
 */
import { taskRunner } from './taskRunner';

const runner = taskRunner();

/** Runs one task in this thread. */
export const runTask = runner.run;
