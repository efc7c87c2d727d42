/** A subject as a regular expression: `*` stands for any characters, everything else for itself. */
export function subjectPattern(pattern: string): string {
  return `^${pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`;
}
