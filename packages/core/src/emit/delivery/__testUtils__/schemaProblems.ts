import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { SchemaStore } from '../../../check/schema/SchemaStore';
import { validateAgainstSchema } from '../../../check/schema/validateAgainstSchema';

type SchemaName =
  | 'compose-spec'
  | 'dependabot'
  | 'github-workflows'
  | 'gitlab-ci';

const compiled = new Map<SchemaName, ValidateFunction>();

function validator(name: SchemaName): ValidateFunction {
  let found = compiled.get(name);
  if (!found) {
    const schema = JSON.parse(
      brotliDecompressSync(
        readFileSync(join(__dirname, 'schemas', `${name}.json.br`)),
      ).toString('utf8'),
    );
    const options = { strict: false, validateFormats: false, allErrors: true };
    const ajv =
      name === 'compose-spec' ? new Ajv2020(options) : new Ajv(options);
    found = ajv.compile(schema);
    compiled.set(name, found);
  }
  return found;
}

/** What the published schema of a file has against a text. */
export function schemaProblems(name: SchemaName, text: string): string[] {
  const validate = validator(name);
  validate(parse(text));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
}

/** What the definition of a custom resource has against a manifest; unknown fields, too. */
export function manifestProblems(manifest: unknown): string[] {
  const { apiVersion = '', kind = '' } = manifest as {
    apiVersion?: string;
    kind?: string;
  };
  const found = SchemaStore.shared().find(apiVersion, kind);
  if (found.status !== 'known') return [`${apiVersion}/${kind} is unknown`];
  return validateAgainstSchema(found.file, found.node, manifest).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );
}
