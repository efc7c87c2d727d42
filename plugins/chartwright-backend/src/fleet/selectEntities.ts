import type { BackstageCredentials } from '@backstage/backend-plugin-api';
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
  type FleetSelect,
} from '@chartwright/backstage-plugin-chartwright-common';
import { selectFleet, type Selectable } from '@chartwright/core';

/** What Chartwright generates repositories for. */
const KINDS = ['Component', 'System'];

/**
 * The components and Systems of the catalog that Chartwright generated and a selection means, as far as the one who asks may see them.
 *
 * @param drifted - References of the components that had drifted at their last check.
 */
export async function selectEntities(
  select: FleetSelect,
  options: {
    catalog: CatalogService;
    credentials: BackstageCredentials;
    drifted: () => Promise<ReadonlySet<string>>;
  },
): Promise<Entity[]> {
  const { catalog, credentials } = options;
  const { items } = await catalog.getEntities(
    {
      filter: KINDS.map(kind => ({
        kind,
        [`metadata.annotations.${SPEC_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
      })),
    },
    { credentials },
  );
  const refs = (select.entityRefs ?? []).map(fullRef);
  const drifted = select.drifted ? await options.drifted() : undefined;
  const named = items.filter(entity => {
    const ref = stringifyEntityRef(entity);
    return (
      (refs.length === 0 || refs.includes(ref)) &&
      (drifted === undefined || drifted.has(ref))
    );
  });
  return selectFleet(
    named.map(entity => ({ entity, ...selectable(entity) })),
    {
      systems: (select.systems ?? []).map(nameOf),
      owners: select.owners ?? [],
      tags: select.tags ?? [],
      ...(select.versionBelow !== undefined && {
        versionBelow: select.versionBelow,
      }),
      ...(select.libraryBelow !== undefined && {
        libraryBelow: select.libraryBelow,
      }),
    },
  ).map(({ entity }) => entity);
}

function selectable({ kind, metadata, spec }: Entity): Selectable {
  const { annotations = {}, tags = [] } = metadata;
  const generator = annotations[GENERATOR_VERSION_ANNOTATION];
  const library = annotations[CHART_VERSION_ANNOTATION];
  return {
    ...(kind === 'System' && { system: metadata.name }),
    ...(typeof spec?.system === 'string' && { system: nameOf(spec.system) }),
    ...(typeof spec?.owner === 'string' && { owner: spec.owner }),
    tags,
    ...(generator && library && { versions: { generator, library } }),
  };
}

function fullRef(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    }),
  );
}

/** The name in a reference of a system. */
function nameOf(ref: string): string {
  return parseEntityRef(ref, {
    defaultKind: 'system',
    defaultNamespace: 'default',
  }).name;
}
