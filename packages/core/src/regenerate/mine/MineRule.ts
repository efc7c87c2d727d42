import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';

/** Something that a document keeps the generator away from: `spec.regeneration.mine`. */
export interface MineRule {
  /** Path of a file in the repository; `*` stands for anything but a slash, `**` for anything. */
  readonly files: string;
  /** Keys, blocks or kinds in these files; absent when it is the files as a whole. */
  readonly parts?: readonly string[];
  /** Where the document says it. */
  readonly place: Pick<Problem, 'file' | 'line' | 'column' | 'path'>;
}

/** What of one file is the person's: all of it, parts, or nothing. */
export type MineOfFile = true | readonly string[];

/** What the rules say of a file, which may have been renamed. */
export function mineOf(
  rules: readonly MineRule[],
  paths: readonly string[],
): MineOfFile {
  const found = rules.filter(({ files }) =>
    paths.some(path => matchesFiles(files, path)),
  );
  return (
    found.some(({ parts }) => parts === undefined) || [
      ...new Set(found.flatMap(({ parts = [] }) => parts)),
    ]
  );
}

/** Stars of a pattern as regular expressions. */
const STARS: Readonly<Record<string, string>> = {
  '*': '[^/]*',
  '**': '.*',
  '**/': '(?:.*/)?',
};

/** Whether a path is one of those that a rule names. */
export function matchesFiles(files: string, path: string): boolean {
  const pattern = files
    .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*/g, star => STARS[star]!);
  return new RegExp(`^${pattern}$`).test(path);
}
