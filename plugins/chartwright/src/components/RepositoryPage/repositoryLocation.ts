/** What the address of the repository page points at. */
export interface RepositoryLocation {
  group: string;
  name: string;
  /** `compare` is a proposed branch beside the branch it is to be merged into. */
  type: 'tree' | 'blob' | 'compare';
  ref: string;
  /** Path of the folder or file in the repository; empty for its root, and for a comparison. */
  path: string;
}

/**
 * Reads `GROUP/NAME[/(tree|blob)/REF[/PATH]]` or `GROUP/NAME/compare/BRANCH`, the part of the address behind the page's own
 * path. The name of a compared branch may have slashes.
 */
export function parseRepositoryLocation(
  address: string,
): RepositoryLocation | undefined {
  const [group, name, type = 'tree', ...rest] = address
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  if (!group || !name) return undefined;
  if (type === 'compare') {
    return rest.length > 0
      ? { group, name, type, ref: rest.join('/'), path: '' }
      : undefined;
  }
  if (type !== 'tree' && type !== 'blob') return undefined;
  const [ref = 'main', ...path] = rest;
  return { group, name, type, ref, path: path.join('/') };
}

/** The address behind the page's own path, the inverse of {@link parseRepositoryLocation}. */
export function formatRepositoryLocation(location: RepositoryLocation): string {
  const { group, name, type, ref, path } = location;
  const branch = type === 'compare' ? ref.split('/') : [ref];
  return [group, name, type, ...branch, ...path.split('/')]
    .filter(Boolean)
    .map(encodeURIComponent)
    .join('/');
}
