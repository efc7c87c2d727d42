import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import type { LocalRepositoryUrls, RepositoryAddress } from '../repositories';

/**
 * A place in a repository, wherever that is.
 *
 * @public
 */
export interface RepositoryPath {
  address: RepositoryAddress;
  /** Branch, as the URL has it. Branches with a slash in their name cannot be told from folders. */
  ref: string;
  /** File or folder, without slashes at its ends; empty for the root. */
  path: string;
}

/**
 * The repository behind the URL of a file or folder.
 *
 * @throws InputError when the URL is not one of a local repository or of a GitHub, GitLab or Gitea that Backstage has an
 *   integration for.
 * @public
 */
export function addressOfUrl(
  url: string,
  options: { integrations: ScmIntegrations; urls: LocalRepositoryUrls },
): RepositoryPath {
  const local = options.urls.parse(url);
  if (local) {
    const { id, ref, path } = local;
    const address = {
      target: 'local',
      owner: id.group,
      name: id.name,
    } as const;
    return { address, ref, path };
  }
  const place = placeOnForge(url, options.integrations);
  if (!place) {
    throw new InputError(
      `Expected the URL of a file or folder in a local repository, or on a GitHub, GitLab or Gitea of the app's 'integrations', found '${url}'`,
    );
  }
  return place;
}

function placeOnForge(
  url: string,
  integrations: ScmIntegrations,
): RepositoryPath | undefined {
  const { host } = new URL(url);
  const github = integrations.github.byHost(host);
  if (github) {
    const match = pathBelow(url, `https://${host}`)?.match(
      /^([^/]+)\/([^/]+)\/(?:tree|blob)\/([^/]+)\/?(.*)$/,
    );
    return match ? placed('github', host, match) : undefined;
  }
  const gitlab = integrations.gitlab.byHost(host);
  if (gitlab) {
    const match = pathBelow(url, gitlab.config.baseUrl)?.match(
      /^(.+)\/([^/]+)\/-\/(?:tree|blob)\/([^/]+)\/?(.*)$/,
    );
    return match ? placed('gitlab', host, match) : undefined;
  }
  const gitea = integrations.gitea.byHost(host);
  const match =
    gitea &&
    pathBelow(url, gitea.config.baseUrl ?? `https://${host}`)?.match(
      /^([^/]+)\/([^/]+)\/src\/branch\/([^/]+)\/?(.*)$/,
    );
  return match ? placed('gitea', host, match) : undefined;
}

/** What follows the base in a URL, without query and fragment; undefined when it does not begin with it. */
function pathBelow(url: string, base: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const start = `${base.replace(/\/+$/, '')}/`;
  const whole = `${origin}${pathname}`;
  return whole.startsWith(start) ? whole.slice(start.length) : undefined;
}

function placed(
  target: 'github' | 'gitlab' | 'gitea',
  host: string,
  match: RegExpMatchArray,
): RepositoryPath {
  const [owner, name, ref, path] = match.slice(1).map(decodeURIComponent);
  return {
    address: { target, host, owner: owner!, name: name! },
    ref: ref!,
    path: path!.replace(/\/+$/, ''),
  };
}
