import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SchemaFile } from './SchemaFile.mjs';
import { enumKey, kubernetesEnums } from './kubernetesEnums.mjs';
import { kubernetesFormats } from './kubernetesFormats.mjs';

const SPECIAL = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': {
    format: 'int-or-string',
  },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { format: 'quantity' },
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': {
    type: 'string',
    format: 'date-time',
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': {
    type: 'string',
    format: 'date-time',
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': {
    type: 'object',
    open: true,
  },
  'io.k8s.apimachinery.pkg.runtime.RawExtension': {
    type: 'object',
    open: true,
  },
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': {
    open: true,
  },
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool':
    { open: true },
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray':
    { open: true },
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray':
    { open: true },
};

/** Kubernetes' own kinds from the OpenAPI v3 of its source tree, with the enums and formats that it leaves out. */
export class KubernetesSchemas {
  #definitions = {};
  #enums;
  #index = new Map();

  /** @param folder The unpacked Go module k8s.io/kubernetes. */
  constructor(folder) {
    const v3 = join(folder, 'api/openapi-spec/v3');
    for (const name of readdirSync(v3).sort()) {
      const document = JSON.parse(readFileSync(join(v3, name), 'utf8'));
      Object.assign(this.#definitions, document.components?.schemas ?? {});
    }
    this.#enums = kubernetesEnums(
      readFileSync(
        join(folder, 'pkg/generated/openapi/zz_generated.openapi.go'),
        'utf8',
      ),
    );
  }

  /** All kinds that can stand in a manifest. */
  file() {
    const file = new SchemaFile('kubernetes');
    for (const [name, definition] of sorted(this.#definitions)) {
      const writable =
        definition.properties?.metadata !== undefined ||
        name.endsWith('.v1.List');
      const kinds = definition['x-kubernetes-group-version-kind'] ?? [];
      if (
        !writable ||
        kinds.length !== 1 ||
        /(List|Options)$/.test(kinds[0].kind)
      )
        continue;
      const { group, version, kind } = kinds[0];
      const index = this.definition(name, file);
      file.addKind(
        group ? `${group}/${version}` : version,
        kind,
        file.add(asRoot(file.nodes[index])),
      );
    }
    return file;
  }

  /** Index of a definition's node in a file; the file must be one of the 'kubernetes' dialect or keep to itself. */
  definition(name, file) {
    const known = this.#index.get(file) ?? new Map();
    this.#index.set(file, known);
    if (known.has(name)) return known.get(name);
    const special = SPECIAL[name];
    if (special) {
      known.set(name, file.add(special));
      return known.get(name);
    }
    const definition = this.#definitions[name];
    if (!definition) throw new Error(`No definition '${name}'`);
    const index = file.reserve();
    known.set(name, index);
    file.fill(index, this.#object(name, definition, file));
    return index;
  }

  #object(name, definition, file) {
    if (!definition.properties) {
      return definition.type === 'object' || definition.type === undefined
        ? { type: 'object', open: true }
        : {
            type: definition.type,
            ...(definition.format && { format: definition.format }),
          };
    }
    const enums = this.#enums.get(enumKey(name)) ?? {};
    const formats = kubernetesFormats[name] ?? {};
    const isKind = definition['x-kubernetes-group-version-kind'] !== undefined;
    const properties = {};
    for (const [property, schema] of sorted(definition.properties)) {
      properties[property] =
        property === 'status' && isKind
          ? file.add({ type: 'object', open: true })
          : this.#property(
              schema,
              { enum: enums[property], format: formats[property] },
              file,
            );
    }
    const required = definition.required ?? [];
    return {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
    };
  }

  #property(schema, extra, file) {
    const reference =
      schema.$ref ??
      (schema.allOf?.length === 1 ? schema.allOf[0].$ref : undefined);
    if (reference) {
      const index = this.definition(
        reference.replace('#/components/schemas/', ''),
        file,
      );
      return extra.format
        ? file.add({ ...file.nodes[index], ...extra.format })
        : index;
    }
    const node = {};
    if (schema.type) node.type = schema.type;
    if (schema.format) node.format = schema.format;
    if (typeof schema.default === 'string' && schema.default !== '')
      node.default = schema.default;
    if (extra.enum) {
      // Kubernetes takes an empty string for "not set" where a field has no default; that is not worth allowing here.
      if (!extra.enum.inItems) node.enum = extra.enum.values;
    }
    if (schema.items) {
      node.items = this.#property(
        schema.items,
        {
          enum: extra.enum?.inItems
            ? { ...extra.enum, inItems: false }
            : undefined,
        },
        file,
      );
      listType(schema, node);
    }
    if (schema.additionalProperties) {
      node.values = this.#property(schema.additionalProperties, {}, file);
    } else if (schema.type === 'object') {
      node.open = true;
    }
    if (extra.format) {
      const { keys, values, ...own } = extra.format;
      Object.assign(node, own);
      if (keys) node.keys = file.add({ type: 'string', format: keys });
      if (values) node.values = file.add({ type: 'string', format: values });
    }
    return file.add(node);
  }
}

/** A kind names itself where it is an object of its own; within another (volumeClaimTemplates) it need not. */
function asRoot(node) {
  return {
    ...node,
    required: ['apiVersion', 'kind', ...(node.required ?? [])],
  };
}

/** Copies how a list's items are told apart. */
export function listType(schema, node) {
  if (schema['x-kubernetes-list-type'] === 'set') node.set = true;
  if (schema['x-kubernetes-list-type'] === 'map') {
    node.mapKeys = schema['x-kubernetes-list-map-keys'];
  }
}

/** Entries by key, so that the files do not depend on the order of their sources. */
export function sorted(object) {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}
