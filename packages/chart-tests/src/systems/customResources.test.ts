import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChartRenderer, engineRenderer } from '@chartwright/core/render';
import Ajv, { type ValidateFunction } from 'ajv';
import {
  describeWithDefinitions,
  PublishedSchemas,
} from '../__testUtils__/publishedSchemas';
import { gatherEvidence } from './__testUtils__/gatherEvidence';

const EXAMPLES = join(__dirname, '../../../../examples');
const SYSTEMS = readdirSync(EXAMPLES).filter(name =>
  existsSync(join(EXAMPLES, name, 'proofs.yaml')),
);

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
}

/* Every environment of every system and of its variants; unknown fields are refused. */
describeWithDefinitions('custom resources of the systems', () => {
  let renderer: ChartRenderer;
  const validators = new Map<string, ValidateFunction>();
  let schemas: PublishedSchemas;

  beforeAll(async () => {
    renderer = await engineRenderer();
    schemas = new PublishedSchemas();
  });
  afterAll(() => renderer.close());

  function errorsOf({ metadata, ...rest }: Manifest): string[] {
    const key = `${rest.apiVersion} ${rest.kind}`;
    const schema = schemas.find(rest.apiVersion, rest.kind);
    if (schema === undefined) return [];
    const validate =
      validators.get(key) ??
      new Ajv({ strict: false, logger: false, allErrors: true }).compile(
        schema,
      );
    validators.set(key, validate);
    return validate({ ...rest, metadata: {} })
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${key}/${
              metadata.name
            } ${instancePath} ${message} ${JSON.stringify(params)}`,
        );
  }

  it.each(SYSTEMS)(
    'are what the published definitions allow: %s',
    async system => {
      const folder = join(EXAMPLES, system);
      const variants = existsSync(join(folder, 'variants'))
        ? readdirSync(join(folder, 'variants')).sort()
        : [];
      const texts = new Set<string>();
      for (const overlays of [
        [],
        ...variants.map(variant => [join(folder, 'variants', variant)]),
      ]) {
        const { manifests } = await gatherEvidence(
          join(folder, 'system.yaml'),
          overlays,
          renderer,
        );
        for (const { manifest } of [...manifests.values()].flat())
          texts.add(JSON.stringify(manifest));
      }
      const objects = [...texts]
        .map(text => JSON.parse(text) as Manifest | null)
        .filter((object): object is Manifest => object !== null);
      const custom = objects.filter(
        ({ apiVersion, kind }) => schemas.find(apiVersion, kind) !== undefined,
      );
      expect(custom.length).toBeGreaterThan(5);
      expect(custom.flatMap(errorsOf)).toEqual([]);
    },
    120_000,
  );
});
