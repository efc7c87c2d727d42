import type { Schema } from '../schemas';
import { platformDocument, serviceDocument, systemDocument } from '../schemas';
import { bundle } from '../schemas/bundle';
import { documentTypes } from './documentTypes';
import { editorSchema, schemaText } from './editorSchema';
import { errorsPage } from './errorsPage';

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
  const types = documentTypes(
    Object.fromEntries(bundles.map(([, name, schema]) => [name, schema])),
  );
  return {
    ...Object.fromEntries(schemas),
    'src/documents.generated.ts': types,
    '../../docs/errors.md': errorsPage(),
  };
}
