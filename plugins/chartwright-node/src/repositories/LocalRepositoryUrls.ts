import type { Config } from '@backstage/config';
import { LOCAL_BRANCH } from './LocalRepositories';
import { repositoryId, type RepositoryId } from './RepositoryId';

/**
 * A place in a local repository, as its URL says it.
 *
 * @public
 */
export interface RepositoryLocation {
  id: RepositoryId;
  /** Branch, tag or commit id. */
  ref: string;
  /** File or folder, without slashes at its ends; empty for the root. */
  path: string;
}

/**
 * URLs of local repositories: `<base>/<group>/<name>/tree/<ref>/<folder>/` and `<base>/<group>/<name>/blob/<ref>/<file>`.
 *
 * @remarks
 *
 * They are pages of the portal, so that "View source" opens them, and the backend reads them through its UrlReader, so
 * that entity locations, `$text` placeholders, `fetch:plain` and TechDocs work as with a forge.
 *
 * @public
 */
export class LocalRepositoryUrls {
  static fromConfig(config: Config): LocalRepositoryUrls {
    const base =
      config.getOptionalString('chartwright.localRepositories.browseUrl') ??
      `${trimSlashes(
        config.getString('app.baseUrl'),
      )}/chartwright/repositories`;
    return new LocalRepositoryUrls(`${trimSlashes(base)}/`);
  }

  /** @param base - Absolute URL that ends with a slash. */
  constructor(private readonly base: string) {}

  /** What the URLs of everything in a repository begin with. */
  repository(id: RepositoryId): string {
    return `${this.base}${id.group}/${id.name}/`;
  }

  /** The root folder, with the slash at its end that `backstage.io/source-location` wants. */
  root(id: RepositoryId): string {
    return `${this.repository(id)}tree/${LOCAL_BRANCH}/`;
  }

  file(id: RepositoryId, path: string): string {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return `${this.repository(id)}blob/${LOCAL_BRANCH}/${encoded}`;
  }

  /** The page that compares a branch with the one it is to be merged into. */
  compare(id: RepositoryId, branch: string): string {
    const encoded = branch.split('/').map(encodeURIComponent).join('/');
    return `${this.repository(id)}compare/${encoded}`;
  }

  /** Whether a URL is meant for local repositories at all. */
  matches(url: URL): boolean {
    return `${url.origin}${url.pathname}`.startsWith(this.base);
  }

  /**
   * @returns undefined when the URL is not one of a local repository.
   * @throws InputError when it is one with an unsafe name.
   */
  parse(url: string): RepositoryLocation | undefined {
    const parsed = new URL(url);
    if (!this.matches(parsed)) return undefined;
    const rest = `${parsed.origin}${parsed.pathname}`.slice(this.base.length);
    const [group, name, view, ref, ...path] = rest
      .split('/')
      .map(decodeURIComponent);
    if (!group || !name || !ref || (view !== 'tree' && view !== 'blob')) {
      return undefined;
    }
    return {
      id: repositoryId(group, name),
      ref,
      path: path.filter(Boolean).join('/'),
    };
  }
}

function trimSlashes(text: string): string {
  return text.replace(/\/+$/, '');
}
