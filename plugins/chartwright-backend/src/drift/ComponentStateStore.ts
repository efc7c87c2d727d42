import type { ComponentStateView } from '@chartwright/backstage-plugin-chartwright-common';
import type { Knex } from 'knex';

/** A row of `component_state`. */
interface StateRow {
  entity_ref: string;
  generator_version: string | null;
  library_version: string | null;
  drift: boolean | number;
  conflicts: number;
  findings_error: number | null;
  findings_warning: number | null;
  findings_info: number | null;
  error: string | null;
  checked_at: string;
}

/** What the last check knows of each component. */
export class ComponentStateStore {
  constructor(private readonly knex: Knex) {}

  async put(state: ComponentStateView): Promise<void> {
    const { findings } = state;
    await this.knex<StateRow>('component_state')
      .insert({
        entity_ref: state.entityRef,
        generator_version: state.generatorVersion ?? null,
        library_version: state.libraryVersion ?? null,
        drift: state.drift,
        conflicts: state.conflicts,
        findings_error: findings?.error ?? null,
        findings_warning: findings?.warning ?? null,
        findings_info: findings?.info ?? null,
        error: state.error ?? null,
        checked_at: state.checkedAt,
      })
      .onConflict('entity_ref')
      .merge();
  }

  async get(entityRef: string): Promise<ComponentStateView | undefined> {
    const row = await this.knex<StateRow>('component_state')
      .where({ entity_ref: entityRef })
      .first();
    return row && stateOf(row);
  }

  /** All of them, by reference. */
  async list(): Promise<ComponentStateView[]> {
    const rows = await this.knex<StateRow>('component_state').orderBy(
      'entity_ref',
    );
    return rows.map(stateOf);
  }

  /** Forgets components that have not been checked since: they are no longer in the catalog. */
  async forget(before: Date): Promise<void> {
    await this.knex<StateRow>('component_state')
      .where('checked_at', '<', before.toISOString())
      .delete();
  }
}

function stateOf(row: StateRow): ComponentStateView {
  return {
    entityRef: row.entity_ref,
    ...(row.generator_version && { generatorVersion: row.generator_version }),
    ...(row.library_version && { libraryVersion: row.library_version }),
    drift: Boolean(row.drift),
    conflicts: row.conflicts,
    ...(row.findings_error !== null && {
      findings: {
        error: row.findings_error,
        warning: row.findings_warning ?? 0,
        info: row.findings_info ?? 0,
      },
    }),
    ...(row.error && { error: row.error }),
    checkedAt: row.checked_at,
  };
}
