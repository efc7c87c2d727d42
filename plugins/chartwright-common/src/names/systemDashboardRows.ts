/** What a dashboard of a system may show, from the most asked question to the least. */
export const SYSTEM_DASHBOARD_ROWS = [
  'health',
  'critical',
  'objectives',
  'requests',
  'endpoints',
  'users',
  'business',
  'application',
  'databases',
  'containers',
  'scaling',
  'nodes',
  'cluster',
  'network',
  'security',
] as const;
