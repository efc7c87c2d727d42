import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'yaml';
import type { Command } from '../CommandContext';
import type { EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { renderedRules } from '../monitoring/renderedRules';
import { renderedCharts } from '../operations/renderedCharts';

/** Options of `chartwright rules`. */
export interface RulesOptions {
  folder: string;
  environment: string;
  /** File to write; default: standard output. */
  output?: string;
  engine: EngineChoice;
}

/** Prints the rules of an environment as a rule file of Prometheus, which `promtool` reads. */
export const rules: Command<RulesOptions> = async (
  { folder, environment, output, engine },
  { terminal, env },
) => {
  const groups = renderedRules(
    await renderedCharts(folder, environment, engine, env),
  );
  const text = stringify({ groups });
  if (output === undefined) {
    terminal.out(text);
    return ExitCode.ok;
  }
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(`${output}.part`, text);
  renameSync(`${output}.part`, output);
  terminal.err(`${output}: ${groups.length} groups of rules\n`);
  return ExitCode.ok;
};
