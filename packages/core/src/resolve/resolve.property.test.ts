import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json } from '@chartwright/backstage-plugin-chartwright-common';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { schemaArbitrary } from '../spec/__testUtils__/schemaArbitrary';
import type { LocatedDocument } from '../spec/LocatedDocument';
import { parseDocuments } from '../spec/parseDocuments';
import { documentSchema } from '../spec/documentSchema';
import type { JsonMap } from './Layer';
import { mergeLayers } from './mergeLayers';
import { resolveService } from './resolveService';
import { resolveSystem } from './resolveSystem';

function located<K extends 'Service' | 'System' | 'Platform'>(
  kind: K,
  document: Json,
): LocatedDocument<K> {
  const { documents, problems } = parseDocuments([
    { path: `${kind}.yaml`, text: JSON.stringify(document) },
  ]);
  // What the schema allows, the parser takes.
  expect(problems).toEqual([]);
  return documents[0] as unknown as LocatedDocument<K>;
}

const documents = {
  Service: schemaArbitrary(
    documentSchema('Service'),
    documentSchema('Service'),
  ),
  System: schemaArbitrary(documentSchema('System'), documentSchema('System')),
  Platform: schemaArbitrary(
    documentSchema('Platform'),
    documentSchema('Platform'),
  ),
};

const libraryFolder = dirname(
  require.resolve('@chartwright/library-chart/package.json'),
);
const validateValues = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(join(libraryFolder, 'values.schema.json'), 'utf8')),
);

const libraryDefaults = (
  parse(readFileSync(join(libraryFolder, 'values.yaml'), 'utf8')) as {
    exports: { defaults: JsonMap };
  }
).exports.defaults;

/** What Helm hands to the templates: the values over the library's defaults. */
function coalesced(values: object): JsonMap {
  const origin = () => ({ level: 'library' as const, document: 'values.yaml' });
  return mergeLayers(
    [libraryDefaults, values as JsonMap].map(value => ({
      value,
      originOf: origin,
    })),
  ).value;
}

/** Fields whose names and figures hardly ever fit each other by chance. */
const FRAGILE = [
  'env',
  'config',
  'secrets',
  'dependsOn',
  'resources',
  'environments',
  'probes',
  'exposure',
  'network',
  'monitoring',
];

/** The document without some fields and with an image, so that enough of them resolve. */
function fitting(service: Json, dropped: string[]): Json {
  const { spec, ...document } = service as { spec: { [field: string]: Json } };
  const kept = Object.entries(spec).filter(
    ([field]) => !dropped.includes(field),
  );
  return {
    ...document,
    spec: {
      ...Object.fromEntries(kept),
      image: 'ghcr.io/acme/orders:1.4.2',
      tier: 'standard',
    },
  };
}

describe('resolving whatever the schemas allow', () => {
  it('never throws, gives plain frozen data, and always the same', () => {
    fc.assert(
      fc.property(
        documents.Service,
        fc.option(documents.System, { nil: undefined }),
        fc.option(documents.Platform, { nil: undefined }),
        (service, system, platform) => {
          const input = () => ({
            service: located('Service', service),
            ...(system === undefined
              ? {}
              : { system: located('System', system) }),
            ...(platform === undefined
              ? {}
              : { platform: located('Platform', platform) }),
          });
          const result = resolveService(input());
          for (const problem of result.problems)
            expect(problem).toMatchObject({
              file: expect.stringMatching(/\.yaml$/),
              line: 1,
            });
          expect(JSON.stringify(resolveService(input()))).toBe(
            JSON.stringify(result),
          );
          expect(structuredClone(result)).toEqual(result);
          expect(result.resolution === undefined).toBe(
            result.problems.some(({ severity }) => severity === 'error'),
          );
        },
      ),
      { numRuns: 150 },
    );
  }, 600_000);

  it('gives values that the library chart takes', () => {
    let resolved = 0;
    fc.assert(
      fc.property(
        documents.Service,
        fc.subarray(FRAGILE, { minLength: FRAGILE.length - 3 }),
        (service, dropped) => {
          const { resolution } = resolveService({
            service: located('Service', fitting(service, dropped)),
          });
          if (resolution === undefined) return;
          resolved += 1;
          for (const { values } of [
            resolution.base,
            ...resolution.environments,
          ]) {
            // Manifests of the document are judged with all others, when the chart is there.
            const errors = validateValues({ ...coalesced(values), objects: {} })
              ? []
              : validateValues.errors ?? [];
            expect(
              errors.map(({ instancePath, message, params }) => [
                instancePath,
                message,
                params,
              ]),
            ).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(resolved).toBeGreaterThan(30);
  }, 600_000);

  it('never throws for a system', () => {
    fc.assert(
      fc.property(
        documents.System,
        fc.array(documents.Service, { maxLength: 2 }),
        (system, services) => {
          const { resolution } = resolveSystem({
            system: located('System', system),
            services: services.map(service => located('Service', service)),
          });
          expect(structuredClone(resolution)).toEqual(resolution);
        },
      ),
      { numRuns: 60 },
    );
  }, 600_000);
});
