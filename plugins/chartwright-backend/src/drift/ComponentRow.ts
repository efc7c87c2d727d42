import type {
  ComponentStateView,
  CostView,
  FleetComponent,
} from '@chartwright/backstage-plugin-chartwright-common';

/** A row of `components`. SQLite has numbers for truth values. */
export interface ComponentRow {
  entity_ref: string;
  name: string;
  title: string;
  search: string;
  system: string | null;
  owner: string | null;
  generator_version: string | null;
  library_version: string | null;
  library_order: string | null;
  drift: boolean | number | null;
  conflicts: number | null;
  findings_error: number | null;
  findings_warning: number | null;
  findings_info: number | null;
  cost_minimum: number | null;
  cost_maximum: number | null;
  cost_storage: number | null;
  cost_currency: string | null;
  error: string | null;
  checked_at: string | null;
  seen_at: string;
}

/** The component as the fleet page shows it. */
export function componentOf(row: ComponentRow): FleetComponent {
  const cost = costOf(row);
  const findings = findingsOf(row);
  return {
    entityRef: row.entity_ref,
    name: row.name,
    title: row.title || row.name,
    ...(row.system !== null && { system: row.system }),
    ...(row.owner !== null && { owner: row.owner }),
    ...versionsOf(row),
    ...(row.drift !== null && { drift: Boolean(row.drift) }),
    ...(row.conflicts !== null && { conflicts: row.conflicts }),
    ...(findings && { findings }),
    ...(cost && { cost }),
    ...(row.error && { error: row.error }),
    ...(row.checked_at !== null && { checkedAt: row.checked_at }),
  };
}

/** What the last check found; undefined before the first one. */
export function stateOf(row: ComponentRow): ComponentStateView | undefined {
  if (row.checked_at === null) return undefined;
  const findings = findingsOf(row);
  const cost = costOf(row);
  return {
    entityRef: row.entity_ref,
    ...versionsOf(row),
    drift: Boolean(row.drift),
    conflicts: row.conflicts ?? 0,
    ...(findings && { findings }),
    ...(cost && { cost }),
    ...(row.error && { error: row.error }),
    checkedAt: row.checked_at,
  };
}

/**
 * A version as a text that sorts as versions do: numbers have their digits filled up, and a release stands after its
 * pre-releases.
 */
export function versionOrder(version: string): string {
  const [release = '', ...pre] = version.replace(/\+.*$/, '').split('-');
  const filled = (text: string) =>
    text.replace(/\d+/g, digits => digits.padStart(8, '0'));
  return `${filled(release)}${
    pre.length > 0 ? `-${filled(pre.join('-'))}` : '~'
  }`;
}

function versionsOf(row: ComponentRow) {
  return {
    ...(row.generator_version && { generatorVersion: row.generator_version }),
    ...(row.library_version && { libraryVersion: row.library_version }),
  };
}

function findingsOf(row: ComponentRow): FleetComponent['findings'] {
  return row.findings_error === null
    ? undefined
    : {
        error: row.findings_error,
        warning: row.findings_warning ?? 0,
        info: row.findings_info ?? 0,
      };
}

function costOf(row: ComponentRow): CostView | undefined {
  return row.cost_minimum === null || row.cost_currency === null
    ? undefined
    : {
        currency: row.cost_currency,
        minimum: row.cost_minimum,
        maximum: row.cost_maximum ?? row.cost_minimum,
        storage: row.cost_storage ?? 0,
      };
}
