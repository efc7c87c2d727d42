import { Document } from 'yaml';
import { deliveryEntry, MKDOCS_THEME } from '../docs/mkdocsText';
import { yamlText } from '../text/yamlText';
import { FileTree, fileTree, mergeFileTrees } from '../../files/FileTree';
import { catalogText } from '../catalog/entityText';
import { emitDelivery } from '../delivery/emitDelivery';
import { systemSubject } from '../delivery/systemSubject';
import { emitUmbrella } from '../delivery/umbrella/emitUmbrella';
import { CONTEXT_FOLDER, SYSTEM_DOCUMENT_PATH } from '../record/recordPaths';
import { withRecords } from '../record/withRecords';
import { emitSystemChart } from './chart/emitSystemChart';
import { emitSystemDashboards } from './dashboards/emitSystemDashboards';
import { emitResourceDashboards } from './resources/emitResourceDashboards';
import { emitResourceRunbooks } from './resources/emitResourceRunbooks';
import { emitSystemPages, systemPageEntries } from './pages/emitSystemPages';
import { emitRuleRunbooks } from './emitRuleRunbooks';
import { systemEntities } from './systemEntities';
import { systemPage } from './systemPage';
import type { SystemEmitContext, SystemFacts } from './SystemFacts';

/**
 * The repository of a system: its catalog entries, the graph of its services, its documents. The services have
 * repositories of their own.
 *
 * @throws TemplateError when a text template is wrong.
 */
export function emitSystem(
  system: SystemFacts,
  context: SystemEmitContext,
): FileTree {
  const { templates, documents, library, generatorVersion } = context;
  const page = systemPage(system);
  const delivery = emitDelivery(systemSubject(system, context));
  const runbooks = mergeFileTrees(
    emitResourceRunbooks(system),
    emitRuleRunbooks(system),
  );
  const pages = emitSystemPages(system);
  const generated = mergeFileTrees(
    fileTree([
      ['catalog-info.yaml', catalogText(systemEntities(system, context))],
      [
        'mkdocs.yml',
        mkdocs(
          system,
          [...runbooks.keys()],
          [...delivery.keys(), ...pages.keys()],
        ),
      ],
      ...templates.names
        .filter(name => !name.startsWith('partials/'))
        .map(name => [name, templates.render(name, page)] as const),
    ]),
    emitSystemChart(system, context),
    delivery,
    emitUmbrella(system, context),
    emitResourceDashboards(system),
    emitSystemDashboards(system),
    runbooks,
    pages,
  );
  return withRecords(generated, {
    name: system.name,
    resourceTypes: documents.resourceTypes,
    generatorVersion,
    library,
    templates: templates.ownChecksum,
    releases: Object.fromEntries(
      system.environments.map(({ name, release, namespace }) => [
        name,
        { name: release, namespace },
      ]),
    ),
    documents: {
      system: { path: SYSTEM_DOCUMENT_PATH, text: documents.system.text },
      ...(documents.platform && {
        platform: {
          path: `${CONTEXT_FOLDER}/platform.yaml`,
          text: documents.platform.text,
        },
      }),
      ...Object.fromEntries(
        Object.entries(documents.services).map(([name, { text }]) => [
          `services/${name}`,
          { path: `${CONTEXT_FOLDER}/services/${name}.yaml`, text },
        ]),
      ),
    },
  });
}

function mkdocs(
  { title, description }: SystemFacts,
  runbooks: readonly string[],
  pages: readonly string[],
): string {
  const document = new Document({
    site_name: title,
    site_description: description,
    docs_dir: 'docs',
    theme: MKDOCS_THEME,
    plugins: ['techdocs-core'],
    nav: [
      { Overview: 'index.md' },
      { Operations: 'operations.md' },
      { Capacity: 'capacity.md' },
      ...systemPageEntries(pages),
      ...deliveryEntry(pages),
      ...(runbooks.length === 0
        ? []
        : [{ Runbooks: runbooks.map(runbookEntry) }]),
    ],
  });
  document.commentBefore =
    ' The documentation as the portal shows it (TechDocs).';
  return yamlText(document);
}

/** `docs/runbooks/RedisDown.md` as `{ RedisDown: 'runbooks/RedisDown.md' }`. */
function runbookEntry(path: string): Record<string, string> {
  const page = path.replace(/^docs\//, '');
  return { [page.replace(/^.*\/|\.md$/g, '')]: page };
}
