/** The rule of a field that holds a text in a notation of its own. */
export interface Format {
  /** What the field takes, for an error: a noun phrase with an example. */
  expected: string;
  /** Why `text` is refused, as a sentence without its full stop; `undefined` when it is fine. */
  refuse(text: string): string | undefined;
}

/** A format given by a regular expression and a length. */
export function patternFormat(
  expected: string,
  pattern: RegExp,
  maxLength = Infinity,
): Format {
  return {
    expected,
    refuse: text => {
      if (text.length > maxLength)
        return `it has ${text.length} characters, ${maxLength} are allowed`;
      return pattern.test(text) ? undefined : 'it does not have that form';
    },
  };
}
