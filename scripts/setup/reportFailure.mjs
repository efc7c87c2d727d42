import { SetupError } from './SetupError.mjs';

/** Ends the script with a message; a stack is printed only for what nobody foresaw. */
export function reportFailure(error) {
  const text = error instanceof SetupError ? error.message : error.stack;
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}
