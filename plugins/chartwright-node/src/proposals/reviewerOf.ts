import type { Entity } from '@backstage/catalog-model';
import type { Reviewer } from '../forges';
import type { RepositoryAddress } from '../repositories';

/** The forges' public hosts: annotations of the catalog's own providers name these, whatever host the forge has. */
const PUBLIC_HOSTS = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  gitea: 'gitea.com',
} as const;

/** What annotations of teams end in: the first is that of GitHub's provider, the second of GitLab's. */
const TEAM_SUFFIXES = ['team-slug', 'team-path', 'team-name'];
const USER_SUFFIXES = ['user-login'];

/**
 * Who stands for an owner on a forge, by the annotations that the catalog's providers set (`github.com/team-slug`,
 * `gitlab.example.com/team-path`, `github.com/user-login`), for Gitea `gitea.com/team-name`.
 *
 * @returns undefined when no annotation says so, and for local repositories.
 */
export function reviewerOf(
  owner: Entity,
  address: RepositoryAddress,
): Reviewer | undefined {
  if (address.target === 'local') return undefined;
  const kind =
    owner.kind.toLocaleLowerCase('en-US') === 'user' ? 'user' : 'team';
  const suffixes = kind === 'user' ? USER_SUFFIXES : TEAM_SUFFIXES;
  const value = [address.host, PUBLIC_HOSTS[address.target]]
    .flatMap(host => suffixes.map(suffix => `${host}/${suffix}`))
    .map(annotation => owner.metadata.annotations?.[annotation])
    .find(found => found !== undefined && found !== '');
  if (value === undefined) return undefined;
  return { kind, name: reviewerName(value, kind, address.target) };
}

/** GitHub's provider writes `acme/shop` for a team; GitLab's writes the address of a user's page. */
function reviewerName(
  value: string,
  kind: Reviewer['kind'],
  target: keyof typeof PUBLIC_HOSTS,
): string {
  const whole = kind === 'team' && target === 'gitlab';
  return whole
    ? value.replace(/^\/+|\/+$/g, '')
    : value.slice(value.lastIndexOf('/') + 1);
}
