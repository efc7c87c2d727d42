import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { CONTEXT_FOLDER, SERVICE_DOCUMENT_PATH } from './recordPaths';
import type { GenerationFacts } from './withRecords';

/** What the records of a service's generation tell. */
export function serviceFacts(
  { service, environments }: Resolution,
  { generatorVersion, library, templates, documents }: EmitContext,
): GenerationFacts {
  const context = (['system', 'platform', 'neighbours'] as const).flatMap(
    name => {
      const text = documents[name]?.text;
      return text === undefined
        ? []
        : [[name, { path: `${CONTEXT_FOLDER}/${name}.yaml`, text }] as const];
    },
  );
  return {
    name: service.name,
    resourceTypes: documents.resourceTypes,
    generatorVersion,
    library,
    templates: templates.ownChecksum,
    releases: Object.fromEntries(
      environments.map(({ environment: { name, release, namespace } }) => [
        name,
        { name: release, namespace },
      ]),
    ),
    documents: {
      service: { path: SERVICE_DOCUMENT_PATH, text: documents.service.text },
      ...Object.fromEntries(context),
    },
  };
}
