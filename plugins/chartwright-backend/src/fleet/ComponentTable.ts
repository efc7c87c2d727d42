import {
  FINDING_SEVERITIES,
  type FleetComponent,
  type FleetComponents,
  type FleetFacet,
  type FleetGroup,
  type FleetGroupBy,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { Knex } from 'knex';
import { componentOf, type ComponentRow } from '../drift/ComponentRow';
import type { ComponentsQuery } from './parseComponentsQuery';

/** The components that somebody may see: all of them, or those of these references. */
export type ComponentScope = 'all' | ReadonlySet<string>;

/** A condition of a query, by the facet that it chooses from. */
type Facet = keyof FleetComponents['facets'] | 'other';

type Condition = [Facet, (rows: Knex.QueryBuilder) => void];

const FACET_COLUMNS = {
  system: 'system',
  owner: 'owner',
  libraryVersion: 'library_version',
  generatorVersion: 'generator_version',
  drift: 'drift',
} as const;

/** How rows are sorted; what is empty counts as the least. */
const ORDERS: Readonly<Record<ComponentsQuery['sort'], string>> = {
  name: 'name',
  system: "coalesce(system, '')",
  owner: "coalesce(owner, '')",
  libraryVersion: "coalesce(library_order, '')",
  drift: 'case when drift is null then 0 when drift then 2 else 1 end',
  findings:
    'coalesce(findings_error, -1) * 1000000.0 + coalesce(findings_warning, 0) * 1000.0 + coalesce(findings_info, 0)',
  cost: 'coalesce(cost_maximum, -1)',
  checkedAt: "coalesce(checked_at, '')",
};

/** The components of the fleet as the database can filter, sort and count them. */
export class ComponentTable {
  constructor(private readonly knex: Knex) {}

  /** One page, with the counts of all. */
  async page(
    query: ComponentsQuery,
    scope: ComponentScope,
  ): Promise<FleetComponents> {
    const [rows, sums, facets, groups] = await Promise.all([
      this.sorted(query, scope).limit(query.limit).offset(query.offset),
      this.sums(this.rows(query, scope)),
      this.facets(query, scope),
      query.group && this.groups(query, scope, query.group),
    ]);
    const { count, currency, ...sum } = sums;
    return {
      items: (rows as ComponentRow[]).map(componentOf),
      total: count,
      facets,
      sums: { count, ...sum },
      ...(currency && { currency }),
      ...(groups && { groups }),
    };
  }

  /** All rows in their order, a batch at a time. */
  async *batches(
    query: ComponentsQuery,
    scope: ComponentScope,
  ): AsyncIterable<FleetComponent[]> {
    const size = 500;
    for (let offset = 0; ; offset += size) {
      const rows: ComponentRow[] = await this.sorted(query, scope)
        .limit(size)
        .offset(offset);
      if (rows.length > 0) yield rows.map(componentOf);
      if (rows.length < size) return;
    }
  }

  /** References of all components that were ever seen, for those who may not see all of them. */
  async references(): Promise<string[]> {
    return this.knex<ComponentRow>('components').pluck('entity_ref');
  }

  private sorted(query: ComponentsQuery, scope: ComponentScope) {
    return this.rows(query, scope)
      .select('*')
      .orderByRaw(
        `${ORDERS[query.sort]} ${query.order}, name asc, entity_ref asc`,
      );
  }

  /** Rows under all conditions but those of one facet. */
  private rows(
    query: ComponentsQuery,
    scope: ComponentScope,
    except?: Facet,
  ): Knex.QueryBuilder {
    const rows = this.knex('components').where('seen_at', '>', '');
    this.limitTo(rows, scope);
    for (const [facet, narrow] of conditionsOf(query)) {
      if (facet !== except) narrow(rows);
    }
    return rows;
  }

  private limitTo(rows: Knex.QueryBuilder, scope: ComponentScope): void {
    if (scope === 'all') return;
    // One parameter for all of them: databases take only so many.
    if (this.knex.client.config.client === 'pg') {
      rows.whereRaw('entity_ref = any(?)', [[...scope]]);
    } else {
      rows.whereRaw('entity_ref in (select value from json_each(?))', [
        JSON.stringify([...scope]),
      ]);
    }
  }

  private async facets(
    query: ComponentsQuery,
    scope: ComponentScope,
  ): Promise<FleetComponents['facets']> {
    const columns = Object.entries(FACET_COLUMNS) as [
      keyof typeof FACET_COLUMNS,
      string,
    ][];
    const counted = await Promise.all(
      columns.map(async ([facet, column]) => {
        const rows: { value: unknown; count: unknown }[] = await this.rows(
          query,
          scope,
          facet,
        )
          .groupBy(column)
          .select({ value: column })
          .count({ count: '*' });
        return [facet, facetsOf(rows, facet === 'drift')] as const;
      }),
    );
    const [severities] = (await this.rows(query, scope, 'severity').select(
      FINDING_SEVERITIES.map(severity =>
        this.knex.raw('sum(case when ?? > 0 then 1 else 0 end) as ??', [
          `findings_${severity}`,
          severity,
        ]),
      ),
    )) as Record<string, unknown>[];
    return {
      ...(Object.fromEntries(counted) as Omit<
        FleetComponents['facets'],
        'severity'
      >),
      severity: FINDING_SEVERITIES.map(value => ({
        value,
        count: Number(severities?.[value] ?? 0),
      })),
    };
  }

  private async groups(
    query: ComponentsQuery,
    scope: ComponentScope,
    by: FleetGroupBy,
  ): Promise<FleetGroup[]> {
    const column = FACET_COLUMNS[by];
    const rows: Record<string, unknown>[] = await this.summed(
      this.rows(query, scope),
    )
      .groupBy(column)
      .select({ value: column });
    return rows
      .map(row => {
        const { currency: _currency, ...sum } = sumOf(row);
        return { value: valueOf(row.value, by === 'drift'), ...sum };
      })
      .sort((a, b) => compare(a.value, b.value));
  }

  private async sums(rows: Knex.QueryBuilder) {
    const [row] = (await this.summed(rows)) as Record<string, unknown>[];
    return sumOf(row ?? {});
  }

  private summed(rows: Knex.QueryBuilder): Knex.QueryBuilder {
    return rows
      .count({ count: '*' })
      .sum({
        error: 'findings_error',
        warning: 'findings_warning',
        info: 'findings_info',
        minimum: 'cost_minimum',
        maximum: 'cost_maximum',
      })
      .max({ currency: 'cost_currency' })
      .min({ other: 'cost_currency' })
      .select(
        this.knex.raw('sum(case when drift then 1 else 0 end) as drifted'),
      );
  }
}

function conditionsOf(query: ComponentsQuery): Condition[] {
  const conditions: Condition[] = [];
  const { q, entityRef, drift, severity, failed } = query;
  if (q?.trim()) {
    const text = q.trim().toLocaleLowerCase('en-US');
    conditions.push([
      'other',
      rows =>
        rows.whereRaw("search like ? escape '!'", [
          `%${text.replace(/[!%_]/g, '!$&')}%`,
        ]),
    ]);
  }
  if (entityRef) {
    conditions.push(['other', rows => rows.whereIn('entity_ref', entityRef)]);
  }
  for (const facet of [
    'system',
    'owner',
    'libraryVersion',
    'generatorVersion',
  ] as const) {
    const values = query[facet];
    if (values) {
      conditions.push([
        facet,
        rows => whereValue(rows, FACET_COLUMNS[facet], values),
      ]);
    }
  }
  if (drift !== undefined) {
    conditions.push(['drift', rows => rows.where({ drift })]);
  }
  if (severity) {
    conditions.push([
      'severity',
      rows => rows.where(`findings_${severity}`, '>', 0),
    ]);
  }
  if (failed !== undefined) {
    conditions.push([
      'other',
      rows => (failed ? rows.whereNotNull('error') : rows.whereNull('error')),
    ]);
  }
  return conditions;
}

/** An empty text stands for those that have none. */
function whereValue(
  rows: Knex.QueryBuilder,
  column: string,
  values: readonly string[],
): void {
  const named = values.filter(Boolean);
  rows.where(some => {
    some.whereIn(column, named);
    if (named.length < values.length) some.orWhereNull(column);
  });
}

function facetsOf(
  rows: readonly { value: unknown; count: unknown }[],
  isFlag: boolean,
): FleetFacet[] {
  return rows
    .map(({ value, count }) => ({
      value: valueOf(value, isFlag),
      count: Number(count),
    }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

function valueOf(value: unknown, isFlag: boolean): string {
  if (value === null || value === undefined) return '';
  return isFlag ? String(Boolean(value)) : String(value);
}

/** What a database sums up comes as a text from some. */
function sumOf(row: Record<string, unknown>) {
  const at = (key: string) => Number(row[key] ?? 0);
  // Prices in several currencies do not add up.
  const isOne = typeof row.currency === 'string' && row.currency === row.other;
  return {
    count: at('count'),
    drifted: at('drifted'),
    findings: { error: at('error'), warning: at('warning'), info: at('info') },
    cost: {
      minimum: isOne ? cents(at('minimum')) : 0,
      maximum: isOne ? cents(at('maximum')) : 0,
    },
    currency: isOne ? String(row.currency) : undefined,
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
