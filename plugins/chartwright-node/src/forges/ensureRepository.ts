import { InputError } from '@backstage/errors';
import type { ForgeRepository, RepositoryRequest } from './Forge';

/** What a forge has to be able to do for {@link ensureRepository}. */
export interface RepositoryMaker<T> {
  /** How messages call the forge and its repositories: `GitLab`, `project`. */
  title: string;
  noun: string;
  /** What the forge says about the repository; undefined when there is none that the credentials can see. */
  find(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<T | undefined>;
  /** @returns undefined when the name is taken. */
  create(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<T | undefined>;
  repository(
    found: T,
    request: RepositoryRequest,
    created: boolean,
  ): ForgeRepository;
}

/**
 * Makes a repository, or finds the one that is there; also the one that somebody made meanwhile.
 *
 * @throws InputError when the name is taken by something that the credentials cannot see.
 */
export async function ensureRepository<T>(
  forge: RepositoryMaker<T>,
  request: RepositoryRequest,
  signal?: AbortSignal,
): Promise<ForgeRepository> {
  const found = await forge.find(request, signal);
  if (found) return forge.repository(found, request, false);
  const created = await forge.create(request, signal);
  if (created) return forge.repository(created, request, true);
  const raced = await forge.find(request, signal);
  if (raced) return forge.repository(raced, request, false);
  throw new InputError(
    `${forge.title} refuses a ${forge.noun} '${request.owner}/${request.name}', and there is none of that name that these credentials can see`,
  );
}
