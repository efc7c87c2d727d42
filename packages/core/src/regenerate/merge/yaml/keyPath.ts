/** The path of a key below a path: dotted, with quotes around a key that holds a dot or a bracket. */
export function childPath(path: string, key: string): string {
  if (/^[^.[\]"\s]+$/.test(key)) {
    return path === '' ? key : `${path}.${key}`;
  }
  return `${path}[${JSON.stringify(key)}]`;
}

/** The path of an item in a list that is told apart by a key, or by the only key that it has. */
export function itemPath(
  path: string,
  id: string,
  key: string | undefined,
): string {
  return key === undefined ? `${path}[${id}]` : `${path}[${key}=${id}]`;
}
