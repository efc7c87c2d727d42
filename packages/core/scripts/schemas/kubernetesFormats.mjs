/**
 * Formats that Kubernetes checks in Go code and that its OpenAPI therefore does not carry, by definition and property.
 * Each comes from pkg/apis/core/validation or the package named.
 *
 * A value is a set of schema keywords; `keys` and `values` speak of a map's keys and values.
 */
const port = { minimum: 1, maximum: 65535 };
const portOrZero = { minimum: 0, maximum: 65535 };
const portOrName = { format: 'port-or-name' };
const notNegative = { minimum: 0 };
const positive = { minimum: 1 };
const dnsLabel = { format: 'dns-label' };
const dnsSubdomain = { format: 'dns-subdomain' };
const labels = { keys: 'label-key', values: 'label-value' };

const container = {
  name: dnsLabel,
};

export const kubernetesFormats = {
  'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': {
    labels,
    annotations: { keys: 'label-key' },
    namespace: dnsLabel,
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector': {
    matchLabels: labels,
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement': {
    key: { format: 'label-key' },
    operator: { enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
  },
  'io.k8s.api.core.v1.Container': container,
  'io.k8s.api.core.v1.EphemeralContainer': container,
  'io.k8s.api.core.v1.ContainerPort': {
    containerPort: port,
    hostPort: portOrZero,
    name: { format: 'port-name' },
  },
  'io.k8s.api.core.v1.ServiceSpec': { selector: labels },
  'io.k8s.api.core.v1.ServicePort': {
    port,
    nodePort: portOrZero,
    name: dnsLabel,
    targetPort: portOrName,
  },
  'io.k8s.api.core.v1.HTTPGetAction': { port: portOrName },
  'io.k8s.api.core.v1.TCPSocketAction': { port: portOrName },
  'io.k8s.api.core.v1.GRPCAction': { port },
  'io.k8s.api.core.v1.Probe': {
    initialDelaySeconds: notNegative,
    periodSeconds: positive,
    timeoutSeconds: positive,
    successThreshold: positive,
    failureThreshold: positive,
  },
  'io.k8s.api.core.v1.EnvVar': { name: { format: 'env-name' } },
  'io.k8s.api.core.v1.Volume': { name: dnsLabel },
  'io.k8s.api.core.v1.VolumeMount': { mountPath: { minLength: 1 } },
  'io.k8s.api.core.v1.ConfigMap': { data: { keys: 'config-key' } },
  'io.k8s.api.core.v1.Secret': {
    data: { keys: 'config-key' },
    stringData: { keys: 'config-key' },
  },
  'io.k8s.api.core.v1.PodSpec': {
    nodeSelector: labels,
    terminationGracePeriodSeconds: notNegative,
    serviceAccountName: dnsSubdomain,
    priorityClassName: dnsSubdomain,
  },
  'io.k8s.api.core.v1.TopologySpreadConstraint': { maxSkew: positive },
  'io.k8s.api.apps.v1.DeploymentSpec': {
    replicas: notNegative,
    minReadySeconds: notNegative,
    revisionHistoryLimit: notNegative,
    progressDeadlineSeconds: notNegative,
  },
  'io.k8s.api.apps.v1.StatefulSetSpec': {
    replicas: notNegative,
    minReadySeconds: notNegative,
    revisionHistoryLimit: notNegative,
  },
  'io.k8s.api.apps.v1.RollingUpdateDeployment': {
    maxSurge: { format: 'number-or-percent' },
    maxUnavailable: { format: 'number-or-percent' },
  },
  'io.k8s.api.policy.v1.PodDisruptionBudgetSpec': {
    minAvailable: { format: 'number-or-percent' },
    maxUnavailable: { format: 'number-or-percent' },
  },
  'io.k8s.api.batch.v1.JobSpec': {
    backoffLimit: notNegative,
    completions: notNegative,
    parallelism: notNegative,
    activeDeadlineSeconds: notNegative,
    ttlSecondsAfterFinished: notNegative,
  },
  'io.k8s.api.batch.v1.CronJobSpec': {
    schedule: { minLength: 1, format: 'cron' },
    startingDeadlineSeconds: notNegative,
    successfulJobsHistoryLimit: notNegative,
    failedJobsHistoryLimit: notNegative,
  },
  'io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec': {
    minReplicas: notNegative,
    maxReplicas: positive,
  },
  'io.k8s.api.autoscaling.v2.MetricTarget': { averageUtilization: positive },
  'io.k8s.api.networking.v1.NetworkPolicyPort': { port: portOrName },
  'io.k8s.api.networking.v1.IPBlock': { cidr: { format: 'cidr' } },
  'io.k8s.api.networking.v1.ServiceBackendPort': { number: portOrZero },
};
