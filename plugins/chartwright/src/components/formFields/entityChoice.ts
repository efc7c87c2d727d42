import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** An entity as something to choose. */
export interface EntityChoice {
  entityRef: string;
  title: string;
  /** What tells it apart from others of the same title: its System and its reference. */
  details: string;
  /** The shortest text that tells it apart where there is little room. */
  label: string;
}

/** What an entity is called where one of several is to be chosen. */
export function entityChoice(entity: Entity): EntityChoice {
  const entityRef = stringifyEntityRef(entity);
  const title = entity.metadata.title ?? entity.metadata.name;
  const system = entity.spec?.system;
  const known = typeof system === 'string' ? system : undefined;
  return {
    entityRef,
    title,
    details: known ? `${known} · ${entityRef}` : entityRef,
    label: known ? `${title} · ${known}` : title,
  };
}
