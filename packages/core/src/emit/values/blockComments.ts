/**
 * One comment for each block of a values file, for a reader who knows their service but not Helm. Keys are those of
 * `ChartValues`; the library chart's own values.yaml explains every field in full.
 */
export const BLOCK_COMMENTS: Readonly<Record<string, string>> = {
  name: 'Every Kubernetes object of this service is called so.',
  environment: 'Shown in the `environment` label of objects and alerts.',
  component: 'What part the service plays.',
  partOf: 'The system it belongs to.',
  labels: 'Labels on every object, for example to share out costs.',
  annotations: 'Annotations on every object.',
  podLabels: 'Labels on the Pods only.',
  podAnnotations: 'Annotations on the Pods only.',
  workload:
    'The object that runs the containers, how many copies, and how a new version replaces the old one.\n' +
    'While autoscaling is on, the autoscaler decides the number of copies.',
  image: 'The container image. A new version of the service is a new tag here.',
  imagePullSecrets: 'Secrets with the credentials of a private registry.',
  command:
    "What the container starts, in place of the image's own entry point.",
  args: 'Arguments of what the container starts.',
  workingDir: 'Folder in which the container starts.',
  ports: 'Ports by name. Probes, routes and monitoring refer to these names.',
  service: 'The stable address of the service inside the cluster.',
  env: 'Environment variables. Never put a secret here: name a Secret and its key.',
  config:
    'Settings that are no secrets, given to the container as environment variables (a ConfigMap).\n' +
    'The Pods restart when they change.',
  files: 'Files mounted into the container, read-only.',
  secrets: 'Where secrets come from: their names and keys, never their values.',
  probes:
    'How Kubernetes sees that the service is alive (else it is restarted) and ready (else it gets no requests).',
  resources:
    'Requests are reserved for the service; at its limit it is slowed down (CPU) or ended (memory).',
  writablePaths:
    'Folders the service may write to; all else in the container is read-only. Emptied with the Pod.',
  storage: 'Volumes that outlive the Pods.',
  sidecars: 'Containers that run beside the service in the same Pod.',
  initContainers: 'Containers that run to their end before the service starts.',
  startup:
    'What must answer before the Pods start: the dependencies that the document says they wait for.',
  jobs: 'Tasks around the service, such as a migration before each upgrade.',
  autoscaling:
    'More copies under load, fewer without: the bounds, and the load that is aimed at.',
  rollout:
    'How a new version is tried beside the old one, what judges it, and when it takes over (Argo Rollouts).',
  verticalPodAutoscaler:
    'Recommends how much CPU and memory to request, from what the Pods used.',
  podDisruptionBudget:
    'How many copies stay up while nodes are drained for maintenance.',
  scheduling: 'Which nodes the Pods may run on, and how they are spread out.',
  terminationGracePeriodSeconds:
    'Seconds a Pod has to finish its work when it is stopped.',
  preStopSleepSeconds:
    'Seconds a Pod goes on serving after it was taken out of the load balancing.',
  httpRoute: 'How requests from outside reach the service (Gateway API).',
  ingress: 'How requests from outside reach the service (Ingress).',
  networkPolicy:
    'Who may call the service and what it may call; everything else is refused. Made from the dependency graph.',
  securityContext: 'What the container may do: as little as possible.',
  podSecurityContext: 'The user the containers run as.',
  serviceAccount: 'The identity of the Pods in the cluster.',
  rbac: 'What the service may do with the Kubernetes API.',
  serviceMonitor: 'Tells Prometheus to read the metrics of the Service.',
  podMonitor: 'Tells Prometheus to read the metrics of the Pods.',
  scrapeAnnotations: 'Tells Prometheus to read the metrics, by annotations.',
  privateResources:
    'Data stores, queues and the like of this service alone. charts/chartwright-system says how each is run.',
  prometheusRule:
    'Alerts. Each has a page under docs/runbooks that says what it means and what to do.',
  dashboards: 'The Grafana dashboards of chart/dashboards, as a ConfigMap.',
  tests: 'What `helm test` calls to see whether a release works.',
};
