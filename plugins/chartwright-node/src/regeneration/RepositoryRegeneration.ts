import type {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  ConflictStyle,
  ReasonToStop,
  Regeneration,
} from '@chartwright/core';
import type { Proposal } from '../proposals';
import type { RepositoryAddress } from '../repositories';
import type { GeneratorThreads } from '../threads';

/**
 * What is done where a person and the generator changed the same thing: as the styles of a merge, or `fail`, which
 * proposes nothing.
 *
 * @public
 */
export type OnConflict = ConflictStyle | 'fail';

/**
 * What a backend regenerates with.
 *
 * @public
 */
export interface RegenerationServices {
  config: Config;
  catalog: CatalogService;
  reader: UrlReaderService;
  threads: GeneratorThreads;
}

/**
 * Which services of one repository to regenerate, and how.
 *
 * @public
 */
export interface RepositoryRegenerationRequest {
  /** Components that live in one repository. */
  entities: readonly Entity[];
  /** Who asks: what they may see in the catalog is what the regeneration knows of it. */
  credentials: BackstageCredentials;
  /** Default `keep`. */
  onConflict?: OnConflict;
  /** Percent of the changed files that may be in conflict. Default 50. */
  conflictLimit?: number;
  /** Version of the library chart to go to. Default: the one that the Platform pins, else the newest. */
  to?: string;
  /** Branch to propose. Default `chartwright/regenerate`. */
  branch?: string;
  /** Not ready to be merged; forges only. */
  draft?: boolean;
  /** Token for the forge, instead of the integration's credentials. */
  token?: string;
  /** Plan, and write nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Is given each service as it is after its regeneration, for example to check it; the folder is gone afterwards. */
  inspect?: (service: { entityRef: string; folder: string }) => Promise<void>;
  /** Tells whoever waits what is being done. */
  progress?: (message: string) => void;
}

/**
 * What came of one service.
 *
 * @public
 */
export interface ServiceRegeneration {
  entityRef: string;
  /** Folder in the repository, without slashes at its ends; empty for the root. */
  folder: string;
  regeneration: Regeneration;
  /** Why nothing of the repository is proposed: too much of this service is in conflict, or no conflict is allowed. */
  stopped?: ReasonToStop;
}

/**
 * What came of one repository.
 *
 * - `unchanged`: there is nothing to do
 * - `planned`: a dry run, and there is something to do
 * - `proposed`: the request is open; `conflicts` says how many are left in it
 * - `conflicts`: nothing was proposed, because of conflicts
 *
 * @public
 */
export interface RepositoryRegeneration {
  outcome: 'unchanged' | 'planned' | 'proposed' | 'conflicts';
  address: RepositoryAddress;
  /** In the order of the entities asked for. */
  services: ServiceRegeneration[];
  /** How many things both sides changed differently, over all services. */
  conflicts: number;
  /** The plan as the request's text has it. */
  markdown: string;
  /** Present when something was proposed. */
  proposal?: Proposal;
}
