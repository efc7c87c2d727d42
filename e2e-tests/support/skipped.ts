import { test } from '@playwright/test';

/** Says loudly what is not tested here, in the report and on the terminal. */
export function tellSkipped(description: string): void {
  test.info().annotations.push({ type: 'SKIPPED', description });
  process.stderr.write(`SKIPPED: ${description}\n`);
}
