import type {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { SPEC_ANNOTATION } from '@chartwright/backstage-plugin-chartwright-common';
import type { DocumentSource } from '@chartwright/core';
import { documentLocation } from '../catalog';

/**
 * The documents that the entities of the catalog were generated from, as their repositories have them now.
 *
 * @public
 */
export class CatalogDocuments {
  constructor(
    private readonly catalog: CatalogService,
    private readonly reader: UrlReaderService,
  ) {}

  /**
   * What the catalog knows about some entities, in the order of the references.
   *
   * @throws NotFoundError when one is not there, or may not be seen with these credentials.
   */
  async entities(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    if (entityRefs.length === 0) return [];
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    const missing = entityRefs.filter((_, index) => !items[index]);
    if (missing.length > 0) {
      throw new NotFoundError(`The catalog has no ${missing.join(', ')}`);
    }
    return items.flatMap(item => item ?? []);
  }

  /**
   * The document of an entity.
   *
   * @returns undefined when the entity is not one that Chartwright generated.
   * @throws NotFoundError when its repository does not have the document.
   */
  async document(entity: Entity): Promise<DocumentSource | undefined> {
    if (!entity.metadata.annotations?.[SPEC_ANNOTATION]) return undefined;
    const { documentUrl } = documentLocation(entity);
    const response = await this.reader.readUrl(documentUrl);
    return { path: documentUrl, text: await response.buffer() };
  }

  /**
   * The document of a System.
   *
   * @returns undefined when the System is not one that Chartwright generated.
   * @throws NotFoundError when the catalog has no such System.
   */
  async systemDocument(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<DocumentSource | undefined> {
    const [entity] = await this.entities(
      [`system:default/${name}`],
      credentials,
    );
    return entity && this.document(entity);
  }
}
