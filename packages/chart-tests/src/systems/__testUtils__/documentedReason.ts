import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Why a system leaves a requirement of priority `should` unmet, by requirement: `unmet.yaml` beside its documents. */
export function readReasons(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, 'unmet.yaml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) ?? {} : {};
}
