import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';

interface Operation {
  responses: Record<
    string,
    { content: { 'application/json': { schema: { $ref: string } } } }
  >;
}

/** The document that describes the HTTP interface. */
export const openapi: {
  paths: Record<string, Record<string, Operation>>;
  components: object;
} = parse(readFileSync(join(__dirname, '../../openapi.yaml'), 'utf8'));

/** Paths in the notation of Express. */
export const describedPaths = Object.keys(openapi.paths).map(path =>
  path.replace(/\{(\w+)\}/g, ':$1'),
);

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: { 'date-time': true },
});
ajv.addSchema({ $id: 'openapi', components: openapi.components });

/**
 * What an answer breaks of its description.
 *
 * @param path - Path in the document, for example `/v1/platform`.
 */
export function breaches(
  path: string,
  status: number,
  body: unknown,
  method: 'get' | 'post' = 'get',
): unknown[] {
  const schema =
    status < 400
      ? openapi.paths[path]![method]!.responses[String(status)]!.content[
          'application/json'
        ].schema.$ref
      : '#/components/schemas/Error';
  const validate = ajv.compile({ $ref: `openapi${schema}` });
  return validate(body) ? [] : validate.errors ?? [];
}
