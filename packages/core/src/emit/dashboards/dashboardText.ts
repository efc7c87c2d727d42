import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard';

/** The bare dashboard as JSON with its keys in alphabetical order, so that a new SDK does not move lines about. */
export function dashboardText(dashboard: Dashboard): string {
  return `${JSON.stringify(dashboard, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
