import type { JsonSchema } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from './fieldPath';
import { formatPath } from './fieldPath';
import type { DocumentKind } from './LocatedDocument';
import { documentSchema } from './documentSchema';
import { branches } from './schemaLookup';

/** Fields as Kubernetes, Helm charts and compose files call them, and what to write here. */
const FOREIGN: Readonly<Record<string, string>> = {
  affinity: 'spec.availability.nodeAffinity, podAffinity and podAntiAffinity',
  autoscaling: 'spec.scaling',
  containerPort: 'port',
  containers: 'spec.image, spec.sidecars and spec.initContainers',
  cpu: 'requests.cpu and limits.cpu',
  cronjob: 'kind: cron with spec.schedule',
  depends_on: 'spec.dependsOn',
  entrypoint: 'spec.command',
  envFrom: 'spec.config and spec.secrets',
  environment: 'spec.env',
  fullnameOverride: 'metadata.name',
  healthcheck: 'spec.probes',
  hpa: 'spec.scaling',
  httpGet: 'path and port',
  ingress: 'spec.exposure',
  livenessProbe: 'spec.probes.liveness',
  maxReplicas: 'spec.scaling.max',
  memory: 'requests.memory and limits.memory',
  minReplicas: 'spec.scaling.min',
  nameOverride: 'metadata.name',
  pdb: 'spec.availability',
  persistence: 'spec.storage',
  podDisruptionBudget: 'spec.availability.minAvailable or maxUnavailable',
  readinessProbe: 'spec.probes.readiness',
  replicaCount: 'spec.scaling.replicas',
  securityContext: 'spec.security',
  serviceAccount: 'spec.security.serviceAccount',
  serviceAccountName: 'spec.security.serviceAccount.name',
  startupProbe: 'spec.probes.startup',
  targetPort: 'port',
  tcpSocket: 'tcp',
  topologySpreadConstraints: 'spec.availability.zoneSpread and nodeSpread',
  volumeMounts: 'spec.storage, spec.writablePaths and spec.files',
  volumes: 'spec.storage, spec.writablePaths and spec.files',
};

type Places = ReadonlyMap<string, readonly string[][]>;

const places = new Map<DocumentKind, Places>();

/** Every named field of a kind with the paths at which it lies; below environments and defaults it is not repeated. */
function fieldPlaces(kind: DocumentKind): Places {
  const known = places.get(kind);
  if (known !== undefined) return known;
  const root = documentSchema(kind);
  const found = new Map<string, string[][]>();
  const visit = (schema: JsonSchema, path: string[]) => {
    if (path.length > 8) return;
    for (const branch of branches(schema, root)) {
      for (const [name, field] of Object.entries(branch.properties ?? {})) {
        const place = [...path, name];
        found.set(name, [...(found.get(name) ?? []), place]);
        if (!/^environments|Defaults$/.test(name)) visit(field, place);
      }
      if (branch.additionalProperties)
        visit(branch.additionalProperties, [...path, '<name>']);
    }
  };
  visit(root, []);
  places.set(kind, found);
  return found;
}

function sharedStart(a: FieldPath, b: FieldPath): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Where a field that is unknown at `path` probably belongs: a hint, or `undefined`. */
export function misplacedField(
  kind: DocumentKind,
  path: FieldPath,
  name: string,
): string | undefined {
  if (Object.hasOwn(FOREIGN, name))
    return `\`${name}\` is called ${FOREIGN[name]} here.`;
  const best = [...(fieldPlaces(kind).get(name) ?? [])].sort(
    (a, b) =>
      sharedStart(b, path) - sharedStart(a, path) || a.length - b.length,
  )[0];
  if (best === undefined) return undefined;
  const text = formatPath(best).replace(/\["<name>"\]/g, '.<name>');
  return `\`${name}\` belongs to \`${
    text.slice(0, -name.length - 1) || 'the top level'
  }\`: write \`${text}\`.`;
}
