#!/usr/bin/env node
/*
 * Writes JSON Schemas of Kubernetes' own kinds for kubeconform, which would otherwise fetch them from the internet:
 *
 *   node scripts/testing/kubernetesSchemas.mjs DIR
 *   kubeconform -strict -schema-location 'DIR/{{ .ResourceKind }}{{ .KindSuffix }}.json'
 *
 * They come from the OpenAPI document of the Go module k8s.io/kubernetes, and refuse unknown fields. They are made apart
 * from the product's own schemas, so that the one checks the other.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const version = 'v1.36.3';

/** Types that the document describes as text, but that the API server takes in other forms, too. */
const scalars = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': {
    type: ['string', 'integer'],
  },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {
    type: ['string', 'number'],
  },
};

const [target] = process.argv.slice(2);
if (!target) {
  process.stderr.write('usage: kubernetesSchemas.mjs DIR\n');
  process.exitCode = 2;
} else {
  write(target, openApi());
}

function openApi() {
  const output = execFileSync(
    'go',
    ['mod', 'download', '-json', `k8s.io/kubernetes@${version}`],
    { encoding: 'utf8', env: { ...process.env, GOFLAGS: '-mod=mod' } },
  );
  const folder = JSON.parse(output).Dir;
  return JSON.parse(
    readFileSync(path.join(folder, 'api', 'openapi-spec', 'swagger.json')),
  );
}

function write(folder, { definitions }) {
  mkdirSync(folder, { recursive: true });
  const strict = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      scalars[name] ?? closed(schema),
    ]),
  );
  writeFileSync(
    path.join(folder, 'definitions.json'),
    JSON.stringify({ definitions: strict }),
  );
  for (const [name, schema] of Object.entries(definitions)) {
    const kinds = schema['x-kubernetes-group-version-kind'] ?? [];
    // A type that serves many kinds, such as DeleteOptions, is no manifest.
    if (kinds.length !== 1) continue;
    const [{ group, version: apiVersion, kind }] = kinds;
    const suffix = [group.split('.')[0], apiVersion].filter(Boolean).join('-');
    writeFileSync(
      path.join(folder, `${kind}-${suffix}.json`.toLowerCase()),
      JSON.stringify({ $ref: `definitions.json#/definitions/${name}` }),
    );
  }
}

/** The schema with unknown fields refused, without its descriptions, and with references into the one file. */
function closed(schema) {
  const { description, properties, items, additionalProperties, ...rest } =
    schema;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          nullable(closed(property)),
        ]),
      ),
      additionalProperties: false,
    }),
    ...(items && { items: closed(items) }),
    ...(additionalProperties && {
      additionalProperties: closed(additionalProperties),
    }),
    ...(rest.$ref && {
      $ref: rest.$ref.replace('#/', 'definitions.json#/'),
    }),
  };
}

/** An optional field may be null in a manifest: the API server reads that as absent. */
function nullable(schema) {
  return schema.type && typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : schema;
}
