/** What the address of the repository page points at. */
export interface RepositoryLocation {
  group: string;
  name: string;
  type: 'tree' | 'blob';
  ref: string;
  /** Path of the folder or file in the repository; empty for its root. */
  path: string;
}

/** Reads `GROUP/NAME[/(tree|blob)/REF[/PATH]]`, the part of the address behind the page's own path. */
export function parseRepositoryLocation(
  address: string,
): RepositoryLocation | undefined {
  const [group, name, type = 'tree', ref = 'main', ...path] = address
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  if (!group || !name || (type !== 'tree' && type !== 'blob')) {
    return undefined;
  }
  return { group, name, type, ref, path: path.join('/') };
}

/** The address behind the page's own path, the inverse of {@link parseRepositoryLocation}. */
export function formatRepositoryLocation(location: RepositoryLocation): string {
  const { group, name, type, ref, path } = location;
  return [group, name, type, ref, ...path.split('/')]
    .filter(Boolean)
    .map(encodeURIComponent)
    .join('/');
}
