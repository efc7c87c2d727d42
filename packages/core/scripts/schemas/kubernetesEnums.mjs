/**
 * The values of string types marked `+enum` in Kubernetes' source. The published OpenAPI leaves them out (its generator
 * runs without the OpenAPIEnums feature), the Go source it is made from has them.
 *
 * @param source Text of pkg/generated/openapi/zz_generated.openapi.go.
 * @returns Map from `<group>_<version>_<Type>` to {property: {values, inItems}}.
 */
export function kubernetesEnums(source) {
  const enums = new Map();
  let type;
  let property;
  let inItems = false;
  for (const line of source.split('\n')) {
    const start = /^func schema_(\w+)\(/.exec(line);
    if (start) {
      type = start[1];
      property = undefined;
      continue;
    }
    const name = /^\t{5}"([^"]+)": \{$/.exec(line);
    if (name) {
      property = name[1];
      inItems = false;
    }
    if (/^\t+Items: &spec/.test(line)) inItems = true;
    const values = /^\t+Enum:\s+\[\]interface\{\}\{(.*)\},$/.exec(line);
    if (values && type && property) {
      const known = enums.get(type) ?? {};
      known[property] = { values: JSON.parse(`[${values[1]}]`), inItems };
      enums.set(type, known);
    }
  }
  return enums;
}

/** The key of {@link kubernetesEnums} for a definition: io.k8s.api.core.v1.Pod is k8sio_api_core_v1_Pod. */
export function enumKey(definition) {
  if (definition.startsWith('io.k8s.api.')) {
    return definition.replace('io.k8s.api.', 'k8sio_api_').replaceAll('.', '_');
  }
  return definition.replace(/^.*\.(pkg\.apis\..*)$/, '$1').replaceAll('.', '_');
}
