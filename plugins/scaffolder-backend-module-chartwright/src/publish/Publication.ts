import type { RepositoryFiles } from '@chartwright/backstage-plugin-chartwright-node';

/** A repository to be made of files, wherever it is to be. */
export interface Publication {
  files: RepositoryFiles;
  /** Organisation, group or user of a forge; for local repositories the folder. */
  owner: string;
  name: string;
  description: string;
  visibility: 'private' | 'internal' | 'public';
  commit: { message: string; author: { name: string; email: string } };
  /** Find out whether it can be published, and write nothing. */
  dryRun: boolean;
  signal?: AbortSignal;
  /** Tells the person who waits what is being done. */
  progress: (message: string) => void;
}

/** Where a published repository is. The same for every kind of place. */
export interface Published {
  /** What `git clone` takes. */
  remoteUrl: string;
  /** The page of the root folder. */
  repoContentsUrl: string;
  /** URL of `catalog-info.yaml`. */
  catalogInfoUrl: string;
  /** The commit on `main`; {@link NO_COMMIT} in a dry run of something new. */
  commitHash: string;
}

/** Git's own way to say that there is no commit. */
export const NO_COMMIT = '0'.repeat(40);
