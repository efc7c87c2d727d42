import { jsonWithoutMine } from './jsonWithoutMine';
import { templateWithoutMine } from './templateWithoutMine';
import { yamlWithoutMine } from './yamlWithoutMine';

/** What the generator proposes for a file once the parts that are a person's are as they were. */
export interface RestrictedProposal {
  readonly text: string;
  /** The parts that it would have changed. */
  readonly held: readonly string[];
}

/**
 * Takes back, in what the generator makes now, its changes to the parts of a file that are a person's: each is again what
 * was generated last time, so that a merge finds nothing new there.
 *
 * @param base - What was generated last time; empty when the file was not.
 */
export function withoutMine(
  path: string,
  texts: { readonly base: string; readonly ours: string },
  parts: readonly string[],
): RestrictedProposal {
  const restrict = restrictionOf(path);
  if (!restrict) {
    return { text: texts.ours, held: [] };
  }
  const held: string[] = [];
  let text = texts.ours;
  for (const part of parts) {
    const next = restrict({ base: texts.base, ours: text }, part);
    if (next !== undefined && next !== text) {
      held.push(part);
      text = next;
    }
  }
  return { text, held };
}

/** Whether parts of a file can be told apart: keys, `define` blocks or documents. */
export function hasParts(path: string): boolean {
  return restrictionOf(path) !== undefined;
}

type Restriction = (
  texts: { readonly base: string; readonly ours: string },
  part: string,
) => string | undefined;

function restrictionOf(path: string): Restriction | undefined {
  if (/(^|\/)templates\//.test(path)) {
    return templateWithoutMine;
  }
  if (/\.ya?ml$/.test(path)) {
    return yamlWithoutMine;
  }
  return path.endsWith('.json') ? jsonWithoutMine : undefined;
}
