import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  readPermission,
  SPEC_ANNOTATION,
  type RunbookSearch,
} from '@chartwright/backstage-plugin-chartwright-common';
import { documentLocation } from '@chartwright/backstage-plugin-chartwright-node';
import type { Access } from '../access/Access';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import { runbookHits, sortedHits, type RankedHit } from '../view/runbookHits';

/** Repositories that are read at the same time. */
const AT_ONCE = 8;
/** Services that one search goes through; the catalog's own search has the others' documentation. */
const MOST_SERVICES = 500;

/** Finds runbooks over all services. */
export class Runbooks {
  constructor(
    private readonly options: {
      access: Access;
      catalog: CatalogService;
      repositories: ServiceRepositoryReader;
    },
  ) {}

  /** @param alert - Only runbooks of the alert of that name. */
  async search(
    { text, alert, limit }: { text: string; alert: string; limit: number },
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ): Promise<RunbookSearch> {
    const entities = await this.entities(credentials);
    const hits: RankedHit[] = [];
    const waiting = [...entities];
    const work = async () => {
      for (;;) {
        const entity = waiting.shift();
        if (!entity || signal.aborted) return;
        hits.push(...(await this.hitsOf(entity, text)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const items = sortedHits(hits).filter(
      hit => alert === '' || hit.alert === alert,
    );
    return { items: items.slice(0, limit), total: items.length };
  }

  private async entities(credentials: BackstageCredentials): Promise<Entity[]> {
    const { access, catalog } = this.options;
    const { items } = await catalog.getEntities(
      {
        filter: {
          kind: 'Component',
          [`metadata.annotations.${SPEC_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
        },
        limit: MOST_SERVICES,
      },
      { credentials },
    );
    const allowed = await access.allowed(
      items.map(entity => stringifyEntityRef(entity)),
      credentials,
      readPermission,
    );
    return items.filter(entity => allowed.has(stringifyEntityRef(entity)));
  }

  /** A repository that cannot be read has nothing to say. */
  private async hitsOf(entity: Entity, text: string): Promise<RankedHit[]> {
    try {
      const { folderUrl } = documentLocation(entity);
      const repository = await this.options.repositories.read(folderUrl);
      return runbookHits(stringifyEntityRef(entity), repository, text);
    } catch {
      return [];
    }
  }
}
