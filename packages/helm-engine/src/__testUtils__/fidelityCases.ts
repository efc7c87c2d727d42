import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RenderRequest } from '../HelmEngine';
import { readTree } from './readTree';

const FIXTURES = join(__dirname, '..', '__fixtures__');

/** An entry of `__fixtures__/cases.yaml`. */
export interface FidelityCase {
  readonly chart: string;
  readonly name: string;
  readonly values?: readonly string[];
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setJson?: readonly string[];
  readonly release?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly isUpgrade?: boolean;
  };
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  readonly includeCrds?: boolean;
  readonly noHooks?: boolean;
  readonly skipSchemaValidation?: boolean;
}

/** What the real helm made of a case. */
export type Expected =
  | { readonly manifest: string }
  | { readonly error: string };

export const fidelityCases = parse(
  readFileSync(join(FIXTURES, 'cases.yaml'), 'utf8'),
) as FidelityCase[];

/** The files of a fixture chart. */
export function fixtureChart(name: string): Record<string, Uint8Array> {
  return readTree(join(FIXTURES, 'charts', name));
}

/** The committed output of the real helm. */
export function expectedOf({ chart, name }: FidelityCase): Expected {
  const file = join(FIXTURES, 'expected', chart, name.replaceAll(' ', '-'));
  return existsSync(`${file}.yaml`)
    ? { manifest: readFileSync(`${file}.yaml`, 'utf8') }
    : { error: readFileSync(`${file}.error`, 'utf8') };
}

/** A case as a request, with the names of values files that the real helm was given. */
export function requestOf(fidelityCase: FidelityCase): RenderRequest {
  const { release = {}, kubeVersion, apiVersions, ...flags } = fidelityCase;
  return {
    ...flags,
    valuesNames: fidelityCase.values?.map((_, index) => `values-${index}.yaml`),
    release: { name: 'release', ...release },
    capabilities: { kubeVersion, apiVersions },
  };
}
