import { InvalidArgumentError, Option } from 'commander';

/** Sets what the process ends with. */
export type Finish = (code: number) => void;

const ENGINES = ['auto', 'wasm', 'native', 'helm'];
export const TEXT_OR_JSON = ['text', 'json'];

/** `--format`, text when it is not given. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to print')
    .choices(formats)
    .default('text');
}

/** `--engine`. */
export function engineOption(): Option {
  return new Option(
    '--engine <engine>',
    'what renders: the built-in engine or the helm executable',
  )
    .choices(ENGINES)
    .default('auto');
}

/** For options that can be given several times. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** A number from 0 to 100. */
export function percent(value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 100)) {
    throw new InvalidArgumentError('It must be a number from 0 to 100.');
  }
  return number;
}

/** Any text but none. */
export function nonEmpty(value: string): string {
  if (value === '') throw new InvalidArgumentError('It must not be empty.');
  return value;
}
