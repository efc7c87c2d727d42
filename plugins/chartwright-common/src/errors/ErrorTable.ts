/** The codes of one chapter: `[what it means, how to mend it]` by code. */
export type ErrorTable = Record<
  string,
  readonly [meaning: string, remedy: string]
>;
