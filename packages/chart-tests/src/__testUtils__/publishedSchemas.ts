import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { isMap } from './schema';

const folder = resolve(__dirname, '../../../../../shared/crds');

/** `describe` where the published definitions are there; else skips, and says so. */
export const describeWithDefinitions: jest.Describe = existsSync(folder)
  ? describe
  : describe.skip;

if (!existsSync(folder)) {
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

/** Published schemas, unknown fields refused. A definition is read when an object of its kind first asks for it. */
export class PublishedSchemas {
  readonly #texts = readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(file => /\.ya?ml$/.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8'));
  readonly #known = new Map<string, object | undefined>();

  /** The schema of a kind; nothing for kinds that no operator defines. */
  find(apiVersion: string, kind: string): object | undefined {
    const key = `${apiVersion} ${kind}`;
    if (!this.#known.has(key))
      this.#known.set(key, this.#read(apiVersion, kind));
    return this.#known.get(key);
  }

  #read(apiVersion: string, kind: string): object | undefined {
    const [group = '', name] = apiVersion.split('/');
    if (name === undefined || !group.includes('.')) return undefined;
    const candidates = this.#texts
      .flatMap(text => text.split(/^---$/m))
      .filter(
        text =>
          new RegExp(`^ +group: ["']?${group}["']?$`, 'm').test(text) &&
          new RegExp(`^ +kind: ["']?${kind}["']?$`, 'm').test(text),
      );
    for (const text of candidates) {
      const { spec } = (parse(text) ?? {}) as Definition;
      const version = spec?.versions?.find(one => one.name === name);
      if (spec?.group !== group || spec.names.kind !== kind || !version)
        continue;
      const closed = refuseUnknown(version.schema.openAPIV3Schema) as Root;
      // What every object has, whether its definition says so or not.
      return {
        ...closed,
        properties: {
          apiVersion: {},
          kind: {},
          metadata: {},
          ...closed.properties,
        },
      };
    }
    return undefined;
  }
}

interface Root {
  properties?: object;
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
