import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, isError } from '@backstage/errors';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  formatRepositoryId,
  type LocalRepositories,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { entitiesFromCatalogInfo } from './entitiesFromCatalogInfo';

const CATALOG_INFO = 'catalog-info.yaml';

/** What the provider works with. */
export interface LocalRepositoryEntityProviderOptions {
  repositories: LocalRepositories;
  urls: LocalRepositoryUrls;
  /** Runs once, after the repositories were first read; says when there are new ones. */
  prepare: (onProgress: () => Promise<void>) => Promise<void>;
  schedule: SchedulerServiceTaskRunner;
  logger: LoggerService;
}

interface ReadRepository {
  commit: string;
  entities: DeferredEntity[];
}

/**
 * Puts what the `catalog-info.yaml` of every local repository describes into the catalog.
 *
 * @remarks
 *
 * {@link LocalRepositoryEntityProvider.refreshAll} follows whatever people push or delete; it runs on a schedule.
 * {@link LocalRepositoryEntityProvider.refresh} takes up one repository at once. Both write to the catalog's shared
 * database, so any replica may run them.
 *
 * @public
 */
export class LocalRepositoryEntityProvider implements EntityProvider {
  private connection?: EntityProviderConnection;
  /** In the order in which the repositories came to be known. */
  private readonly known = new Map<string, ReadRepository>();
  private prepared?: Promise<void>;

  constructor(private readonly options: LocalRepositoryEntityProviderOptions) {}

  getProviderName(): string {
    return 'chartwright-local-repositories';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.schedule.run({
      id: this.getProviderName(),
      fn: () => this.refreshAll(),
    });
  }

  /** Makes the catalog hold the entities of all local repositories and of no other. */
  async refreshAll(): Promise<void> {
    await this.takeAll();
    this.prepared ??= this.options.prepare(() => this.takeAll());
    await this.prepared;
  }

  private async takeAll(): Promise<void> {
    const ids = await this.options.repositories.list();
    const keys = ids.map(formatRepositoryId);
    for (const key of this.known.keys()) {
      if (!keys.includes(key)) this.known.delete(key);
    }
    for (const id of ids) await this.follow(id);
    await this.connected().applyMutation({
      type: 'full',
      entities: this.withoutDoubles(),
    });
  }

  /**
   * Takes up one repository now.
   *
   * @returns the references of its entities.
   * @throws NotFoundError when there is no such repository or entity file, InputError when the file is not one,
   *   ConflictError when another repository has an entity of the same reference.
   */
  async refresh(id: RepositoryId): Promise<string[]> {
    const key = formatRepositoryId(id);
    const before = this.known.get(key)?.entities ?? [];
    const read = await this.read(id);
    const refs = read.entities.map(refOf);
    const owners = this.owners();
    for (const ref of refs) {
      const owner = owners.get(ref);
      if (owner !== undefined && owner !== key) {
        throw new ConflictError(
          `The local repository '${owner}' has ${ref} already, so that of '${key}' is not taken up`,
        );
      }
    }
    this.known.set(key, read);
    await this.connected().applyMutation({
      type: 'delta',
      added: read.entities,
      removed: before.filter(entity => !refs.includes(refOf(entity))),
    });
    return refs;
  }

  /** Takes over what is new in a repository; an entity file that somebody broke must not take a service out of the catalog. */
  private async follow(id: RepositoryId): Promise<void> {
    const key = formatRepositoryId(id);
    try {
      this.known.set(key, await this.read(id));
    } catch (error) {
      this.options.logger.warn(
        `Left the entities of the local repository '${key}' as they were: ${messageOf(
          error,
        )}`,
      );
    }
  }

  /** Every entity once: of two repositories with one reference, the one that was known first keeps it. */
  private withoutDoubles(): DeferredEntity[] {
    const owners = this.owners();
    return [...this.known].flatMap(([key, { entities }]) =>
      entities.filter(entity => {
        const owner = owners.get(refOf(entity));
        if (owner === key) return true;
        this.options.logger.warn(
          `Left ${refOf(
            entity,
          )} of the local repository '${key}' out: '${owner}' has it already`,
        );
        return false;
      }),
    );
  }

  /** By reference, the repository that brought it first. */
  private owners(): Map<string, string> {
    const owners = new Map<string, string>();
    for (const [key, { entities }] of this.known) {
      for (const ref of entities.map(refOf)) {
        if (!owners.has(ref)) owners.set(ref, key);
      }
    }
    return owners;
  }

  private async read(id: RepositoryId): Promise<ReadRepository> {
    const commit = await this.options.repositories.resolveCommit(id);
    const known = this.known.get(formatRepositoryId(id));
    if (known?.commit === commit) return known;
    const bytes = await this.options.repositories.readFile(
      id,
      commit,
      CATALOG_INFO,
    );
    const entities = entitiesFromCatalogInfo(Buffer.from(bytes).toString(), {
      root: this.options.urls.root(id),
      catalogInfo: this.options.urls.file(id, CATALOG_INFO),
    });
    if (entities.length === 0) {
      throw new InputError(`Found no entity in ${CATALOG_INFO}`);
    }
    return {
      commit,
      entities: entities.map(entity => ({
        entity,
        locationKey: `chartwright-local:${formatRepositoryId(id)}`,
      })),
    };
  }

  private connected(): EntityProviderConnection {
    if (!this.connection) {
      throw new Error(
        'The provider of local repositories is used before the catalog has connected it',
      );
    }
    return this.connection;
  }
}

function refOf({ entity }: DeferredEntity): string {
  return stringifyEntityRef(entity);
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
