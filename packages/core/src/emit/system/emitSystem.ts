import { Document } from 'yaml';
import { yamlText } from '../text/yamlText';
import { FileTree, fileTree } from '../../files/FileTree';
import { catalogText } from '../catalog/entityText';
import { CONTEXT_FOLDER, SYSTEM_DOCUMENT_PATH } from '../record/recordPaths';
import { withRecords } from '../record/withRecords';
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
  const generated = fileTree([
    ['catalog-info.yaml', catalogText(systemEntities(system, context))],
    ['mkdocs.yml', mkdocs(system)],
    ...templates.names.map(
      name => [name, templates.render(name, page)] as const,
    ),
  ]);
  return withRecords(generated, {
    name: system.name,
    generatorVersion,
    library,
    templates: templates.ownChecksum,
    releases: {},
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

function mkdocs({ title, description }: SystemFacts): string {
  const document = new Document({
    site_name: title,
    site_description: description,
    docs_dir: 'docs',
    plugins: ['techdocs-core'],
    nav: [{ Overview: 'index.md' }],
  });
  document.commentBefore =
    ' The documentation as the portal shows it (TechDocs).';
  return yamlText(document);
}
