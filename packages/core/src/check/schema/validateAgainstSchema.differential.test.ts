import Ajv from 'ajv';
import * as fc from 'fast-check';
import { arbitraryValue } from './__testUtils__/arbitraryValue';
import { jsonSchemaOf } from './__testUtils__/jsonSchemaOf';
import type { SchemaFile } from './SchemaNode';
import { compilePattern } from './compilePattern';
import { SchemaStore } from './SchemaStore';
import { validateAgainstSchema } from './validateAgainstSchema';

const store = SchemaStore.shared();

/** ajv with Go's patterns, as the validator reads them. */
const goPatterns = Object.assign(
  (pattern: string) => compilePattern(pattern) ?? /(?:)/,
  { code: 'goPatterns' },
);

/** Formats and list keys have no counterpart in JSON Schema; they have tests of their own. */
function withoutExtras(file: SchemaFile): SchemaFile {
  return {
    ...file,
    nodes: file.nodes.map(
      ({ format, mapKeys, set, keys, uniqueItems, ...node }) => ({
        ...node,
        ...(format === 'int-or-string' && { format }),
      }),
    ),
  };
}

describe('the validator and ajv agree', () => {
  it.each([
    ['apps/v1', 'Deployment'],
    ['apps/v1', 'StatefulSet'],
    ['batch/v1', 'CronJob'],
    ['v1', 'Service'],
    ['networking.k8s.io/v1', 'Ingress'],
    ['networking.k8s.io/v1', 'NetworkPolicy'],
    ['autoscaling/v2', 'HorizontalPodAutoscaler'],
    ['policy/v1', 'PodDisruptionBudget'],
    ['rbac.authorization.k8s.io/v1', 'Role'],
    ['monitoring.coreos.com/v1', 'ServiceMonitor'],
    ['monitoring.coreos.com/v1', 'PrometheusRule'],
    ['monitoring.coreos.com/v1alpha1', 'AlertmanagerConfig'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
    ['gateway.networking.k8s.io/v1', 'Gateway'],
    ['external-secrets.io/v1', 'ExternalSecret'],
    ['external-secrets.io/v1', 'SecretStore'],
    ['cert-manager.io/v1', 'Certificate'],
    ['argoproj.io/v1alpha1', 'Rollout'],
    ['keda.sh/v1alpha1', 'ScaledObject'],
    ['autoscaling.k8s.io/v1', 'VerticalPodAutoscaler'],
    ['networking.istio.io/v1', 'VirtualService'],
  ])('on %s %s', (apiVersion, kind) => {
    const found = store.find(apiVersion, kind);
    if (found.status !== 'known') throw new Error(`${kind} has no schema`);
    const file = withoutExtras(found.file as SchemaFile);
    const ajv = new Ajv({
      strict: false,
      unicodeRegExp: false,
      code: { regExp: goPatterns },
    });
    const validate = ajv.compile(jsonSchemaOf(file, found.node));
    let fitting = 0;
    let missing = 0;
    fc.assert(
      fc.property(arbitraryValue(file, found.node), value => {
        const expected = validate(value);
        const violations = validateAgainstSchema(file, found.node, value);
        if (expected) fitting++;
        else missing++;
        if (expected !== (violations.length === 0)) {
          throw new Error(
            `ajv: ${JSON.stringify(validate.errors)}\nours: ${JSON.stringify(
              violations,
            )}\nvalue: ${JSON.stringify(value)}`,
          );
        }
      }),
      { numRuns: 150, seed: 3 },
    );
    expect(missing).toBeGreaterThan(0);
    expect(fitting + missing).toBeGreaterThanOrEqual(150);
  });
});
