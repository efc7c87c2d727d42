import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';
import { ciValues } from './__testUtils__/chartFiles';
import { isMap } from './__testUtils__/schema';
import { useServiceChart } from './__testUtils__/useServiceChart';

const folder = resolve(__dirname, '../../../../shared/crds');
const present = existsSync(folder);
if (!present) {
  // eslint-disable-next-line no-console
  console.warn(
    `SKIPPED: there is no ${folder}, custom resources were not checked against the published definitions`,
  );
}

interface Definition {
  spec: {
    group: string;
    names: { kind: string };
    versions: { name: string; schema: { openAPIV3Schema: unknown } }[];
  };
}

/** Published schemas by `apiVersion kind`, unknown fields refused. */
function publishedSchemas(): Map<string, unknown> {
  const files = readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  }).filter(
    file =>
      /external-secrets|gateway-api|prometheus-operator/.test(file) &&
      /\.ya?ml$/.test(file),
  );
  const schemas = new Map<string, unknown>();
  for (const file of files) {
    for (const document of parseAllDocuments(
      readFileSync(join(folder, file), 'utf8'),
    )) {
      const { spec } = (document.toJS() ?? {}) as Definition;
      for (const version of spec?.versions ?? []) {
        const key = `${spec.group}/${version.name} ${spec.names.kind}`;
        schemas.set(key, refuseUnknown(version.schema.openAPIV3Schema));
      }
    }
  }
  return schemas;
}

/** Kubernetes drops unknown fields of a structural schema in silence; here they are errors. */
function refuseUnknown(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(refuseUnknown);
  if (!isMap(schema)) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema)
      // Go's inline flags, which JavaScript's expressions do not have.
      .filter(
        ([key, value]) => key !== 'pattern' || !String(value).includes('(?i)'),
      )
      .map(([key, value]) => [key, refuseUnknown(value)]),
  );
  const closed =
    isMap(schema.properties) &&
    schema.type === 'object' &&
    schema.additionalProperties === undefined &&
    schema['x-kubernetes-preserve-unknown-fields'] !== true;
  return closed ? { ...inner, additionalProperties: false } : inner;
}

(present ? describe : describe.skip)('custom resources', () => {
  const { render } = useServiceChart();
  const schemas = present ? publishedSchemas() : new Map<string, unknown>();
  const ajv = new Ajv({ strict: false, logger: false });

  it.each([
    ['web', ['HTTPRoute', 'HTTPRoute', 'ServiceMonitor']],
    [
      'api',
      ['ExternalSecret', 'ExternalSecret', 'PrometheusRule', 'ServiceMonitor'],
    ],
    ['worker', ['PodMonitor']],
    [
      'everything',
      [
        'ExternalSecret',
        'ExternalSecret',
        'HTTPRoute',
        'HTTPRoute',
        'HTTPRoute',
        'PrometheusRule',
        'ServiceMonitor',
      ],
    ],
  ])(
    'of the fixture %s are what the published definitions allow',
    async (name, kinds) => {
      const custom = (await render(ciValues()[name]!)).objects.filter(object =>
        /^(external-secrets\.io|gateway\.networking\.k8s\.io|monitoring\.coreos\.com)\//.test(
          object.apiVersion,
        ),
      );
      expect(custom.map(({ kind }) => kind).sort()).toEqual(kinds);
      for (const object of custom) {
        const schema = schemas.get(`${object.apiVersion} ${object.kind}`);
        expect(schema).toBeDefined();
        const { metadata, ...rest } = object;
        const valid = ajv.validate(schema as object, { ...rest, metadata: {} });
        expect({
          name: metadata.name,
          errors: valid ? [] : ajv.errors,
        }).toEqual({ name: metadata.name, errors: [] });
      }
    },
  );
});
