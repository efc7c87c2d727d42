import Ajv2020 from 'ajv/dist/2020';
import { FORMATS } from '../formats';
import { editorSchema } from '../codegen/editorSchema';
import { platformDocument, serviceDocument, systemDocument } from './index';
import type { JsonSchema } from './bundle';
import { bundle, dereference } from './bundle';

interface Field {
  path: string;
  schema: JsonSchema;
  required: boolean;
  /** A name of a map or an item of a list: it has no default of its own. */
  entry: boolean;
  root: JsonSchema;
}

/** Every field of a document once, with shared definitions visited where they are first used. */
function fieldsOf(root: JsonSchema): Field[] {
  const fields: Field[] = [];
  const seen = new Set<string>();
  function visit(
    reference: JsonSchema,
    path: string,
    required: boolean,
    entry: boolean,
  ) {
    const schema = dereference(reference, root);
    fields.push({ path, schema, required, entry, root });
    if (reference.$ref !== undefined) {
      if (seen.has(reference.$ref)) return;
      seen.add(reference.$ref);
    }
    below(schema, path);
  }
  function below(schema: JsonSchema, path: string) {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      visit(
        field,
        `${path}.${name}`,
        schema.required?.includes(name) ?? false,
        false,
      );
    }
    if (schema.additionalProperties)
      visit(schema.additionalProperties, `${path}.*`, false, true);
    if (schema.items) visit(schema.items, `${path}[]`, false, true);
    for (const branch of schema.anyOf ?? [])
      below(dereference(branch, root), path);
  }
  visit(root, '$', true, true);
  return fields;
}

const documents = {
  Service: serviceDocument,
  System: systemDocument,
  Platform: platformDocument,
};

const ajv = new Ajv2020({ strict: false, validateFormats: true });
for (const [name, format] of Object.entries(FORMATS)) {
  ajv.addFormat(name, text => format.refuse(text) === undefined);
}

describe.each(Object.entries(documents))(
  'the schema of %s',
  (kind, document) => {
    const root = bundle(document);
    const fields = fieldsOf(root).filter(
      ({ schema }) => schema.type !== undefined || schema.anyOf !== undefined,
    );

    it('has many fields', () => {
      expect(fields.length).toBeGreaterThan(50);
    });

    it('gives every field a title, a description and an example', () => {
      const poor = fields.filter(
        ({ schema }) =>
          !schema.title ||
          !schema.description ||
          schema.examples?.[0] === undefined,
      );
      expect(poor.map(({ path }) => path)).toEqual([]);
    });

    it('ends every description with a full stop', () => {
      const open = fields.filter(
        ({ schema }) => !/[.:`)]$/.test(schema.description ?? ''),
      );
      expect(open.map(({ path }) => path)).toEqual([]);
    });

    it('tells the default of every field that is not required', () => {
      const silent = fields.filter(
        ({ schema, required, entry }) =>
          !required &&
          !entry &&
          schema.default === undefined &&
          schema['x-default'] === undefined,
      );
      expect(silent.map(({ path }) => path)).toEqual([]);
    });

    it('gives examples and defaults that fit', () => {
      const wrong = fields.flatMap(({ path, schema }) => {
        const validate = ajv.compile({
          ...schema,
          $defs: root.$defs,
        } as object);
        const values = [
          ...(schema.examples ?? []),
          ...(schema.default === undefined ? [] : [schema.default]),
        ];
        return values
          .filter(value => !validate(value))
          .map(value => `${path}: ${JSON.stringify(value)}`);
      });
      expect(wrong).toEqual([]);
    });

    it('names known formats only', () => {
      const unknown = fields.flatMap(({ path, schema }) =>
        [schema.format, schema.propertyNames?.format]
          .filter(
            (format): format is string =>
              format !== undefined && !Object.hasOwn(FORMATS, format),
          )
          .map(format => `${path}: ${format}`),
      );
      expect(unknown).toEqual([]);
    });

    it('becomes a schema for editors that accepts its example and the removal of every field', () => {
      const validate = new Ajv2020({ strict: false }).compile(
        editorSchema(root, `https://example.com/${kind}`) as object,
      );
      const example = document.examples?.[0] as { spec: object };
      expect(validate(example)).toBe(true);
      const optional = Object.keys(
        dereference(root.properties?.spec ?? {}, root).properties ?? {},
      ).filter(
        name =>
          !dereference(root.properties?.spec ?? {}, root).required?.includes(
            name,
          ),
      );
      const emptied = Object.fromEntries(optional.map(name => [name, null]));
      expect(
        validate({ ...example, spec: { ...example.spec, ...emptied } }),
      ).toBe(true);
      expect(
        validate({ ...example, spec: { ...example.spec, nonsense: 1 } }),
      ).toBe(false);
    });
  },
);
