import type { RenderRequest } from '../HelmEngine';
import type { WireRun } from './messages';

/** Writes a request as the engine reads it. */
export function encodeRun(request: RenderRequest): WireRun {
  const { values = [], valuesNames = [], release, capabilities = {} } = request;
  return {
    values: values.map((entry, index) => ({
      name: valuesNames[index] ?? `values[${index}]`,
      text: typeof entry === 'string' ? entry : yamlOf(entry),
    })),
    set: request.set,
    setString: request.setString,
    setJson: request.setJson,
    release: { ...release, namespace: release.namespace ?? 'default' },
    kubeVersion: capabilities.kubeVersion,
    apiVersions: capabilities.apiVersions,
    includeCrds: request.includeCrds,
    skipSchemaValidation: request.skipSchemaValidation,
    noHooks: request.noHooks,
  };
}

/** Characters that JSON leaves as they are, but YAML forbids or takes for line breaks. */
const NOT_PLAIN_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Data as YAML: JSON, with the characters escaped that YAML reads differently. */
function yamlOf(data: unknown): string {
  return JSON.stringify(data).replace(
    NOT_PLAIN_IN_YAML,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
