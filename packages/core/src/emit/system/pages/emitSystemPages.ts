import { FileTree, fileTree } from '../../../files/FileTree';
import type { SystemFacts } from '../SystemFacts';
import { compliancePage } from './compliancePage';
import { objectivesPage } from './objectivesPage';
import { secretsPage } from './secretsPage';

/** Pages that are made of tables rather than of a template, by their title. */
const PAGES: readonly (readonly [
  title: string,
  path: string,
  make: (system: SystemFacts) => string | undefined,
])[] = [
  ['Objectives', 'objectives.md', objectivesPage],
  ['Secrets', 'secrets.md', secretsPage],
  ['Compliance', 'compliance.md', compliancePage],
];

/** `docs/objectives.md`, `docs/secrets.md`, `docs/compliance.md`. */
export function emitSystemPages(system: SystemFacts): FileTree {
  return fileTree(
    PAGES.flatMap(([, path, make]) => {
      const text = make(system);
      return text === undefined ? [] : [[`docs/${path}`, text] as const];
    }),
  );
}

/** Entries of the navigation for those of the pages that are there. */
export function systemPageEntries(
  paths: Iterable<string>,
): Record<string, string>[] {
  const there = new Set(paths);
  return PAGES.filter(([, path]) => there.has(`docs/${path}`)).map(
    ([title, path]) => ({ [title]: path }),
  );
}
