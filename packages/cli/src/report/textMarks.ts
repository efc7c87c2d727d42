import type { TextMarks } from '@chartwright/core/check';
import type { Colours } from '../terminal/Terminal';

/** Severities in colour. */
export function textMarks(colours: Colours): TextMarks {
  return {
    error: colours.red,
    warning: colours.yellow,
    info: colours.cyan,
    bold: colours.bold,
    dim: colours.dim,
  };
}
