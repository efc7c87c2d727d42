import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';

/**
 * Kinds that a repository may bring into the catalog. People, groups and templates are not among them: who can write to
 * a service's repository must not become somebody else by it.
 */
const ALLOWED_KINDS = ['Component', 'API', 'Resource', 'System'];

/** Where a repository and its entity file are read. */
export interface CatalogInfoUrls {
  /** The entity file. */
  catalogInfo: string;
  /** The root folder; ends with a slash. */
  root: string;
}

/**
 * The entities of a `catalog-info.yaml`, with the annotations that tie them to where they came from.
 *
 * @throws InputError when the text is not YAML, not a list of entities, or holds a kind that is not allowed.
 */
export function entitiesFromCatalogInfo(
  text: string,
  urls: CatalogInfoUrls,
): Entity[] {
  const location = { type: 'url', target: urls.catalogInfo };
  return [...parseEntityYaml(text, location)].flatMap(result => {
    if (result.type === 'error') throw new InputError(result.error.message);
    if (result.type !== 'entity') return [];
    const { entity } = result;
    if (!ALLOWED_KINDS.includes(entity.kind)) {
      throw new InputError(
        `Expected one of the kinds ${ALLOWED_KINDS.join(', ')}, found '${
          entity.kind
        }'`,
      );
    }
    return [
      {
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            ...entity.metadata?.annotations,
            [ANNOTATION_LOCATION]: `url:${urls.catalogInfo}`,
            [ANNOTATION_ORIGIN_LOCATION]: `url:${urls.catalogInfo}`,
            [ANNOTATION_SOURCE_LOCATION]: `url:${urls.root}`,
            [ANNOTATION_VIEW_URL]: urls.catalogInfo,
          },
        },
      },
    ];
  });
}
