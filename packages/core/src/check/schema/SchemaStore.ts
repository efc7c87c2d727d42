import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedSchemas } from '../../packs/packedSchemas';
import { readPack } from '../../packs/readPack';
import type { LoadedSchemas, SchemaFile, SchemaIndex } from './SchemaNode';
import type { SchemaViolation } from './SchemaViolation';
import { didYouMean } from '../../spec/didYouMean';
import { schemasFolder } from './schemasFolder';
import { validateAgainstSchema } from './validateAgainstSchema';

/** The index of `assets/schemas`, as a pack. */
export const INDEX_PACK = 'kubernetes-index';

/** What is known about a kind: its schema file, or why there is none. */
export type SchemaLookup =
  | { status: 'known'; file: LoadedSchemas; node: number }
  | { status: 'unknown-kind'; suggestion?: string }
  | { status: 'unknown-version'; versions: string[] }
  | { status: 'unknown-group' };

/**
 * The schemas that come with Chartwright, read from the package's assets. A group's file (2 to 90 kB) is read when an
 * object of that group is first checked.
 */
export class SchemaStore {
  readonly #index: SchemaIndex;
  readonly #files = new Map<string, LoadedSchemas>();

  private constructor() {
    this.#index = (readPack(INDEX_PACK) ?? readAsset('index')) as SchemaIndex;
  }

  static #shared: SchemaStore | undefined;

  /** The store of this process. */
  static shared(): SchemaStore {
    SchemaStore.#shared ??= new SchemaStore();
    return SchemaStore.#shared;
  }

  /** Version of Kubernetes that the schemas come from, for example v1.36.3. */
  get kubernetesVersion(): string {
    return this.#index.kubernetes;
  }

  /** Every kind with a schema, as `apiVersion/kind`. */
  kinds(): string[] {
    return Object.entries(this.#index.kinds).flatMap(
      ([apiVersion, { kinds }]) => kinds.map(kind => `${apiVersion}/${kind}`),
    );
  }

  /** Reads the schemas of some API versions now, in place of when an object of theirs is first checked. */
  read(apiVersions: readonly string[]): void {
    for (const apiVersion of apiVersions) {
      const known = this.#entry(apiVersion);
      if (known) this.#load(known.file);
    }
  }

  find(apiVersion: string, kind: string): SchemaLookup {
    const known = this.#entry(apiVersion);
    if (known?.kinds.includes(kind)) {
      const file = this.#load(known.file);
      return { status: 'known', file, node: file.kinds[apiVersion]![kind]! };
    }
    const group = groupOf(apiVersion);
    const ofGroup = Object.entries(this.#index.kinds).filter(
      ([other]) => groupOf(other) === group,
    );
    if (ofGroup.length === 0) return { status: 'unknown-group' };
    const versions = ofGroup
      .filter(([, { kinds }]) => kinds.includes(kind))
      .map(([other]) => other);
    if (versions.length > 0) return { status: 'unknown-version', versions };
    const suggestion = didYouMean(
      kind,
      ofGroup.flatMap(([, { kinds }]) => kinds),
    );
    return {
      status: 'unknown-kind',
      ...(suggestion !== undefined && { suggestion }),
    };
  }

  validate(
    found: Extract<SchemaLookup, { status: 'known' }>,
    value: unknown,
  ): SchemaViolation[] {
    return validateAgainstSchema(found.file, found.node, value);
  }

  #entry(apiVersion: string) {
    return Object.hasOwn(this.#index.kinds, apiVersion)
      ? this.#index.kinds[apiVersion]
      : undefined;
  }

  #load(name: string): LoadedSchemas {
    const known = this.#files.get(name);
    if (known) return known;
    const file = packedSchemas(name) ?? (readAsset(name) as SchemaFile);
    this.#files.set(name, file);
    return file;
  }
}

/** A file of assets/schemas. */
function readAsset(name: string): unknown {
  return JSON.parse(
    readFileSync(join(schemasFolder(), `${name}.json`), 'utf8'),
  );
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
