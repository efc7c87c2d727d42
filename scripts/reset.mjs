import { createInterface } from 'node:readline/promises';
import { emptyData, runningPortal } from './portal/dataDirectory.mjs';
import { dataDirectory } from './paths.mjs';
import { reportFailure } from './setup/reportFailure.mjs';
import { SetupError } from './setup/SetupError.mjs';

async function agreed() {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) {
    throw new SetupError(
      'Nobody can be asked here, so nothing was deleted.',
      'In a script, say so: npm run reset -- --yes',
    );
  }
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  const answer = await terminal.question(
    `Delete everything the portal stored in ${dataDirectory} (catalog, tasks, local repositories, docs)? [y/N] `,
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function main() {
  const portal = runningPortal();
  if (portal) {
    throw new SetupError(
      `The portal runs on this data (process ${portal.pid}, ${portal.address}).`,
      'Stop it first.',
    );
  }
  if (!(await agreed())) {
    process.stdout.write('Nothing was deleted.\n');
    return;
  }
  const count = emptyData();
  process.stdout.write(
    count === 0 ? 'It was empty already.\n' : `${dataDirectory} is empty.\n`,
  );
}

await main().catch(reportFailure);
