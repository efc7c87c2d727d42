/** A version that Kubernetes no longer serves, or is about to stop serving. */
interface RemovedApi {
  /** First Kubernetes version without it, or in which it is deprecated. */
  since: string;
  instead: string;
}

const use = (since: string, apiVersion: string): RemovedApi => ({
  since,
  instead: `use ${apiVersion}`,
});

/** From the Kubernetes deprecation guide, by `apiVersion/kind`. */
export const removedApis: Readonly<Record<string, RemovedApi>> = {
  'extensions/v1beta1/Deployment': use('1.16', 'apps/v1'),
  'extensions/v1beta1/DaemonSet': use('1.16', 'apps/v1'),
  'extensions/v1beta1/ReplicaSet': use('1.16', 'apps/v1'),
  'extensions/v1beta1/NetworkPolicy': use('1.16', 'networking.k8s.io/v1'),
  'extensions/v1beta1/Ingress': use('1.22', 'networking.k8s.io/v1'),
  'apps/v1beta1/Deployment': use('1.16', 'apps/v1'),
  'apps/v1beta1/StatefulSet': use('1.16', 'apps/v1'),
  'apps/v1beta2/Deployment': use('1.16', 'apps/v1'),
  'apps/v1beta2/DaemonSet': use('1.16', 'apps/v1'),
  'apps/v1beta2/StatefulSet': use('1.16', 'apps/v1'),
  'apps/v1beta2/ReplicaSet': use('1.16', 'apps/v1'),
  'networking.k8s.io/v1beta1/Ingress': use('1.22', 'networking.k8s.io/v1'),
  'networking.k8s.io/v1beta1/IngressClass': use('1.22', 'networking.k8s.io/v1'),
  'rbac.authorization.k8s.io/v1beta1/Role': use(
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ),
  'rbac.authorization.k8s.io/v1beta1/RoleBinding': use(
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ),
  'rbac.authorization.k8s.io/v1beta1/ClusterRole': use(
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ),
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding': use(
    '1.22',
    'rbac.authorization.k8s.io/v1',
  ),
  'apiextensions.k8s.io/v1beta1/CustomResourceDefinition': use(
    '1.22',
    'apiextensions.k8s.io/v1',
  ),
  'admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration': use(
    '1.22',
    'admissionregistration.k8s.io/v1',
  ),
  'admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration': use(
    '1.22',
    'admissionregistration.k8s.io/v1',
  ),
  'scheduling.k8s.io/v1beta1/PriorityClass': use(
    '1.22',
    'scheduling.k8s.io/v1',
  ),
  'storage.k8s.io/v1beta1/StorageClass': use('1.22', 'storage.k8s.io/v1'),
  'storage.k8s.io/v1beta1/CSIDriver': use('1.22', 'storage.k8s.io/v1'),
  'coordination.k8s.io/v1beta1/Lease': use('1.22', 'coordination.k8s.io/v1'),
  'certificates.k8s.io/v1beta1/CertificateSigningRequest': use(
    '1.22',
    'certificates.k8s.io/v1',
  ),
  'batch/v1beta1/CronJob': use('1.25', 'batch/v1'),
  'policy/v1beta1/PodDisruptionBudget': use('1.25', 'policy/v1'),
  'policy/v1beta1/PodSecurityPolicy': {
    since: '1.25',
    instead: 'use the labels of Pod Security Admission on the namespace',
  },
  'discovery.k8s.io/v1beta1/EndpointSlice': use('1.25', 'discovery.k8s.io/v1'),
  'events.k8s.io/v1beta1/Event': use('1.25', 'events.k8s.io/v1'),
  'autoscaling/v2beta1/HorizontalPodAutoscaler': use('1.25', 'autoscaling/v2'),
  'autoscaling/v2beta2/HorizontalPodAutoscaler': use('1.26', 'autoscaling/v2'),
  'flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema': use(
    '1.29',
    'flowcontrol.apiserver.k8s.io/v1',
  ),
  'flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema': use(
    '1.32',
    'flowcontrol.apiserver.k8s.io/v1',
  ),
  'v1/Endpoints': use('1.33', 'discovery.k8s.io/v1 EndpointSlice'),
  'v1/ComponentStatus': { since: '1.19', instead: 'read the health endpoints' },
};
