/** Ends a reading that only a whole YAML parser can do; one object, since it carries nothing. */
export const NOT_SIMPLE = new Error('not simple');
