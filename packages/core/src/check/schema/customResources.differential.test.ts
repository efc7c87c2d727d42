import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { arbitraryValue } from './__testUtils__/arbitraryValue';
import { compilePattern } from './compilePattern';
import type { SchemaFile } from './SchemaNode';
import { SchemaStore } from './SchemaStore';
import { validateAgainstSchema } from './validateAgainstSchema';

/** The definitions that assets/schemas are made from, where they are at hand. */
const DEFINITIONS = join(__dirname, '../../../../../../shared/crds');

const store = SchemaStore.shared();
const goPatterns = Object.assign(
  (pattern: string) => compilePattern(pattern) ?? /(?:)/,
  { code: 'goPatterns' },
);

type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
};

interface Definition {
  spec: {
    group: string;
    names: { kind: string };
    versions: {
      name: string;
      served: boolean;
      schema: { openAPIV3Schema: Schema };
    }[];
  };
}

/** A structural schema as ajv takes it, written from the definition and not from the compact file. */
function strict(schema: Schema, inJunctor = false): Schema {
  const result: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (
      /^(description|default|example|format|title|nullable|externalDocs|x-kubernetes-.*)$/.test(
        key,
      )
    )
      continue;
    if (key === 'exclusiveMinimum' || key === 'exclusiveMaximum') continue;
    if (['allOf', 'anyOf', 'oneOf'].includes(key)) {
      result[key] = (value as Schema[]).map(branch => strict(branch, true));
    } else if (key === 'not') {
      result[key] = strict(value as Schema, true);
    } else if (key === 'properties') {
      result.properties = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(
          ([name, property]) => [
            name,
            'default' in property || inJunctor
              ? ({
                  anyOf: [{ type: 'null' }, strict(property, inJunctor)],
                } as Schema)
              : strict(property, inJunctor),
          ],
        ),
      );
    } else if (key === 'items') {
      result.items = strict(value as Schema, inJunctor);
    } else if (key === 'additionalProperties') {
      result.additionalProperties =
        typeof value === 'object'
          ? strict(value as Schema, inJunctor)
          : (value as boolean);
    } else if (key === 'required') {
      result.required = (value as string[]).filter(
        name => !('default' in (schema.properties?.[name] ?? {})),
      );
    } else {
      result[key] = value;
    }
  }
  if (schema['x-kubernetes-int-or-string']) {
    result.type = ['integer', 'string'];
    delete result.anyOf;
    delete result.allOf;
  }
  const isClosed =
    schema.type === 'object' && schema.additionalProperties === undefined;
  if (
    !inJunctor &&
    isClosed &&
    !schema['x-kubernetes-preserve-unknown-fields']
  ) {
    result.additionalProperties = false;
    if (schema['x-kubernetes-embedded-resource']) {
      result.properties = {
        apiVersion: {},
        kind: {},
        metadata: {},
        ...result.properties,
      };
    }
  }
  if (schema.nullable) return { anyOf: [{ type: 'null' }, result] } as Schema;
  return result;
}

/** What the API server checks itself, and what the compact file leaves to other tests. */
function rootOf(schema: Schema): Schema {
  const {
    metadata: _,
    status: __,
    apiVersion: ___,
    kind: ____,
    ...properties
  } = schema.properties ?? {};
  const required = ((schema.required as string[] | undefined) ?? []).filter(
    name => name in properties,
  );
  return strict({ ...schema, properties, required });
}

function withoutExtras(file: SchemaFile): SchemaFile {
  return {
    ...file,
    nodes: file.nodes.map(
      ({
        format,
        mapKeys,
        set,
        keys,
        exclusiveMinimum,
        exclusiveMaximum,
        ...node
      }) => ({
        ...node,
        ...(format === 'int-or-string' && { format }),
      }),
    ),
  };
}

const files = existsSync(DEFINITIONS)
  ? readdirSync(DEFINITIONS, { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.yaml'),
    )
  : [];
if (files.length === 0) {
  console.warn(
    'the CustomResourceDefinitions are not at hand: schemas are not compared with their sources',
  );
}

(files.length > 0 ? describe : describe.skip)(
  'the compact schemas say what their definitions say',
  () => {
    const versions = files.flatMap(name => {
      const { spec } = load(
        readFileSync(join(DEFINITIONS, name), 'utf8'),
      ) as Definition;
      return spec.versions
        .filter(({ served }) => served)
        .map(
          version =>
            [
              `${spec.group}/${version.name}`,
              spec.names.kind,
              version.schema.openAPIV3Schema,
            ] as const,
        );
    });
    const known = versions.filter(
      ([apiVersion, kind]) => store.find(apiVersion, kind).status === 'known',
    );

    it('knows nearly all of them', () => {
      expect(known.length).toBeGreaterThan(versions.length * 0.9);
    });

    it.each(known)('%s %s', (apiVersion, kind, schema) => {
      const found = store.find(apiVersion, kind);
      if (found.status !== 'known') throw new Error('no schema');
      const file = withoutExtras(found.file as SchemaFile);
      const ajv = new Ajv({
        strict: false,
        unicodeRegExp: false,
        validateFormats: false,
        code: { regExp: goPatterns },
      });
      const validate = ajv.compile(rootOf(schema));
      fc.assert(
        fc.property(arbitraryValue(file, found.node), value => {
          if (
            typeof value !== 'object' ||
            value === null ||
            Array.isArray(value)
          )
            return;
          const {
            metadata,
            status,
            apiVersion: version,
            kind: name,
            ...rest
          } = value as Record<string, unknown>;
          const whole = {
            ...rest,
            metadata: { name: 'a' },
            apiVersion: 'v1',
            kind: 'K',
          };
          const ours = validateAgainstSchema(file, found.node, whole);
          const valid = validate(rest);
          // Both messages are in the comparison, so that a failure shows who refused what.
          expect({
            valid: ours.length === 0,
            ajv: validate.errors,
            ours,
          }).toEqual({ valid, ajv: validate.errors, ours });
        }),
        { numRuns: 30, seed: 5 },
      );
    });
  },
);
