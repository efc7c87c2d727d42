import { graphOfService } from '@chartwright/core/explain';
import { generateSystem } from '@chartwright/core/generate';
import type { Graph } from '@chartwright/core';
import type { Command } from '../CommandContext';
import { readCommandDocuments, type DocumentOptions } from '../documents';
import { ExitCode } from '../ExitCode';
import { InputError } from '../InputError';
import { graphDot, graphMermaid, graphText } from '../report/graphText';
import { showProblems } from '../report/showProblems';

/** Options of `chartwright graph`. */
export interface GraphOptions extends DocumentOptions {
  format: 'text' | 'mermaid' | 'dot' | 'json';
}

/** Prints the dependency graph. */
export const graph: Command<GraphOptions> = async (options, { terminal }) => {
  const { kind, input } = readCommandDocuments(options);
  const { problems, graph: made } =
    kind === 'System'
      ? graphOfSystem(generateSystem(input))
      : graphOfService(input);
  if (!made) throw new InputError(problems);
  if (problems.length > 0)
    terminal.err(`${showProblems(problems, terminal.errColours)}\n`);
  terminal.out(print(made, options.format));
  return problems.some(({ severity }) => severity === 'error')
    ? ExitCode.badInput
    : ExitCode.ok;
};

function graphOfSystem({
  problems,
  resolution,
}: ReturnType<typeof generateSystem>) {
  return { problems, graph: resolution?.graph };
}

function print(made: Graph, format: GraphOptions['format']): string {
  switch (format) {
    case 'mermaid':
      return graphMermaid(made);
    case 'dot':
      return graphDot(made);
    case 'json':
      return `${JSON.stringify(made, undefined, 2)}\n`;
    default:
      return graphText(made);
  }
}
