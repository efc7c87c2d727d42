import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { RepositoryFiles } from '@chartwright/backstage-plugin-chartwright-node';
import { parseAllDocuments } from 'yaml';

/** Path of the entity file in a repository. */
export const CATALOG_INFO = 'catalog-info.yaml';

/** What the entity file of a service says about it. */
export interface ServiceEntity {
  /** `component:default/orders` */
  entityRef: string;
  description: string;
  /** Where it belongs: a System by itself, a service with its System, else with its owner. */
  group: string;
}

/**
 * The first entity of a repository's `catalog-info.yaml`.
 *
 * @throws InputError when the file is missing or does not begin with an entity.
 */
export function readServiceEntity(files: RepositoryFiles): ServiceEntity {
  const file = files.get(CATALOG_INFO);
  if (!file) {
    throw new InputError(
      `Expected a ${CATALOG_INFO} at the root of what is published, as 'chartwright:service:generate' writes it`,
    );
  }
  const [document] = parseAllDocuments(Buffer.from(file.content).toString());
  const data: unknown =
    document && 'toJS' in document && document.errors.length === 0
      ? document.toJS()
      : undefined;
  if (!isEntity(data)) {
    throw new InputError(`Expected ${CATALOG_INFO} to begin with an entity`);
  }
  return {
    entityRef: stringifyEntityRef(getCompoundEntityRef(data)),
    description: data.metadata.description ?? '',
    group:
      data.kind === 'System'
        ? data.metadata.name
        : nameOf(data.spec?.system) ?? nameOf(data.spec?.owner) ?? 'services',
  };
}

function nameOf(ref: unknown): string | undefined {
  return typeof ref === 'string' && ref
    ? parseEntityRef(ref, { defaultKind: 'Group' }).name
    : undefined;
}

function isEntity(data: unknown): data is Entity {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, metadata } = data as Partial<Entity>;
  return typeof kind === 'string' && typeof metadata?.name === 'string';
}
