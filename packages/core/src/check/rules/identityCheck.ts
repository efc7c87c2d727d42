import { defineCheck } from '../Check';
import { groupOf, type ManifestObject } from '../manifest/ManifestObject';
import { isClusterScoped } from '../manifest/clusterScoped';
import { valueAt } from '../manifest/plainData';
import { textFormats } from '../schema/formats';
import { SchemaStore } from '../schema/SchemaStore';

const PATH_SEGMENT_KINDS = new Set([
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
]);
const LABEL_KINDS = new Set(['Namespace']);
const MAX_CRON_JOB_NAME = 52;

const BELONGS_TO_WORKLOAD = new Set([
  '/Pod',
  '/Service',
  '/ServiceAccount',
  '/PersistentVolumeClaim',
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'batch/Job',
  'batch/CronJob',
  'autoscaling/HorizontalPodAutoscaler',
  'policy/PodDisruptionBudget',
  'networking.k8s.io/Ingress',
  'networking.k8s.io/NetworkPolicy',
]);

/** Names and namespaces of the objects themselves. */
export const identityCheck = defineCheck({
  rules: {
    'duplicate-object': {
      severity: 'error',
      title:
        'No two objects of a render have the same kind, namespace and name.',
      why: 'Helm refuses the release, or the second object overwrites the first.',
      mend: 'Give one of them another name, or remove it.',
    },
    'invalid-name': {
      severity: 'error',
      title: 'Every object has a name that its kind takes.',
      why: 'The API server refuses the object. Names of CronJobs leave room for the suffix of their Jobs (52 characters), names of Services are host names.',
      mend: 'Use lower-case letters, digits and hyphens, with a letter first.',
    },
    'namespace-on-cluster-object': {
      severity: 'warning',
      title: 'Cluster-scoped objects name no namespace.',
      why: 'The namespace is dropped; whoever reads the manifest believes the object to be there.',
      mend: 'Remove `metadata.namespace`.',
    },
    'namespace-mismatch': {
      severity: 'warning',
      title:
        'What belongs to the workload lies in the namespace of the release.',
      why: 'A Service, autoscaler or policy in another namespace does not reach the pods; a namespace written into a template ignores `--namespace`.',
      mend: 'Leave `metadata.namespace` out, or use `.Release.Namespace`.',
    },
  },
  *run(set) {
    const seen = new Map<string, ManifestObject>();
    for (const object of set.objects) {
      const namespace = set.namespaceOf(object);
      const identity = [
        groupOf(object),
        object.kind,
        namespace,
        object.name,
      ].join('/');
      const first = seen.get(identity);
      if (first) {
        yield {
          rule: 'duplicate-object',
          object,
          message: `the object is there twice${
            first.file && first.file !== object.file
              ? `, first in ${first.file}`
              : ''
          }`,
        };
      } else {
        seen.set(identity, object);
      }
      const problem = nameProblem(object);
      if (problem) {
        yield {
          rule: 'invalid-name',
          object,
          path: ['metadata', 'name'],
          message: problem,
        };
      }
      if (object.namespace !== undefined && isClusterScoped(object)) {
        yield {
          rule: 'namespace-on-cluster-object',
          object,
          path: ['metadata', 'namespace'],
          message: `a ${object.kind} has no namespace, '${object.namespace}' is without effect`,
        };
      }
      if (
        set.environment.namespace !== undefined &&
        object.namespace !== undefined &&
        object.namespace !== set.environment.namespace &&
        // A chart that brings the namespace along means it.
        set.find('', 'Namespace', object.namespace, '') === undefined &&
        BELONGS_TO_WORKLOAD.has(`${groupOf(object)}/${object.kind}`)
      ) {
        yield {
          rule: 'namespace-mismatch',
          object,
          path: ['metadata', 'namespace'],
          message: `lies in namespace '${object.namespace}', the release in '${set.environment.namespace}'`,
        };
      }
    }
  },
});

function nameProblem(object: ManifestObject): string | undefined {
  const { name, kind } = object;
  if (name === '') {
    // A file of settings in the form of an object (kubeadm, kind) has no metadata, and is never sent to an API server.
    if (object.value.metadata === undefined && !isServed(object))
      return undefined;
    const written = valueAt(object.value, 'metadata', 'name');
    return written === undefined || written === '' || written === null
      ? 'the object has no name'
      : undefined;
  }
  if (valueAt(object.value, 'metadata', 'name') === undefined) return undefined;
  if (
    groupOf(object) === 'rbac.authorization.k8s.io' &&
    PATH_SEGMENT_KINDS.has(kind)
  ) {
    return /[/%]/.test(name) || name === '.' || name === '..'
      ? `the name '${name}' must not contain '/' or '%'`
      : undefined;
  }
  const format =
    LABEL_KINDS.has(kind) || isService(object) ? 'dns-label' : 'dns-subdomain';
  const { accepts, expected } = textFormats[format]!;
  if (!accepts(name)) return `the name '${name}' must be ${expected}`;
  if (isService(object) && /^[0-9]/.test(name)) {
    return `the name '${name}' of a Service must start with a letter`;
  }
  if (
    kind === 'CronJob' &&
    groupOf(object) === 'batch' &&
    name.length > MAX_CRON_JOB_NAME
  ) {
    return `the name of a CronJob has at most ${MAX_CRON_JOB_NAME} characters, '${name}' has ${name.length}`;
  }
  return undefined;
}

function isService(object: ManifestObject): boolean {
  return object.kind === 'Service' && groupOf(object) === '';
}

function isServed({ apiVersion, kind }: ManifestObject): boolean {
  return SchemaStore.shared().find(apiVersion, kind).status === 'known';
}
