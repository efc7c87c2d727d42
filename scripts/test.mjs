import { endWithUs } from './process/processGroup.mjs';
import { reportFailure } from './setup/reportFailure.mjs';
import { SetupError } from './setup/SetupError.mjs';
import { setUp } from './setup/setUp.mjs';
import { add, closingLine, noTests } from './testing/counts.mjs';
import { running, runSuite } from './testing/runSuite.mjs';
import { suites } from './testing/suites.mjs';

/** The suites that the command line names, all of them when it names none. */
function chosenSuites(names) {
  const known = suites.map(({ name }) => name);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    throw new SetupError(
      `There is no suite ${unknown.join(', ')}.`,
      `The suites: ${known.join(', ')}.`,
    );
  }
  return suites.filter(({ name }) => !names.length || names.includes(name));
}

async function main() {
  const chosen = chosenSuites(process.argv.slice(2));
  await setUp();
  endWithUs(() => [...running]);

  let total = noTests;
  const lines = [];
  for (const suite of chosen) {
    const figures = await runSuite(suite);
    total = add(total, figures);
    lines.push(`  ${suite.title}: ${closingLine(figures)}`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n${closingLine(total)}\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

await main().catch(reportFailure);
