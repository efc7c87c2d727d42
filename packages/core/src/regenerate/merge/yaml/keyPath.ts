/** The path of a key below a path: dotted, with quotes around a key that holds a dot or a bracket. */
export function childPath(path: string, key: string): string {
  if (/^[^.[\]"\s]+$/.test(key)) {
    return path === '' ? key : `${path}.${key}`;
  }
  return `${path}[${JSON.stringify(key)}]`;
}

/** The path of a named item in a list. */
export function itemPath(path: string, name: string): string {
  return `${path}[name=${name}]`;
}
