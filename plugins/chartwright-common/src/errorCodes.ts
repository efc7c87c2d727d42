/** Stable code of a {@link Problem}; the table below is the source of `docs/errors.md`. */
export type ErrorCode = `CW_${string}`;
