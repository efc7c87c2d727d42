import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { endWithUs } from '../process/processGroup.mjs';
import { runLogged, running } from '../process/runLogged.mjs';
import { memory } from '../paths.mjs';
import { explainFailure } from './explainFailure.mjs';
import { withLock } from './lock.mjs';
import { Progress } from './Progress.mjs';
import { SetupError } from './SetupError.mjs';
import { readState, recordStep } from './state.mjs';
import { steps } from './steps.mjs';

const logFile = path.join(memory, 'setup.log');

/** Whether the step's result is there and up to date; a mere change of file times is put on record. */
function upToDate(step, record) {
  if (!record || !step.present()) return false;
  const { stamp, content } = step.sources();
  if (record.stamp === stamp) return true;
  if (record.content !== content()) return false;
  recordStep(step.name, { ...record, stamp });
  return true;
}

async function command(program, args, options) {
  appendFileSync(logFile, `\n$ ${program} ${args.join(' ')}\n`);
  const { code, signal, output } = await runLogged(program, args, {
    logFile,
    ...options,
  });
  if (code === 0) return;
  const known = explainFailure(output, { signal });
  const seeLog = `The whole output is in ${logFile}.`;
  if (known) throw new SetupError(known.title, known.advice, seeLog);
  const last = output.split('\n').slice(-15).join('\n');
  throw new SetupError(
    `${path.basename(
      args.find(arg => !arg.startsWith('-')) ?? program,
    )} ended with ${signal ?? `exit code ${code}`}.`,
    `Its last lines:\n${last}`,
    seeLog,
  );
}

async function runStep(step) {
  const progress = new Progress();
  progress.begin(step.title);
  // Forgotten first: a step that is interrupted is not done.
  recordStep(step.name, undefined);
  try {
    const { stamp, content } = step.sources();
    const contentBefore = content();
    const note = await step.run({ progress, command });
    recordStep(step.name, { stamp, content: contentBefore });
    progress.done(note);
  } catch (error) {
    progress.failed();
    if (error instanceof SetupError) throw error;
    const known = explainFailure(`${error.code ?? ''} ${error.message}`);
    if (known) throw new SetupError(known.title, known.advice, error.message);
    throw error;
  }
}

/**
 * Makes everything that `names` stand for (all of it by default) and that is not there yet. Progress goes to standard error.
 * @throws {SetupError} with a message for people
 */
export async function setUp(names = steps.map(({ name }) => name)) {
  const wanted = steps.filter(({ name }) => names.includes(name));
  const state = readState();
  if (wanted.every(step => upToDate(step, state[step.name]))) return;

  const watch = endWithUs(() => [...running], {
    onSignal: () =>
      process.stderr.write(
        '\nInterrupted. The next run goes on where this one stopped.\n',
      ),
  });
  mkdirSync(memory, { recursive: true });
  try {
    await withLock(
      async () => {
        rmSync(logFile, { force: true });
        for (const step of wanted) {
          if (!upToDate(step, readState()[step.name])) await runStep(step);
        }
      },
      pid =>
        process.stderr.write(
          `Another set-up of this checkout runs (process ${
            pid ?? 'unknown'
          }); waiting for it.\n`,
        ),
    );
  } catch (error) {
    // The child was ended by us: the signal's own handler says so and exits.
    if (watch.isEnding()) await new Promise(() => {});
    throw error;
  } finally {
    watch.release();
  }
}
