import type {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { PickedEntity } from '@chartwright/backstage-plugin-chartwright-common';
import {
  CatalogDocuments,
  neighbourDocuments,
  readPlatform,
  systemName,
  type GenerationRequest,
  type NeighbourDocuments,
  type Platform,
} from '@chartwright/backstage-plugin-chartwright-node';
import { documentHead, type DocumentSource } from '@chartwright/core';
import { stringify } from 'yaml';
import type { ServiceRepository } from '../repository/ServiceRepository';
import { principalKey } from '../access/principalKey';
import { Fresh } from '../cache/Fresh';

/** Somebody types faster than documents of neighbours change. */
const FRESH_MILLISECONDS = 10_000;
const CAPACITY = 500;

const CONTEXT = '.chartwright/context';

/** What a draft of a service refers to. */
export interface DraftReferences {
  system?: string;
  /** Names of services that it calls, with their System before a slash where it is another one. */
  services: readonly string[];
  /** The service that is regenerated. */
  recorded?: ServiceRepository;
  credentials: BackstageCredentials;
}

/** Gathers what a preview is made of beside the document itself: Platform, System and the documents of neighbours. */
export class PreviewDocuments {
  private readonly documents: CatalogDocuments;
  private readonly platforms = new Fresh<Platform>(FRESH_MILLISECONDS, 1);
  private readonly systems = new Fresh<DocumentSource | undefined>(
    FRESH_MILLISECONDS,
    CAPACITY,
  );
  private readonly neighbours = new Fresh<NeighbourDocuments>(
    FRESH_MILLISECONDS,
    CAPACITY,
  );
  private readonly entities = new Fresh<Entity | undefined>(
    FRESH_MILLISECONDS,
    CAPACITY,
  );

  constructor(
    private readonly options: {
      catalog: CatalogService;
      config: Config;
      reader: UrlReaderService;
    },
  ) {
    this.documents = new CatalogDocuments(options.catalog, options.reader);
  }

  /** What the catalog knows of dependencies; those that it does not show are left out. */
  async picked(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<PickedEntity[]> {
    const entities = await this.entitiesOf(entityRefs, credentials);
    return entities.map(entity => ({
      entityRef: stringifyEntityRef(entity),
      system: systemName(entity.spec?.system),
    }));
  }

  /** The documents beside the one that is previewed. */
  async beside(draft: DraftReferences): Promise<
    Omit<GenerationRequest, 'documents'> & {
      documents: Omit<GenerationRequest['documents'], 'main'>;
    }
  > {
    const { system, recorded, credentials } = draft;
    const { platform, folders } = await this.platform(recorded);
    const [systemDocument, neighbours] = await Promise.all([
      system && /^[\w.-]+$/.test(system)
        ? this.system(system, credentials)
        : undefined,
      this.neighboursOf(draft, platform),
    ]);
    const known = systemDocument ?? recordedFile(recorded, 'system.yaml');
    return {
      ...(folders && { folders }),
      documents: {
        ...(platform && { platform }),
        ...(known && { system: known }),
        ...neighbours,
      },
    };
  }

  /** The portal's Platform, unless the service was generated with another one, as regeneration has it. */
  private async platform(
    recorded: ServiceRepository | undefined,
  ): Promise<
    Pick<GenerationRequest, 'folders'> & { platform?: DocumentSource }
  > {
    const { source, folders } = await this.platforms.get('', () =>
      readPlatform(this.options.config),
    );
    const own = recordedFile(recorded, 'platform.yaml');
    if (
      own &&
      (!source || documentHead(own)?.name !== documentHead(source)?.name)
    ) {
      return { platform: own };
    }
    return { ...(source && { platform: source }), ...(folders && { folders }) };
  }

  private system(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<DocumentSource | undefined> {
    return this.systems.get(keyOf(credentials, name), () =>
      this.documents
        .systemDocument(name, credentials)
        .catch(ignoring('NotFoundError')),
    );
  }

  private async neighboursOf(
    { services, system, recorded, credentials }: DraftReferences,
    platform: DocumentSource | undefined,
  ): Promise<Pick<GenerationRequest['documents'], 'services' | 'neighbours'>> {
    const own = recordedFile(recorded, 'neighbours.yaml');
    if (services.length === 0) return own ? { neighbours: own } : {};
    const key = keyOf(credentials, system ?? '', ...services);
    const { services: documents, providers } = await this.neighbours.get(
      key,
      async () =>
        neighbourDocuments(
          await this.entitiesOf(
            services.map(
              name => `component:default/${name.slice(name.indexOf('/') + 1)}`,
            ),
            credentials,
          ),
          {
            system,
            catalogDocuments: this.documents,
            platform,
            credentials,
          },
        ),
    );
    if (own && Object.keys(providers).length === 0) {
      return { services: documents, neighbours: own };
    }
    return {
      services: documents,
      neighbours: {
        path: 'neighbours.yaml',
        text: stringify({ providers, callers: {} }),
      },
    };
  }

  private async entitiesOf(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const found = await Promise.all(
      entityRefs.map(ref =>
        this.entities.get(keyOf(credentials, ref), async () =>
          this.options.catalog
            .getEntityByRef(ref, { credentials })
            .catch(ignoring('InputError', 'TypeError')),
        ),
      ),
    );
    return found.flatMap(entity => entity ?? []);
  }
}

function recordedFile(
  recorded: ServiceRepository | undefined,
  name: string,
): DocumentSource | undefined {
  const path = `${CONTEXT}/${name}`;
  const text = recorded?.files.get(path);
  return text && { path, text };
}

/** What one person may see is kept for that person only. */
function keyOf(credentials: BackstageCredentials, ...parts: string[]): string {
  return JSON.stringify([principalKey(credentials), ...parts]);
}

function ignoring(...names: string[]) {
  return (error: unknown): undefined => {
    if (isError(error) && names.includes(error.name)) return undefined;
    throw error;
  };
}
