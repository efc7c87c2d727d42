import type { ForgeType } from '../forges';

/**
 * Where a repository is, or is to be.
 *
 * @public
 */
export type RepositoryAddress =
  | { target: 'local'; owner: string; name: string }
  | { target: ForgeType; host: string; owner: string; name: string };

/**
 * An address in one line, the same for the same repository.
 *
 * @public
 */
export function formatAddress(address: RepositoryAddress): string {
  const { owner, name } = address;
  return address.target === 'local'
    ? `local:${owner}/${name}`
    : `${address.host}/${owner}/${name}`;
}
