import {
  explainField,
  explainOrigins,
  type ExplainedService,
} from '@chartwright/core/explain';
import { didYouMean } from '@chartwright/core/spec';
import type { Command, CommandContext } from '../CommandContext';
import { readCommandDocuments, type DocumentOptions } from '../documents';
import { ExitCode } from '../ExitCode';
import { InputError, usageProblem } from '../InputError';
import { fieldText } from '../report/fieldText';
import { originText } from '../report/originText';
import { showProblems } from '../report/showProblems';

/** Options of `chartwright explain`. */
export interface ExplainOptions extends Omit<DocumentOptions, 'file'> {
  file?: string;
  field?: string;
  origin?: boolean;
  environment?: string;
  format: 'text' | 'json';
}

/** Explains a field of the documents, or where the values of a service come from. */
export const explain: Command<ExplainOptions> = async (options, context) =>
  options.origin ? origins(options, context) : field(options, context);

function field(
  { field: name, format }: ExplainOptions,
  { terminal }: CommandContext,
): number {
  const found = explainField(name ?? '');
  if ('parent' in found) {
    throw usageProblem(
      'CW_EXPLAIN_UNKNOWN_FIELD',
      `${
        found.parent === ''
          ? `A ${found.kind}`
          : `'${found.parent}' of a ${found.kind}`
      } has no field '${found.name}'`,
      found.suggestion === undefined
        ? `It has ${found.known.join(', ') || 'none'}.`
        : `Did you mean '${found.suggestion}'?`,
    );
  }
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(found, undefined, 2)}\n`
      : fieldText(found, terminal.outColours),
  );
  return ExitCode.ok;
}

function origins(
  options: ExplainOptions,
  { terminal }: CommandContext,
): number {
  const { file, environment, format } = options;
  if (file === undefined) {
    throw usageProblem(
      'CW_EXPLAIN_NO_FILE',
      '--origin needs a Service document',
      'Add -f chartwright.yaml.',
    );
  }
  const { kind, input } = readCommandDocuments({ ...options, file });
  if (kind === 'System') {
    throw usageProblem(
      'CW_EXPLAIN_SYSTEM',
      '--origin explains one service',
      'Give the document of a Service with -f.',
    );
  }
  const explained = explainOrigins(input, environment);
  if (explained.problems.some(({ severity }) => severity === 'error'))
    throw new InputError(explained.problems);
  refuseUnknownEnvironment(explained, environment);
  const fields = selected(explained, options.field);
  if (format === 'json') {
    terminal.out(
      `${JSON.stringify(
        {
          service: explained.service,
          environment: environment ?? null,
          fields,
        },
        undefined,
        2,
      )}\n`,
    );
  } else {
    if (explained.problems.length > 0)
      terminal.err(
        `${showProblems(explained.problems, terminal.errColours)}\n`,
      );
    terminal.out(originText({ ...explained, fields }, terminal.outColours));
  }
  return ExitCode.ok;
}

function refuseUnknownEnvironment(
  { environments }: ExplainedService,
  environment: string | undefined,
): void {
  if (environment === undefined || environments.includes(environment)) return;
  const near = didYouMean(environment, environments);
  throw usageProblem(
    'CW_EXPLAIN_NO_ENVIRONMENT',
    `The Platform has no environment '${environment}'`,
    near === undefined
      ? `It has ${environments.join(', ')}.`
      : `Did you mean '${near}'?`,
  );
}

function selected(
  { fields }: ExplainedService,
  prefix: string | undefined,
): ExplainedService['fields'] {
  if (prefix === undefined) return fields;
  const found = fields.filter(
    ({ path }) =>
      path === prefix ||
      path.startsWith(`${prefix}.`) ||
      path.startsWith(`${prefix}[`),
  );
  if (found.length === 0) {
    throw usageProblem(
      'CW_EXPLAIN_NO_VALUE',
      `The service has no value at '${prefix}'`,
    );
  }
  return found;
}
