/** The files of a small chart called `test`. */
export function chartOf(files: Record<string, string>): Record<string, string> {
  return {
    'Chart.yaml': 'apiVersion: v2\nname: test\nversion: 0.1.0\n',
    ...files,
  };
}
