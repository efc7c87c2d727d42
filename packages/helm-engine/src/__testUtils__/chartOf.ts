/** The files of a small chart called `test`. */
export function chartOf<T extends string | Uint8Array>(
  files: Record<string, T>,
): Record<string, string | T> {
  return {
    'Chart.yaml': 'apiVersion: v2\nname: test\nversion: 0.1.0\n',
    ...files,
  };
}
