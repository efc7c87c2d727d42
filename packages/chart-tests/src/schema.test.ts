import { parse } from 'yaml';
import { ciValues } from './__testUtils__/chartFiles';
import {
  isMap,
  libraryDefaults,
  mergeValues,
  validateValues,
  valuesSchema,
} from './__testUtils__/schema';

const fixtures = Object.entries(ciValues()).map(
  ([name, text]) =>
    [name, mergeValues(libraryDefaults(), parse(text))] as const,
);
const everything = Object.fromEntries(fixtures).everything!;

/** Where any field is taken, because Kubernetes itself defines them. */
const freeForm =
  /^\/(scheduling\/affinity\/(nodeAffinity|podAffinity|podAntiAffinity)|global|exports|chartwright)(\/|$)|^\/policies\/[^/]+\/spec/;

/** Path of every map in a value, its own included. */
function mapPaths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => mapPaths(item, `${path}/${index}`));
  }
  if (!isMap(value)) return [];
  return [
    path,
    ...Object.entries(value).flatMap(([key, entry]) =>
      mapPaths(entry, `${path}/${key.replaceAll('/', '~1')}`),
    ),
  ];
}

function withUnknownKey(values: unknown, path: string): unknown {
  const copy = structuredClone(values);
  let target = copy as Record<string, unknown>;
  for (const key of path.split('/').slice(1)) {
    target = target[key.replaceAll('~1', '/')] as Record<string, unknown>;
  }
  target['not a key!'] = {};
  return copy;
}

describe('values.schema.json', () => {
  it.each(fixtures)('accepts the fixture %s over the defaults', (_, values) => {
    validateValues(values);
    expect(validateValues.errors ?? []).toEqual([]);
  });

  const paths = mapPaths(everything).filter(path => !freeForm.test(path));

  it('is tried at every level of a service with everything on', () => {
    expect(paths.length).toBeGreaterThan(150);
  });

  it.each(paths)('refuses an unknown key at %s/', path => {
    expect(validateValues(withUnknownKey(everything, path))).toBe(false);
    expect(validateValues.errors).toContainEqual(
      expect.objectContaining({
        instancePath: path,
        keyword: 'additionalProperties',
      }),
    );
  });

  it("accepts the library's own scope, which Helm checks too when the chart is packaged", () => {
    expect(
      validateValues({ exports: { defaults: libraryDefaults() }, global: {} }),
    ).toBe(true);
  });

  it('refers to nothing outside itself', () => {
    const references =
      JSON.stringify(valuesSchema).matchAll(/"\$ref":"([^"]*)"/g);
    for (const [, reference] of references) {
      expect(reference).toMatch(/^#\/definitions\/\w+$/);
    }
  });

  it('knows every default and no other top-level key', () => {
    const keys = new Set([
      ...Object.keys(libraryDefaults()),
      'global',
      'exports',
      'chartwright',
      'privateResources',
    ]);
    expect(Object.keys(valuesSchema.properties!).sort()).toEqual(
      [...keys].sort(),
    );
  });
});
