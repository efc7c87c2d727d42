import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CHART_VERSION_ANNOTATION,
  GENERATOR_VERSION_ANNOTATION,
  SPEC_ANNOTATION,
} from '@chartwright/backstage-plugin-chartwright-common';
import { systemName } from '@chartwright/backstage-plugin-chartwright-node';
import type { Knex } from 'knex';
import { versionOrder, type ComponentRow } from '../drift/ComponentRow';

/** What the catalog says of a component. */
type CatalogFacts = Pick<
  ComponentRow,
  | 'entity_ref'
  | 'name'
  | 'title'
  | 'search'
  | 'system'
  | 'owner'
  | 'generator_version'
  | 'library_version'
  | 'library_order'
>;

/** Entities that are asked for at a time. */
const PAGE = 500;
/** Rows that are written at a time: SQLite takes so many values in one statement. */
const CHUNK = 100;
/** For so long the catalog is not gone through again. */
const FRESH_MILLISECONDS = 60_000;

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.owner',
  'spec.system',
];

/**
 * Keeps what the catalog says of components beside what checks found, so that the fleet page needs one query. It is brought
 * up to date when somebody looks, in the background where something can be shown already.
 */
export class ComponentCatalog {
  private updating?: Promise<void>;
  private updatedAt = -Infinity;
  /** Components whose first check was asked for. */
  private readonly begun = new Set<string>();

  /** @param now - Milliseconds of a clock that only goes forward. */
  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      /** Begins a check of components that have had none. */
      check: (entityRefs: string[]) => Promise<void>;
      knex: Knex;
      onError: (error: unknown) => void;
      now?: () => number;
    },
  ) {}

  /** Waits only where nothing is known yet. */
  async refresh(): Promise<void> {
    const { knex, onError, now = () => performance.now() } = this.options;
    if (now() - this.updatedAt >= FRESH_MILLISECONDS) {
      this.updating ??= this.update()
        .then(() => {
          this.updatedAt = now();
          return this.checkNew();
        })
        .finally(() => {
          this.updating = undefined;
        });
      this.updating.catch(onError);
    }
    const row = await knex<ComponentRow>('components')
      .select('entity_ref')
      .where('seen_at', '>', '')
      .first();
    if (!row) await this.updating;
  }

  /** Takes over what the catalog says now, and forgets components that it does not have any more. */
  async update(): Promise<void> {
    const { knex } = this.options;
    const began = new Date().toISOString();
    const known = new Map(
      (await knex<ComponentRow>('components')).map(row => [
        row.entity_ref,
        row,
      ]),
    );
    const seen = new Set<string>();
    for await (const entities of this.pages()) {
      const facts = entities.map(entity => {
        const fact = factsOf(entity);
        return withNewerVersions(fact, known.get(fact.entity_ref));
      });
      facts.forEach(({ entity_ref: ref }) => seen.add(ref));
      await this.write(
        facts.filter(fact => isNew(fact, known.get(fact.entity_ref))),
        began,
      );
    }
    const gone = [...known.values()]
      .filter(({ entity_ref: ref }) => !seen.has(ref))
      .map(({ entity_ref: ref }) => ref);
    for (let start = 0; start < gone.length; start += CHUNK) {
      await knex<ComponentRow>('components')
        .whereIn('entity_ref', gone.slice(start, start + CHUNK))
        // What a check found meanwhile is of a component that came meanwhile.
        .where('seen_at', '<', began)
        .delete();
    }
  }

  /** Somebody who looks need not wait for the next night to see something of a new component. */
  private async checkNew(): Promise<void> {
    const { check, knex } = this.options;
    const refs: string[] = await knex<ComponentRow>('components')
      .whereNull('checked_at')
      .orderBy('entity_ref')
      .pluck('entity_ref');
    const fresh = refs.filter(ref => !this.begun.has(ref));
    if (fresh.length === 0) return;
    fresh.forEach(ref => this.begun.add(ref));
    await check(fresh);
  }

  private async write(
    facts: readonly CatalogFacts[],
    seenAt: string,
  ): Promise<void> {
    const { knex } = this.options;
    for (let start = 0; start < facts.length; start += CHUNK) {
      const rows = facts
        .slice(start, start + CHUNK)
        .map(fact => ({ ...fact, seen_at: seenAt }));
      await knex<ComponentRow>('components')
        .insert(rows)
        .onConflict('entity_ref')
        .merge([
          'name',
          'title',
          'search',
          'system',
          'owner',
          'generator_version',
          'library_version',
          'library_order',
          'seen_at',
        ]);
    }
  }

  private async *pages(): AsyncIterable<Entity[]> {
    const { auth, catalog } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE, fields: FIELDS }
          : {
              filter: {
                kind: ['Component', 'System'],
                [`metadata.annotations.${SPEC_ANNOTATION}`]:
                  CATALOG_FILTER_EXISTS,
              },
              fields: FIELDS,
              limit: PAGE,
            },
        { credentials },
      );
      yield items.filter(
        ({ metadata }) => metadata.annotations?.[SPEC_ANNOTATION],
      );
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }
}

function factsOf(entity: Entity): CatalogFacts {
  const { kind, metadata, spec } = entity;
  const { annotations = {}, name, title = '' } = metadata;
  const library = annotations[CHART_VERSION_ANNOTATION];
  return {
    entity_ref: stringifyEntityRef(entity),
    name,
    title: title.slice(0, 1000),
    search: `${name} ${title}`.toLocaleLowerCase('en-US').slice(0, 1300),
    system: (kind === 'System' ? name : systemName(spec?.system)) ?? null,
    owner: ownerOf(entity) ?? null,
    generator_version: annotations[GENERATOR_VERSION_ANNOTATION] ?? null,
    library_version: library ?? null,
    library_order: library === undefined ? null : versionOrder(library),
  };
}

function ownerOf({ spec, metadata }: Entity): string | undefined {
  const { owner } = spec ?? {};
  return typeof owner === 'string' && owner
    ? stringifyEntityRef(
        parseEntityRef(owner, {
          defaultKind: 'group',
          defaultNamespace: metadata.namespace,
        }),
      )
    : undefined;
}

/** What a check read in the repository holds, until the catalog tells of a newer generation. */
function withNewerVersions(
  fact: CatalogFacts,
  row: ComponentRow | undefined,
): CatalogFacts {
  if (
    !row?.checked_at ||
    (row.library_order ?? '') < (fact.library_order ?? '')
  )
    return fact;
  const { generator_version, library_version, library_order } = row;
  return { ...fact, generator_version, library_version, library_order };
}

function isNew(fact: CatalogFacts, row: ComponentRow | undefined): boolean {
  return (
    row === undefined ||
    row.seen_at === '' ||
    Object.entries(fact).some(
      ([column, value]) => row[column as keyof CatalogFacts] !== value,
    )
  );
}
