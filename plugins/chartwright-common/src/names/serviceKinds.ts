/** The kinds of a service. */
export const SERVICE_KINDS = [
  'web',
  'api',
  'worker',
  'scheduler',
  'cron',
  'job',
  'stateful',
] as const;
