import {
  claimData,
  prepareDataDirectory,
  runningPortal,
} from './portal/dataDirectory.mjs';
import { isTaken, portOwner } from './portal/portOwner.mjs';
import { portalSettings } from './portal/settings.mjs';
import { startBackend } from './portal/startBackend.mjs';
import { waitUntilReady } from './portal/waitUntilReady.mjs';
import { endWithUs, ended } from './process/processGroup.mjs';
import { reportFailure } from './setup/reportFailure.mjs';
import { SetupError } from './setup/SetupError.mjs';
import { setUp } from './setup/setUp.mjs';

const say = text => process.stdout.write(`${text}\n`);

function portTaken(port) {
  const owner = portOwner(port);
  const by = owner
    ? `process ${owner.pid} (${owner.command})`
    : 'a process of another user';
  return new SetupError(
    `Port ${port} is taken by ${by}.`,
    `Stop it, or choose another port: CHARTWRIGHT_PORT=${port + 1} npm start`,
  );
}

async function checkFree({ host, port }) {
  const other = runningPortal();
  if (other) {
    throw new SetupError(
      `The portal of this checkout runs already: ${other.address} (process ${other.pid}).`,
      'Open it, or stop it first. For a second one give it data of its own: CHARTWRIGHT_DATA_DIR=.data-2 CHARTWRIGHT_PORT=7008 npm start',
    );
  }
  if (await isTaken(host, port)) throw portTaken(port);
}

async function main() {
  const settings = portalSettings();
  // Before the long part, so that nobody waits for minutes to be told; and again below.
  await checkFree(settings);
  await setUp();
  await checkFree(settings);
  prepareDataDirectory();
  claimData(settings.address);

  const begun = Date.now();
  say('Starting the portal …');
  const verbose = process.argv.includes('--verbose');
  const { child, logFile, seen, lastLines } = startBackend({ verbose });
  const watch = endWithUs(() => [child], {
    onSignal: () => say('\nStopping …'),
  });
  let outcome;
  const end = ended(child).then(result => {
    outcome = result;
  });
  const ready = await waitUntilReady(settings.origin, {
    listening: () => seen.listening,
    gone: () => outcome !== undefined,
  });
  if (ready) {
    const seconds = Math.round((Date.now() - begun) / 1000);
    say(`\n  Chartwright is ready: ${settings.address}  (after ${seconds} s)`);
    say(`  Its log: ${logFile}  ·  Ctrl-C stops it.\n`);
  }
  await end;
  if (watch.isEnding()) return;
  if (seen.portTaken) throw portTaken(settings.port);
  throw new SetupError(
    `The portal ended with ${outcome.signal ?? `exit code ${outcome.code}`}.`,
    `Its last lines:\n${lastLines()}`,
    `The whole log is in ${logFile}.`,
  );
}

await main().catch(reportFailure);
