import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { memory } from '../paths.mjs';
import { environmentFor, rightNode } from '../setup/rightNode.mjs';
import { ended, startGroup, stopGroup } from '../process/processGroup.mjs';
import { noTests } from './counts.mjs';

/** The suites' processes that run now, for whoever must end them. */
export const running = new Set();

const say = text => process.stdout.write(`${text}\n`);

function counted(suite, outcome, report) {
  const ok = outcome.code === 0;
  if (!suite.count) {
    return ok ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 };
  }
  let figures;
  try {
    figures = suite.count(readFileSync(report, 'utf8'));
  } catch {
    // It ended before it could write its report.
    return { ...noTests, failed: 1 };
  }
  // A runner that fails without a failed test (a broken configuration, a leak) has failed all the same.
  return ok || figures.failed > 0 ? figures : { ...figures, failed: 1 };
}

/** Runs one suite, with its output on the terminal, and resolves to its figures. */
export async function runSuite(suite) {
  const reason = suite.absent?.();
  if (reason) {
    say(`\n━━ ${suite.title}: SKIPPED, ${reason}`);
    return { ...noTests, skipped: 1 };
  }
  say(`\n━━ ${suite.title}`);
  const begun = Date.now();
  const report = path.join(memory, `report-${suite.name}`);
  mkdirSync(memory, { recursive: true });
  // A report of an earlier run must not be taken for this one's.
  rmSync(report, { force: true });
  const node = rightNode();
  const beside = await suite.beside?.();
  const child = startGroup(node, suite.args(report), {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...environmentFor(node),
      CI: 'true',
      ...suite.env?.(report),
      ...beside?.env,
    },
  });
  running.add(child);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    say(`\n━━ ${suite.title}: given up after ${suite.minutes} minutes`);
    stopGroup(child);
  }, suite.minutes * 60_000);
  const outcome = await ended(child);
  clearTimeout(limit);
  running.delete(child);
  // Whatever the suite left behind goes with it.
  await stopGroup(child);
  await beside?.stop();
  const figures = late
    ? { ...noTests, failed: 1 }
    : counted(suite, outcome, report);
  const seconds = Math.round((Date.now() - begun) / 1000);
  say(
    `━━ ${suite.title}: ${figures.failed ? 'FAILED' : 'passed'}, ${seconds} s`,
  );
  return figures;
}
