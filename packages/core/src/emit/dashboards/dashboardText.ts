import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard';

/** The bare dashboard as JSON with its keys in alphabetical order, so that a new SDK does not move lines about. */
export function dashboardText(dashboard: Dashboard): string {
  return `${JSON.stringify(sorted(dashboard), undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map(key => [key, sorted(fields[key])]),
  );
}
