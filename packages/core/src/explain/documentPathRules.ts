/**
 * A field of rendered objects and the fields of the Service document that decide it, the most telling first. `*` stands for a
 * key or for the name of an item of a list, `$1` for what the first of them stood for. What lies below the field counts to it,
 * unless another rule says more. Keys with dots stand in `["…"]`.
 */
export interface DocumentPathRule {
  /** Kinds of objects; `Pods`: whatever makes Pods, its paths from the template of the Pod; `All`: every object. */
  readonly kinds: readonly string[];
  readonly field: string;
  /** None: the library chart decides it. */
  readonly from: readonly string[];
}

const rule = (
  kinds: string,
  field: string,
  ...from: string[]
): DocumentPathRule => ({ kinds: kinds.split(' '), field, from });

/** Labels of objects and of Pods, and what they are made of; `_labels.tpl` of the library chart. */
const LABELS: readonly (readonly [string, string])[] = [
  ['.app', 'metadata.name'],
  ['["app.kubernetes.io/name"]', 'metadata.name'],
  ['["app.kubernetes.io/instance"]', 'metadata.name'],
  ['["backstage.io/kubernetes-id"]', 'metadata.name'],
  ['["helm.sh/chart"]', 'metadata.name'],
  ['["app.kubernetes.io/component"]', 'spec.kind'],
  ['["app.kubernetes.io/part-of"]', 'metadata.system'],
  ['["app.kubernetes.io/version"]', 'spec.image'],
];

const labelRules = (kinds: string): DocumentPathRule[] => [
  rule(kinds, 'metadata.labels.*', 'metadata.labels["$1"]'),
  ...LABELS.map(([label, path]) =>
    rule(kinds, `metadata.labels${label}`, path),
  ),
];

const WORKLOADS = 'Deployment StatefulSet CronJob Job';

/** The container of the service itself. */
const MAIN = 'spec.containers.<service>';

/** In no order: the longest field that fits holds. */
export const DOCUMENT_PATH_RULES: readonly DocumentPathRule[] = [
  rule('All', 'metadata.name', 'metadata.name'),
  rule('All', 'metadata.annotations.*', 'metadata.annotations["$1"]'),
  rule(
    'All',
    'metadata.annotations["chartwright.dev/depends-on"]',
    'spec.dependsOn',
  ),
  ...labelRules('All'),
  ...labelRules('Pods'),
  ...['.app', '["app.kubernetes.io/name"]'].flatMap(label => [
    rule('Service', `spec.selector${label}`, 'metadata.name'),
    rule(
      `${WORKLOADS} ServiceMonitor PodMonitor PodDisruptionBudget AuthorizationPolicy PeerAuthentication`,
      `spec.selector.matchLabels${label}`,
      'metadata.name',
    ),
  ]),
  rule('NetworkPolicy', 'spec.podSelector', 'metadata.name'),
  rule('Sidecar', 'spec.workloadSelector', 'metadata.name'),
  rule('HorizontalPodAutoscaler ScaledObject', 'spec.scaleTargetRef'),
  rule(
    'HorizontalPodAutoscaler ScaledObject',
    'spec.scaleTargetRef.name',
    'metadata.name',
  ),
  rule('VerticalPodAutoscaler', 'spec.targetRef.name', 'metadata.name'),
  rule('VerticalPodAutoscaler', 'spec', 'spec.scaling.vertical'),
  rule('StatefulSet', 'spec.serviceName', 'metadata.name'),
  rule('ServiceAccount', 'automountServiceAccountToken', 'spec.security'),
  rule('Role', 'rules', 'spec.security.rbac'),
  rule('RoleBinding', 'roleRef.name', 'metadata.name'),
  rule('RoleBinding', 'subjects.*.name', 'metadata.name'),
  rule(
    'DestinationRule VirtualService PeerAuthentication',
    'spec',
    'spec.mesh',
  ),
  rule('AuthorizationPolicy', 'spec', 'spec.mesh', 'spec.dependsOn'),
  rule('Sidecar', 'spec.egress', 'spec.mesh', 'spec.dependsOn'),
  rule('Middleware BackendTrafficPolicy', 'spec', 'spec.exposure'),
  rule(WORKLOADS, 'spec.replicas', 'spec.scaling.replicas', 'spec.scaling.min'),
  rule(WORKLOADS, 'spec.strategy', 'spec.rollout'),
  rule(WORKLOADS, 'spec.updateStrategy', 'spec.rollout'),
  rule(WORKLOADS, 'spec.minReadySeconds', 'spec.rollout'),
  rule(WORKLOADS, 'spec.progressDeadlineSeconds', 'spec.rollout'),
  rule(WORKLOADS, 'spec.revisionHistoryLimit', 'spec.rollout'),
  rule(WORKLOADS, 'spec.volumeClaimTemplates.*', 'spec.storage["$1"]'),
  rule('CronJob', 'spec.schedule', 'spec.schedule.cron'),
  rule('CronJob', 'spec.timeZone', 'spec.schedule.timeZone'),
  rule('CronJob', 'spec', 'spec.schedule', 'spec.job'),
  rule('Job', 'spec', 'spec.job', 'spec.jobs'),
  rule('Pods', `${MAIN}.image`, 'spec.image'),
  rule('Pods', `${MAIN}.imagePullPolicy`, 'spec.image'),
  rule('Pods', `${MAIN}.command`, 'spec.command'),
  rule('Pods', `${MAIN}.args`, 'spec.args'),
  rule('Pods', `${MAIN}.workingDir`, 'spec.workingDir'),
  rule('Pods', `${MAIN}.env.*`, 'spec.env["$1"]'),
  rule('Pods', `${MAIN}.envFrom`, 'spec.config', 'spec.secrets'),
  rule('Pods', `${MAIN}.ports.*`, 'spec.ports["$1"]'),
  rule('Pods', `${MAIN}.resources.*.*`, 'spec.resources.$1["$2"]'),
  rule('Pods', `${MAIN}.resources`, 'spec.resources'),
  rule('Pods', `${MAIN}.livenessProbe`, 'spec.probes.liveness'),
  rule('Pods', `${MAIN}.readinessProbe`, 'spec.probes.readiness'),
  rule('Pods', `${MAIN}.startupProbe`, 'spec.probes.startup'),
  rule(
    'Pods',
    `${MAIN}.livenessProbe.httpGet.path`,
    'spec.probes.liveness.path',
  ),
  rule(
    'Pods',
    `${MAIN}.readinessProbe.httpGet.path`,
    'spec.probes.readiness.path',
  ),
  rule('Pods', `${MAIN}.securityContext`, 'spec.security'),
  rule('Pods', `${MAIN}.lifecycle`, 'spec.rollout'),
  rule('Pods', `${MAIN}.volumeMounts.*`, 'spec.storage["$1"]'),
  rule('Pods', 'spec.containers.*', 'spec.sidecars["$1"]'),
  rule(
    'Pods',
    'spec.initContainers.*',
    'spec.initContainers["$1"]',
    'spec.sidecars["$1"]',
  ),
  rule('Pods', 'spec.imagePullSecrets', 'spec.imagePullSecrets'),
  rule('Pods', 'spec.securityContext', 'spec.security'),
  rule('Pods', 'spec.serviceAccountName', 'spec.security'),
  rule('Pods', 'spec.automountServiceAccountToken', 'spec.security'),
  rule('Pods', 'spec.volumes.*', 'spec.storage["$1"]'),
  rule('Pods', 'spec.terminationGracePeriodSeconds', 'spec.rollout'),
  rule('Pods', 'spec.affinity', 'spec.availability'),
  rule('Pods', 'spec.topologySpreadConstraints', 'spec.availability'),
  rule('HorizontalPodAutoscaler', 'spec.minReplicas', 'spec.scaling.min'),
  rule('HorizontalPodAutoscaler', 'spec.maxReplicas', 'spec.scaling.max'),
  rule('HorizontalPodAutoscaler', 'spec.metrics', 'spec.scaling.metrics'),
  // What the metrics of autoscaling/v2 are called is the library's.
  rule('HorizontalPodAutoscaler', 'spec.metrics.*.type'),
  rule('HorizontalPodAutoscaler', 'spec.metrics.*.resource.target.type'),
  rule('HorizontalPodAutoscaler', 'spec', 'spec.scaling'),
  rule('ScaledObject', 'spec', 'spec.scaling'),
  rule('PodDisruptionBudget', 'spec', 'spec.availability'),
  rule('Service', 'spec.ports.*', 'spec.ports["$1"]'),
  rule('Service', 'spec', 'spec.service', 'spec.ports'),
  rule('HTTPRoute GRPCRoute TLSRoute Ingress', 'spec', 'spec.exposure'),
  rule('ConfigMap', 'data.*', 'spec.config["$1"]', 'spec.files["$1"]'),
  rule('ExternalSecret SealedSecret Secret', 'spec', 'spec.secrets'),
  rule('PersistentVolumeClaim', 'spec', 'spec.storage'),
  rule('NetworkPolicy', 'spec.egress', 'spec.dependsOn', 'spec.network'),
  rule(
    'NetworkPolicy',
    'spec.ingress',
    'spec.ports',
    'spec.exposure',
    'spec.network',
  ),
  rule('ServiceMonitor PodMonitor', 'spec', 'spec.monitoring'),
  rule('PrometheusRule', 'spec', 'spec.alerts', 'spec.slos'),
];
