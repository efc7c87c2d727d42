/** How long a chart may take to load or to render when the caller does not say, in milliseconds. */
export const DEFAULT_TIME_LIMIT_MS = 10_000;
