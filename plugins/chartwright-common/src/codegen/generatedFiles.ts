import type { Schema } from '../schemas';
import { platformDocument, serviceDocument, systemDocument } from '../schemas';
import { bundle } from '../schemas/bundle';
import { documentTypes } from './documentTypes';
import { editorSchema, schemaText } from './editorSchema';
import { errorsPage } from './errorsPage';
import { referencePage } from './referencePage';

const ROOTS: Record<string, Schema> = {
  service: serviceDocument,
  system: systemDocument,
  platform: platformDocument,
};

/** Content of the files that are made from the schemas, by path in this package. */
export function generatedFiles(): Record<string, string> {
  const bundles = Object.entries(ROOTS).map(
    ([kind, root]) => [kind, root.name ?? kind, bundle(root)] as const,
  );
  const schemas = bundles.map(([kind, , schema]): [string, string] => [
    `schemas/${kind}.schema.json`,
    schemaText(
      editorSchema(
        schema,
        `https://chartwright.dev/schemas/v1/${kind}.schema.json`,
      ),
    ),
  ]);
  // System and Platform share most of their parts with the Service, whose page describes them.
  const shared = Object.keys(bundle(serviceDocument).$defs ?? {});
  const onServicePage = new Map(shared.map(part => [part, 'service.md']));
  const pages = bundles.map(([kind, name, schema]): [string, string] => [
    `../../docs/reference/${kind}.md`,
    referencePage(name, schema, kind === 'service' ? new Map() : onServicePage),
  ]);
  const types = documentTypes(
    Object.fromEntries(bundles.map(([, name, schema]) => [name, schema])),
  );
  return {
    ...Object.fromEntries([...schemas, ...pages]),
    'src/documents.generated.ts': types,
    '../../docs/errors.md': errorsPage(),
  };
}
