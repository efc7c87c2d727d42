import { parseEntityRef } from '@backstage/catalog-model';
import type { ComponentStateView } from '@chartwright/backstage-plugin-chartwright-common';
import type { Knex } from 'knex';
import { stateOf, versionOrder, type ComponentRow } from './ComponentRow';

/** What the last check knows of each component. */
export class ComponentStateStore {
  constructor(private readonly knex: Knex) {}

  async put(state: ComponentStateView): Promise<void> {
    const { cost, findings } = state;
    const found = {
      // What a check cannot tell the catalog may.
      ...(state.generatorVersion !== undefined && {
        generator_version: state.generatorVersion,
      }),
      ...(state.libraryVersion !== undefined && {
        library_version: state.libraryVersion,
        library_order: versionOrder(state.libraryVersion),
      }),
      drift: state.drift,
      conflicts: state.conflicts,
      findings_error: findings?.error ?? null,
      findings_warning: findings?.warning ?? null,
      findings_info: findings?.info ?? null,
      cost_minimum: cost?.minimum ?? null,
      cost_maximum: cost?.maximum ?? null,
      cost_storage: cost?.storage ?? null,
      cost_currency: cost?.currency ?? null,
      error: state.error ?? null,
      checked_at: state.checkedAt,
    };
    const { name } = parseEntityRef(state.entityRef);
    await this.knex<ComponentRow>('components')
      .insert({
        entity_ref: state.entityRef,
        name,
        search: name.toLocaleLowerCase('en-US'),
        ...found,
      })
      .onConflict('entity_ref')
      .merge(found);
  }

  async get(entityRef: string): Promise<ComponentStateView | undefined> {
    const row = await this.knex<ComponentRow>('components')
      .where({ entity_ref: entityRef })
      .first();
    return row && stateOf(row);
  }

  /** Those of all components that were checked, by reference. */
  async list(): Promise<ComponentStateView[]> {
    const rows = await this.knex<ComponentRow>('components')
      .whereNotNull('checked_at')
      .orderBy('entity_ref');
    return rows.flatMap(row => stateOf(row) ?? []);
  }

  /** Those of some components. */
  async some(
    entityRefs: readonly string[],
  ): Promise<Map<string, ComponentStateView>> {
    const rows = await this.knex<ComponentRow>('components').whereIn(
      'entity_ref',
      [...entityRefs],
    );
    return new Map(
      rows.flatMap(row => {
        const state = stateOf(row);
        return state ? [[row.entity_ref, state] as const] : [];
      }),
    );
  }

  /** Forgets components that have not been checked since: they are no longer in the catalog. */
  async forget(before: Date): Promise<void> {
    await this.knex<ComponentRow>('components')
      .where('checked_at', '<', before.toISOString())
      .delete();
  }
}
