import { lineEnd, lineStart } from '../yaml/Entry';
import { templateActions } from './templateActions';

/** A template cut into its top-level `define` blocks and the rest. */
export interface TemplateBlocks {
  /** The text with a line of its own, {@link placeholder}, in place of each block. */
  skeleton: string;
  /** The blocks by the names that they define, whole lines. */
  blocks: ReadonlyMap<string, string>;
}

const OPENING = new Set(['if', 'range', 'with', 'define', 'block']);

/** Cuts a template; undefined when its actions do not match, or one name is defined twice. */
export function defineBlocks(text: string): TemplateBlocks | undefined {
  const actions = templateActions(text);
  if (!actions) {
    return undefined;
  }
  const blocks = new Map<string, string>();
  let skeleton = '';
  let at = 0;
  let depth = 0;
  let open: { name: string; start: number } | undefined;
  for (const { start, end, keyword, rest } of actions) {
    if (depth === 0 && keyword === 'define') {
      open = { name: rest.replace(/^["`]|["`]$/g, ''), start };
    }
    if (OPENING.has(keyword)) {
      depth += 1;
    } else if (keyword === 'end') {
      depth -= 1;
    }
    if (depth < 0) {
      return undefined;
    }
    if (depth === 0 && open) {
      const from = wholeLineStart(text, open.start);
      const to = wholeLineEnd(text, end);
      if (
        from === undefined ||
        to === undefined ||
        from < at ||
        blocks.has(open.name)
      ) {
        return undefined;
      }
      blocks.set(open.name, text.slice(from, to));
      skeleton += `${text.slice(at, from)}${placeholder(open.name)}\n`;
      at = to;
      open = undefined;
    }
  }
  return depth === 0
    ? { skeleton: skeleton + text.slice(at), blocks }
    : undefined;
}

/** The line that stands for a block in the skeleton. No template holds the character it begins with. */
export function placeholder(name: string): string {
  return `\u0000define ${name}`;
}

/** The name that a line of a skeleton stands for. */
export function placeholderName(line: string): string | undefined {
  return line.startsWith('\u0000define ')
    ? line.slice('\u0000define '.length)
    : undefined;
}

function wholeLineStart(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  return text.slice(start, offset).trim() === '' ? start : undefined;
}

function wholeLineEnd(text: string, offset: number): number | undefined {
  const end = lineEnd(text, offset);
  return text.slice(offset, end).trim() === '' ? end : undefined;
}
