import type { ManifestObject } from '../../check/manifest/ManifestObject';
import { numberAt } from '../../check/manifest/plainData';
import type { FieldDifference, Risk } from './ManifestDifference';

/**
 * Fields that the API server refuses to change, so that an upgrade fails until the object is deleted. From the
 * validation of each kind in Kubernetes 1.36.
 */
const IMMUTABLE: Readonly<Record<string, readonly RegExp[]>> = {
  Deployment: [/^spec\.selector/],
  StatefulSet: [
    /^spec\.(selector|serviceName|podManagementPolicy)/,
    /^spec\.volumeClaimTemplates/,
  ],
  DaemonSet: [/^spec\.selector/],
  Job: [/^spec\.(selector|template|completions)/],
  Service: [/^spec\.clusterIP/],
  PersistentVolumeClaim: [/^spec\.(?!resources\.requests)/],
};

/** Kinds whose absence leaves a service less protected than it was. */
const PROTECTIONS = new Set(['PodDisruptionBudget', 'NetworkPolicy']);

const RESTARTING = new Set([
  'Deployment',
  'Rollout',
  'StatefulSet',
  'DaemonSet',
]);

/** Fields of autoscalers with the fewest replicas that they leave. */
const LEAST_REPLICAS: Readonly<Record<string, string>> = {
  HorizontalPodAutoscaler: 'minReplicas',
  ScaledObject: 'minReplicaCount',
};

/** What a reviewer must know when an object goes away. */
export function risksOfRemoval({ kind, value, name }: ManifestObject): Risk[] {
  const risks: Risk[] = [];
  if (kind === 'PersistentVolumeClaim') {
    risks.push({
      code: 'volume-deleted',
      message: `The volume of the claim ${name} is deleted, with its data unless its class retains it.`,
    });
  }
  if (kind === 'StatefulSet' && claimsGoToo(value)) {
    risks.push({
      code: 'volume-deleted',
      message: `The volumes of ${name} are deleted with it.`,
    });
  }
  if (PROTECTIONS.has(kind)) {
    risks.push({
      code: 'protection-removed',
      message: `The ${kind} ${name} goes away.`,
    });
  }
  if (RESTARTING.has(kind)) {
    risks.push({
      code: 'pods-restart',
      message: `The ${kind} ${name} goes away with all its Pods.`,
    });
  }
  const field = LEAST_REPLICAS[kind];
  const least =
    field === undefined ? undefined : numberAt(value, 'spec', field);
  if (least !== undefined) {
    risks.push({
      code: 'replicas-fall',
      message: `The ${kind} ${name} goes away, which kept at least ${least} replicas.`,
    });
  }
  return risks;
}

/** What a reviewer must know about the fields that change. */
export function risksOfChange(
  before: ManifestObject,
  after: ManifestObject,
  fields: readonly FieldDifference[],
): Risk[] {
  const { kind, name } = after;
  const risks: Risk[] = [];
  const immutable = fields.filter(({ path }) =>
    IMMUTABLE[kind]?.some(pattern => pattern.test(path)),
  );
  if (immutable.length > 0) {
    const paths = immutable.map(({ path }) => path).join(', ');
    // Without its Pods and claims: they go on, and the new object takes them over.
    const remedy =
      kind === 'StatefulSet'
        ? `enlarge the claims, then delete it with \`kubectl delete statefulset ${name} --cascade=orphan\`, before the upgrade (docs/operations.md)`
        : 'it must be deleted first';
    risks.push({
      code: 'immutable-field',
      message: `Kubernetes refuses to change ${paths} of the ${kind} ${name}: ${remedy}.`,
    });
  }
  if (
    kind === 'Service' &&
    fields.some(({ path }) => path.startsWith('spec.selector'))
  ) {
    risks.push({
      code: 'selector-changed',
      message: `The Service ${name} selects other Pods from now on.`,
    });
  }
  risks.push(...replicaRisks(before, after));
  if (
    RESTARTING.has(kind) &&
    fields.some(({ path }) => path.startsWith('spec.template'))
  ) {
    risks.push({
      code: 'pods-restart',
      message: `All Pods of ${name} are replaced.`,
    });
  }
  return risks;
}

function replicaRisks(before: ManifestObject, after: ManifestObject): Risk[] {
  const fields =
    after.kind === 'HorizontalPodAutoscaler'
      ? ['minReplicas', 'maxReplicas']
      : ['replicas'];
  return fields.flatMap(field => {
    const was = numberAt(before.value, 'spec', field);
    const becomes = numberAt(after.value, 'spec', field);
    return was !== undefined && becomes !== undefined && becomes < was
      ? [
          {
            code: 'replicas-fall' as const,
            message: `${field} of ${after.name} falls from ${was} to ${becomes}.`,
          },
        ]
      : [];
  });
}

function claimsGoToo(value: unknown): boolean {
  const policy = (
    value as {
      spec?: {
        persistentVolumeClaimRetentionPolicy?: { whenDeleted?: string };
      };
    }
  ).spec?.persistentVolumeClaimRetentionPolicy;
  return policy?.whenDeleted === 'Delete';
}
