import { InputError } from '@backstage/errors';

/**
 * Names a local repository: `shop/orders` lies in `<directory>/shop/orders.git`.
 *
 * @public
 */
export interface RepositoryId {
  /** The service's system, or the name of its owning group when it has none. */
  group: string;
  name: string;
}

const SEGMENT = /^[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,98}[a-zA-Z0-9])?$/;

/**
 * A repository id whose parts are safe as folder names and URL segments.
 *
 * @throws InputError when a part holds anything but letters, digits, `.`, `_` and `-`, or does not start and end with
 *   a letter or digit.
 * @public
 */
export function repositoryId(group: string, name: string): RepositoryId {
  for (const [part, value] of [
    ['group', group],
    ['name', name],
  ] as const) {
    if (!SEGMENT.test(value) || value.endsWith('.git')) {
      throw new InputError(
        `Expected the ${part} of a local repository to have 1 to 100 letters, digits, '.', '_' or '-', to start and end with a letter or digit and not to end with '.git', found '${value}'`,
      );
    }
  }
  return { group, name };
}

/**
 * `shop/orders`, as people write it.
 *
 * @public
 */
export function formatRepositoryId(id: RepositoryId): string {
  return `${id.group}/${id.name}`;
}
