import type {
  Json,
  JsonSchema,
} from '@chartwright/backstage-plugin-chartwright-common';
import { dereference } from '@chartwright/backstage-plugin-chartwright-common';
import fc from 'fast-check';

/** Texts that formats take beside the fields' own examples. */
const TEXTS: Record<string, string[]> = {
  'dns1035-label': ['orders', 'a', 'x1'],
  'dns1123-label': ['data', 'a-1'],
  'port-name': ['http', 'metrics', 'grpc'],
  quantity: ['1', '250m', '512Mi', '10Gi'],
  'object-reference': ['Deployment/orders', 'Service/orders'],
  'quota-name': ['requests.cpu', 'limits.memory', 'pods'],
  'resource-name': ['cpu', 'memory', 'ephemeral-storage', 'nvidia.com/gpu'],
  percentage: ['0%', '50%', '100%'],
  'absolute-path': ['/tmp', '/var/cache', '/data'],
  'http-path': ['/', '/health', '/a/b'],
  'env-name': ['A', 'LOG_LEVEL', 'DB_PASSWORD'],
  'image-reference': ['a/b:1', 'nginx', 'ghcr.io/a/b:latest'],
  'host-pattern': ['a.example.com', '*.example.com', 'orders.{domain}'],
  'service-reference': ['payments', 'billing/invoices', 'orders'],
  'entity-ref': ['shop', 'group:default/shop'],
};

function texts(schema: JsonSchema): fc.Arbitrary<Json> {
  const known = [
    ...(TEXTS[schema.format ?? ''] ?? []),
    ...((schema.examples ?? []) as string[]),
  ];
  const fitting = known.filter(
    text =>
      typeof text === 'string' && text.length <= (schema.maxLength ?? Infinity),
  );
  const free = schema.format === undefined && schema.pattern === undefined;
  const any = fc.string({
    minLength: Math.max(1, schema.minLength ?? 0),
    maxLength: Math.min(12, schema.maxLength ?? 12),
  });
  const chosen =
    fitting.length === 0 ? fc.constant('x') : fc.constantFrom(...fitting);
  return free ? fc.oneof(chosen, any) : chosen;
}

function keysOf(schema: JsonSchema): fc.Arbitrary<string> {
  const keys = schema.propertyNames;
  if (keys?.enum !== undefined)
    return fc.constantFrom(...keys.enum.map(String));
  const examples = Object.keys((schema.examples?.[0] ?? {}) as object);
  const named = TEXTS[keys?.format ?? ''] ?? [
    'alpha',
    'beta',
    ...(keys?.pattern ? ['alpha/beta'] : []),
  ];
  const pattern = new RegExp(keys?.pattern ?? '', 'u');
  return fc.constantFrom(
    ...new Set([...examples, ...named].filter(name => pattern.test(name))),
  );
}

/**
 * Values that fit a schema: every optional field is there or not, every union takes any branch, and what can be removed
 * is sometimes `null`.
 */
export function schemaArbitrary(
  reference: JsonSchema,
  root: JsonSchema,
  depth = 0,
): fc.Arbitrary<Json> {
  const schema = dereference(reference, root);
  const below = (inner: JsonSchema) => schemaArbitrary(inner, root, depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined)
    return fc.oneof(
      ...schema.anyOf.map(branch => schemaArbitrary(branch, root, depth)),
    );
  switch ([schema.type].flat()[0]) {
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.oneof(
        fc.integer({
          min: schema.minimum ?? -5,
          max: Math.min(schema.maximum ?? 100, (schema.minimum ?? 0) + 100),
        }),
        fc.constant((schema.examples?.[0] ?? schema.minimum ?? 0) as number),
      );
    case 'number':
      return fc.constantFrom(...((schema.examples ?? [1]) as number[]));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc
        .uniqueArray(below(schema.items ?? {}), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.max(2, schema.minItems ?? 0),
          selector: value => JSON.stringify(value),
        })
        .map(items => items as Json[]);
    case 'object': {
      if (schema.properties === undefined) {
        if (
          !schema.additionalProperties ||
          Object.keys(schema.additionalProperties).length === 0
        )
          return fc.constant({});
        const values = fc.oneof(
          { weight: 9, arbitrary: below(schema.additionalProperties) },
          { weight: 1, arbitrary: fc.constant(null) },
        );
        return fc.dictionary(keysOf(schema), values, {
          maxKeys: depth > 4 ? 1 : 3,
          noNullPrototype: true,
        }) as fc.Arbitrary<Json>;
      }
      const needed = schema.required ?? [];
      // A document in which every field is there would take minutes to make.
      const wanted = Math.max(1, Math.round(24 / (depth + 2)));
      return fc
        .subarray(Object.keys(schema.properties), {
          maxLength: Math.min(wanted, Object.keys(schema.properties).length),
        })
        .chain(names => {
          const all = [...new Set([...needed, ...names])];
          const fields = all.map(name => {
            const value = below(schema.properties?.[name] ?? {});
            const removable = needed.includes(name)
              ? value
              : fc.oneof(
                  { weight: 14, arbitrary: value },
                  { weight: 1, arbitrary: fc.constant(null) },
                );
            return [name, removable] as const;
          });
          return fc.record(Object.fromEntries(fields), {
            noNullPrototype: true,
          });
        }) as fc.Arbitrary<Json>;
    }
    default:
      return fc.constant({});
  }
}
