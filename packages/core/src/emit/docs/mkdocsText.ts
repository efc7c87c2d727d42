import { DEPENDENCY_LOSS_PATH } from '../runbooks/dependencyLossPage';
import { tableYaml } from '../text/tableYaml';
import type { Resolution } from '../../resolve';

/** Without fonts from the internet: TechDocs shows nothing until they are there, so nothing at all without a network. */
export const MKDOCS_THEME = { name: 'material', font: false };

/** `mkdocs.yml`: what TechDocs builds, with no plugin beside its own, so that every portal accepts it. */
export function mkdocsText(
  { service }: Resolution,
  docsPaths: readonly string[],
): string {
  const runbooks = docsPaths
    .filter(path => path.startsWith('docs/runbooks/'))
    .map(path => path.slice('docs/'.length));
  const configuration = {
    site_name: service.title,
    site_description: service.description,
    docs_dir: 'docs',
    theme: MKDOCS_THEME,
    plugins: ['techdocs-core'],
    nav: [
      { Overview: 'index.md' },
      { Architecture: 'architecture.md' },
      { Operations: 'operations.md' },
      ...(docsPaths.includes(DEPENDENCY_LOSS_PATH)
        ? [{ 'Losing a dependency': 'dependencies.md' }]
        : []),
      { 'Production readiness': 'readiness.md' },
      ...deliveryEntry(docsPaths),
      ...(runbooks.length > 0 ? [{ Runbooks: runbookEntries(runbooks) }] : []),
    ],
  };
  const comment = 'The documentation as the portal shows it (TechDocs).';
  return tableYaml(configuration, { comment });
}

/** The page on delivery, where there is one. */
export function deliveryEntry(
  docsPaths: readonly string[],
): Record<string, string>[] {
  return docsPaths.includes('docs/delivery.md')
    ? [{ Delivery: 'delivery.md' }]
    : [];
}

function runbookEntries(paths: readonly string[]): Record<string, string>[] {
  const index = paths.filter(path => path.endsWith('/index.md'));
  const pages = paths.filter(path => !path.endsWith('/index.md'));
  return [
    ...index.map(path => ({ Overview: path })),
    ...pages.map(path => ({
      [path.replace(/^.*\/|\.md$/g, '')]: path,
    })),
  ];
}
