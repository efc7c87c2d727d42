/* Made from the schemas by `yarn generate`; a test compares. */
/* eslint-disable */

/** Where alerts go. Addresses that are secret are keys of a Secret in the namespace. */
export interface AlertReceiver {
  /**
   * Address; the server is that of Alertmanager.
   * Default: none.
   */
  email?: string;
  /**
   * Channel; the key `slack-url` of the Secret has the address.
   * Default: none.
   */
  slack?: string;
  /**
   * The key `pagerduty-key` of the Secret has the routing key.
   * @defaultValue `false`
   */
  pagerduty?: boolean;
  /**
   * Secret with `slack-url` and `pagerduty-key`.
   * @defaultValue `"alert-channels"`
   */
  secret?: string;
}

/**
 * Who gets which alerts of the namespace (an AlertmanagerConfig).
 * Default: none: the cluster's own routes.
 */
export interface AlertRouting {
  /**
   * Receivers by name; without any, nothing is routed.
   * @defaultValue `{}`
   */
  receivers?: Record<string, AlertReceiver>;
  /**
   * Receiver of what no severity routes elsewhere.
   * Default: the first by name.
   */
  default?: string;
  /**
   * Receiver of each severity.
   * @defaultValue `{}`
   */
  severities?: Partial<Record<'critical' | 'warning' | 'info', string>>;
  /**
   * How often a firing alert is told again.
   * @defaultValue `"4h"`
   */
  repeatInterval?: string;
}

/**
 * Alerts of the service. The built-in ones are on as soon as what they measure exists; each has a runbook page.
 * @defaultValue `{}`
 */
export interface Alerts {
  /**
   * A Pod of the service cannot be scraped.
   * Default: for scraped services: critical after 2m.
   */
  ServiceDown?: BuiltInAlert;
  /**
   * No Pod of the service can be scraped.
   * Default: for scraped services: critical after 1m.
   */
  AllInstancesDown?: BuiltInAlert;
  /**
   * Too many requests end in an error; the threshold is a ratio (or errors a second with mode rate).
   * Default: with a requests signal: above 0.05 over 5m for 5m, critical.
   */
  HighErrorRate?: BuiltInAlert;
  /**
   * Requests take too long; the threshold is in seconds.
   * Default: with a latency signal: 95 % above 1 s over 5m for 10m, warning.
   */
  HighLatency?: BuiltInAlert;
  /**
   * No more requests than the threshold; it is requests a second.
   * Default: off; with `enabled: true` none for 15m.
   */
  LowTraffic?: BuiltInAlert;
  /**
   * Fewer requests than last week at this time; the threshold is the share of them.
   * Default: off; with `enabled: true` under 0.5 over 30m for 30m.
   */
  TrafficDrop?: BuiltInAlert;
  /**
   * Containers restart; the threshold is restarts in the window.
   * Default: above 3 in 15m, warning.
   */
  PodRestarts?: BuiltInAlert;
  /**
   * A container was killed for lack of memory; the threshold is how often in the window.
   * Default: once in 15m, warning.
   */
  OutOfMemory?: BuiltInAlert;
  /**
   * Pods are not ready; the threshold is the share of wanted Pods that is missing.
   * Default: above 0 for 15m, warning.
   */
  PodNotReady?: BuiltInAlert;
  /**
   * A rollout makes no progress.
   * Default: for 15m, warning.
   */
  RolloutStuck?: BuiltInAlert;
  /**
   * CPU use near the limit; the threshold is a ratio.
   * Default: above 0.8 over 5m for 15m, warning.
   */
  CpuSaturation?: BuiltInAlert;
  /**
   * CPU is throttled; the threshold is the share of periods.
   * Default: above 0.25 over 5m for 30m, info.
   */
  CpuThrottling?: BuiltInAlert;
  /**
   * Memory use near the limit; the threshold is a ratio.
   * Default: above 0.9 for 10m, warning.
   */
  MemorySaturation?: BuiltInAlert;
  /**
   * The autoscaler has been at its maximum.
   * Default: with autoscaling: for 15m, warning.
   */
  HpaAtMaximum?: BuiltInAlert;
  /**
   * A volume fills up; the threshold is the used share.
   * Default: with storage: above 0.85 for 10m, warning.
   */
  VolumeFilling?: BuiltInAlert;
  /**
   * A volume will be full soon; the threshold is seconds from now.
   * Default: with storage: within 4 days by the last 6h, for 1h, warning.
   */
  VolumeFullSoon?: BuiltInAlert;
  /**
   * A Job failed.
   * Default: for cron, job and services with jobs: after 1m, warning.
   */
  JobFailed?: BuiltInAlert;
  /**
   * The last success is too long ago; the threshold is in seconds.
   * Default: for CronJobs: derived from the schedule, after 5m, warning.
   */
  CronJobOverdue?: BuiltInAlert;
  /**
   * The certificate of the Ingress ends soon; the threshold is seconds from now.
   * Default: with TLS on an Ingress: within 14 days for 1h, warning.
   */
  CertificateExpiring?: BuiltInAlert;
  /**
   * Alerts with their own expression, by name.
   * @defaultValue `{}`
   */
  custom?: Record<string, CustomAlert>;
  /**
   * Name of the group of rules.
   * Default: the service's name.
   */
  group?: string;
  /**
   * How often the rules are evaluated.
   * Default: Prometheus' own.
   */
  interval?: string;
}

/** Pods by namespace and labels, or addresses. */
export interface AllowedCaller {
  /**
   * Namespace of the Pods.
   * Default: the service's own, when there are `podLabels`.
   */
  namespace?: string;
  /**
   * Labels of the Pods.
   * Default: every Pod of the namespace.
   */
  podLabels?: Record<string, string>;
  /**
   * Address ranges that the network policy opens.
   * Default: none.
   */
  cidrs?: string[];
  /**
   * Ports of the service.
   * Default: every port.
   */
  ports?: (string | number)[];
}

/** Pods by namespace and labels, or addresses. */
export interface AllowedDestination {
  /**
   * Namespace of the Pods.
   * Default: the service's own, when there are `podLabels`.
   */
  namespace?: string;
  /**
   * Labels of the Pods.
   * Default: every Pod of the namespace.
   */
  podLabels?: Record<string, string>;
  /**
   * Address ranges that the network policy opens.
   * Default: none.
   */
  cidrs?: string[];
  /**
   * Ports of the peer's Pods: numbers only.
   * Default: every port.
   */
  ports?: (string | number)[];
}

/**
 * What keeps the service up while nodes come and go.
 * Default: the tier's.
 */
export interface Availability {
  /**
   * Pods that an eviction must leave; excludes `maxUnavailable`. There is a PodDisruptionBudget as soon as there are two Pods.
   * Default: none.
   */
  minAvailable?: number | string;
  /**
   * Pods that evictions may take at a time; excludes `minAvailable`.
   * Default: 1, when there are two Pods at least.
   */
  maxUnavailable?: number | string;
  /**
   * Name of the PodDisruptionBudget.
   * Default: the service's.
   */
  disruptionBudgetName?: string;
  /**
   * Whether Pods must (`required`), should (`preferred`) or need not (`none`) be spread over zones.
   * Default: preferred.
   */
  zoneSpread?: 'preferred' | 'required' | 'none';
  /**
   * Whether Pods must (`required`), should (`preferred`) or need not (`none`) be spread over nodes.
   * Default: preferred.
   */
  nodeSpread?: 'preferred' | 'required' | 'none';
  /**
   * Labels that a node must have.
   * @defaultValue `{}`
   */
  nodeSelector?: Record<string, string>;
  nodeAffinity?: NodeAffinity;
  /**
   * `podAffinity` as in Kubernetes.
   * Default: none.
   */
  podAffinity?: Record<string, unknown>;
  /**
   * `podAntiAffinity` as in Kubernetes; the spread over zones and nodes needs none.
   * Default: none.
   */
  podAntiAffinity?: Record<string, unknown>;
  /**
   * Taints that the Pods bear, by a name of your choice.
   * @defaultValue `{}`
   */
  tolerations?: Record<string, Toleration>;
  /**
   * Name of a PriorityClass.
   * Default: the cluster's default.
   */
  priorityClassName?: string;
  /**
   * Seconds from the beginning of the end to SIGKILL, `preStopSleepSeconds` included.
   * @defaultValue `30`
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Seconds a Pod keeps serving after it was taken out of the Service, until every proxy knows; 0 for none.
   * Default: 5 for kinds with ports, else 0.
   */
  preStopSleepSeconds?: number;
}

/**
 * Where an operator puts backups and the write-ahead log: needed for recovery to a moment.
 * Default: none: a volume of its own in the cluster.
 */
export interface BackupStore {
  /** Bucket and folder. */
  path: string;
  /**
   * URL of an S3 service that is not Amazon’s.
   * Default: the cloud's own.
   */
  endpoint?: string;
  /**
   * Secret with the keys `access-key-id` and `secret-access-key`.
   * Default: none: the role of the service account.
   */
  secret?: string;
  /**
   * Region of another bucket that the store copies every object to, by its own replication: a copy that survives the loss of the region.
   * Default: none.
   */
  copyTo?: string;
  /**
   * Encryption by the store.
   * Default: the bucket's own.
   */
  encryption?: 'AES256' | 'aws:kms';
}

/**
 * Names and passwords of a Secret.
 * Default: none.
 */
export interface BasicAuthentication {
  /** Secret with lines of htpasswd; in the key `.htpasswd` for Envoy, `auth` for HAProxy and ingress-nginx, `users` for Traefik and `htpasswd` for NGINX and the reverse proxy. */
  secretName: string;
}

/**
 * The new version comes up beside the old one, behind a Service of its own, and takes over at once; strategy `BlueGreen` only.
 * @defaultValue `{}`
 */
export interface BlueGreenRollout {
  /**
   * Name of the Service before the new version.
   * Default: `<service>-preview`.
   */
  previewService?: string;
  /**
   * Pods of the new version before it takes over.
   * Default: as many as the old one has.
   */
  previewReplicas?: number;
  /**
   * Whether the new version takes over by itself as soon as it is ready; else a person promotes it.
   * @defaultValue `true`
   */
  autoPromotion?: boolean;
  /**
   * Seconds after which the new version takes over without a person.
   * Default: at once; never without `autoPromotion`.
   */
  autoPromotionSeconds?: number;
  /**
   * Seconds the old version stays after the promotion, for a quick way back.
   * @defaultValue `30`
   */
  scaleDownDelaySeconds?: number;
}

/** `false` to switch it off, or its figures. */
export type BuiltInAlert = boolean | BuiltInAlertParts;

/** Figures of a built-in alert; what is not given keeps its default. */
export interface BuiltInAlertParts {
  /**
   * False: no such alert.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * `critical` pages somebody, `warning` waits for the next working day, `info` only shows.
   * Default: the alert's own.
   */
  severity?: 'critical' | 'warning' | 'info';
  /**
   * How long the condition must hold.
   * Default: the alert's own.
   */
  for?: string;
  /**
   * Range over which it is measured.
   * Default: the alert's own.
   */
  window?: string;
  /**
   * Figure above (or below) which it fires; the unit depends on the alert.
   * Default: the alert's own.
   */
  threshold?: number;
  /**
   * HighErrorRate only: `ratio` of errors to requests (0 to 1), or `rate` of errors a second.
   * @defaultValue `"ratio"`
   */
  mode?: 'ratio' | 'rate';
  /**
   * HighLatency only: share of requests that are faster.
   * @defaultValue `0.95`
   */
  quantile?: number;
  /**
   * Name under which it fires.
   * Default: the built-in alert's.
   */
  name?: string;
  /**
   * PromQL in place of the generated expression.
   * Default: generated.
   */
  expr?: string;
  /**
   * One line in place of the generated one; `{{ $labels.pod }}` and the like are left to Prometheus.
   * Default: generated.
   */
  summary?: string;
  /**
   * Text in place of the generated one.
   * Default: generated.
   */
  description?: string;
  /**
   * Further labels of the alert.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
}

/**
 * The new version gets a growing share of the requests; strategy `Canary` only.
 * @defaultValue `{}`
 */
export interface CanaryRollout {
  /**
   * One after the other; after the last the new version has everything.
   * Default: 10 percent and 50 percent, five minutes each.
   */
  steps?: CanaryStep[];
  /**
   * What shares the requests out: `gateway` (the Gateway API plugin of Argo Rollouts), `istio`, or `none` (the number of Pods does, so small shares need many Pods).
   * Default: `gateway` for services that are exposed by the Gateway API, else `none`.
   */
  router?: 'none' | 'gateway' | 'istio';
  /**
   * Name of the Service before the new version.
   * Default: `<service>-canary`.
   */
  canaryService?: string;
  trial?: CanaryTrial;
}

/** A share, and how long it lasts. */
export interface CanaryStep {
  /** Percent of the requests for the new version. */
  weight: number;
  /**
   * Time before the next step; `forever`: until a person goes on.
   * Default: none.
   */
  pause?: string;
}

/**
 * Before the first step, requests with certain headers go to the new version: an A/B test. Needs a router.
 * Default: none.
 */
export interface CanaryTrial {
  /** Values that a request must have, by header. */
  headers: Record<string, string>;
  /**
   * How long it lasts; `forever`: until a person goes on.
   * Default: `forever`.
   */
  pause?: string;
}

/**
 * When callers leave a Pod alone that fails; the same for the external systems that the service calls.
 * @defaultValue `{}`
 */
export interface CircuitBreaker {
  /**
   * False: none.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Answers 5xx in a row after which it opens.
   * @defaultValue `5`
   */
  consecutiveErrors?: number;
  /**
   * Seconds between two looks.
   * @defaultValue `10`
   */
  intervalSeconds?: number;
  /**
   * Seconds until the Pod is tried again, at least.
   * @defaultValue `30`
   */
  ejectionSeconds?: number;
  /**
   * Percent of the Pods that are left alone at most.
   * @defaultValue `50`
   */
  maxEjectedPercent?: number;
  /**
   * Requests that wait for a connection at most; beyond it callers are refused at once (Istio only).
   * Default: the mesh's own.
   */
  maxPendingRequests?: number;
}

/**
 * Figures of the health check.
 * @defaultValue `{}`
 */
export interface ComposeHealthcheck {
  /**
   * Time between two checks.
   * @defaultValue `"30s"`
   */
  interval?: string;
  /**
   * Time that one may take.
   * @defaultValue `"10s"`
   */
  timeout?: string;
  /**
   * Time in which failures do not count.
   * @defaultValue `"40s"`
   */
  startPeriod?: string;
}

/**
 * Which pages of other origins may call (cross-origin sharing).
 * Default: none: what the service itself answers.
 */
export interface Cors {
  /**
   * Origins with scheme and, where it is not the usual one, port; `{domain}` is replaced, `*` alone lets all in.
   * Default: none.
   */
  origins: string[];
  /**
   * Methods they may use.
   * @defaultValue `["GET","HEAD","POST","PUT","PATCH","DELETE"]`
   */
  methods?: string[];
  /**
   * Headers they may send.
   * @defaultValue `["Authorization","Content-Type"]`
   */
  headers?: string[];
  /**
   * Headers of the answer they may read.
   * Default: none.
   */
  exposeHeaders?: string[];
  /**
   * Whether cookies go with the calls; not with origin `*`.
   * @defaultValue `false`
   */
  credentials?: boolean;
  /**
   * Seconds for which a browser remembers the permission.
   * @defaultValue `3600`
   */
  maxAgeSeconds?: number;
}

/** An alert with its own PromQL expression. */
export interface CustomAlert {
  /** PromQL. */
  expr: string;
  /**
   * False: no such alert.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * How long the condition must hold.
   * Default: `5m`.
   */
  for?: string;
  /**
   * `critical` pages somebody, `warning` waits for the next working day, `info` only shows.
   * Default: `warning`.
   */
  severity?: 'critical' | 'warning' | 'info';
  /**
   * One line; `{{ $labels.pod }}` and the like are left to Prometheus.
   * Default: the name of the alert and the service.
   */
  summary?: string;
  /**
   * What is wrong, in a sentence or two.
   * Default: the summary.
   */
  description?: string;
  /**
   * Markdown for the runbook page: meaning, diagnosis, mitigation.
   * Default: a page that shows the expression and the usual commands.
   */
  runbook?: string;
  /**
   * Further labels of the alert.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
}

/**
 * The Grafana dashboard of the service.
 * @defaultValue `{}`
 */
export interface Dashboard {
  /**
   * False: no dashboard.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Grafana folder.
   * Default: the System's title, else `Services`.
   */
  folder?: string;
  /**
   * Name of the ConfigMap.
   * Default: `<service>-dashboards`.
   */
  name?: string;
}

/**
 * Files that build, test and deploy what is generated. Each is written only when it is asked for; the Platform, the System and the Service may ask, the latter win, and `null` takes back.
 * @defaultValue `{}`
 */
export interface Delivery {
  ci?: DeliveryCi;
  /**
   * How each environment is deployed to.
   * @defaultValue `{}`
   */
  environments?: Record<string, DeliveryEnvironment>;
  gitops?: DeliveryGitops;
  image?: DeliveryImage;
  compose?: DeliveryCompose;
  terraform?: DeliveryTerraform;
  admission?: DeliveryAdmission;
  loadTest?: DeliveryLoadTest;
  umbrella?: DeliveryUmbrella;
  /**
   * Tests of the chart that need no cluster: suites for `helm unittest`, and a script that renders each environment and checks it with kubeconform.
   * @defaultValue `false`
   */
  chartTests?: boolean;
  /**
   * A base and an overlay for each environment that give the same result with `kustomize build --enable-helm`.
   * @defaultValue `false`
   */
  kustomize?: boolean;
  handbook?: DeliveryHandbook;
}

/**
 * Policy for the cluster: only images with a keyless signature and provenance of the pipeline start.
 * Default: none.
 */
export interface DeliveryAdmission {
  /**
   * What enforces it.
   * @defaultValue `"kyverno"`
   */
  engine?: 'kyverno' | 'policy-controller';
  /**
   * Who attests the identity of the pipeline.
   * Default: that of the pipeline's provider.
   */
  issuer?: string;
  /** Identity of the pipeline; `*` stands for any characters. */
  subject: string;
  /**
   * What happens to other images.
   * @defaultValue `"enforce"`
   */
  action?: 'enforce' | 'audit';
}

/**
 * Lints, tests, builds, scans, signs and deploys. Nothing is written without it.
 * Default: none.
 */
export interface DeliveryCi {
  /**
   * Whose pipeline it is.
   * @defaultValue `"github"`
   */
  provider?: 'github' | 'gitlab';
  /**
   * Branch whose pushes are deployed.
   * @defaultValue `"main"`
   */
  branch?: string;
  /**
   * Label of the machines; of GitLab, a tag.
   * Default: `ubuntu-latest` on GitHub, any on GitLab.
   */
  runner?: string;
  /**
   * Refs of the reusable actions, to pin them to full commit hashes; Dependabot then keeps the hashes up to date.
   * Default: major versions as tags.
   */
  actions?: Record<string, string>;
  /**
   * Container images of the tools that the pipeline runs, by the name of the tool.
   * Default: a version of each that is known to work.
   */
  images?: Record<string, string>;
  /**
   * Command that looks for mistakes of style.
   * Default: the language's usual one.
   */
  lint?: string;
  /**
   * Commands of the test suites by name; they run at the same time, in the `testing` stage of the image where there is one.
   * Default: `unit` with the language's usual command.
   */
  suites?: Record<string, string>;
  /**
   * Folder in which the suites leave coverage and their reports (HTML); kept as artefacts of the run.
   * @defaultValue `"reports"`
   */
  reports?: string;
  /**
   * What looks for weak points.
   * @defaultValue `["trivy"]`
   */
  scanners?: ('trivy' | 'bandit' | 'semgrep' | 'kubesec' | 'snyk' | 'docker-scout')[];
  /**
   * Lowest severity of a finding that stops the pipeline; `low` lets none pass.
   * @defaultValue `"high"`
   */
  failOn?: 'low' | 'medium' | 'high' | 'critical';
  /**
   * Sign images keyless with Cosign, with SLSA provenance and an SBOM.
   * @defaultValue `true`
   */
  sign?: boolean;
  /**
   * Platforms that images are built for.
   * @defaultValue `["linux/amd64","linux/arm64"]`
   */
  platforms?: ('linux/amd64' | 'linux/arm64')[];
  /**
   * When images are scanned again, and rebuilt with security patches: a cron expression in UTC.
   * @defaultValue `"0 5 * * 1"`
   */
  schedule?: string;
  /**
   * How often updates of dependencies are proposed.
   * @defaultValue `"weekly"`
   */
  updates?: 'daily' | 'weekly' | 'monthly' | 'never';
  /**
   * Name of the secret, in the secret store of the pipeline and of each environment, with the kubeconfig of its cluster in base64.
   * @defaultValue `"KUBE_CONFIG_DATA"`
   */
  credential?: string;
  /**
   * Deploy to the environments one after the other.
   * @defaultValue `true`
   */
  deploy?: boolean;
  /**
   * Weekly, commit what is installed in each environment (values and manifests, no Secrets) to a branch of its own.
   * @defaultValue `false`
   */
  configurationBackup?: boolean;
  /**
   * Command that starts Chartwright.
   * Default: `npx` with the version of the generator.
   */
  checker?: string;
}

/**
 * Compose files with the same dependencies: one for development, with hot reload, one as in production, with limits.
 * Default: none.
 */
export interface DeliveryCompose {
  /**
   * Name of the file for development.
   * @defaultValue `"compose.yaml"`
   */
  file?: string;
  /**
   * Name of the file as in production.
   * @defaultValue `"compose.prod.yaml"`
   */
  productionFile?: string;
  /**
   * Folder of the service's sources, as seen from the System's compose file.
   * Default: the service's repository beside the System's.
   */
  context?: string;
  /**
   * Folders of the machine by the path at which the service sees them.
   * @defaultValue `{}`
   */
  mounts?: Record<string, string>;
  healthcheck?: ComposeHealthcheck;
}

/** One environment. */
export interface DeliveryEnvironment {
  /**
   * How long a rollout may take.
   * @defaultValue `"300s"`
   */
  timeout?: string;
  /**
   * Back up the data stores of the service before.
   * @defaultValue `false`
   */
  backup?: boolean;
  /**
   * Address of the cluster, for Argo CD.
   * Default: the cluster by its name, else Argo CD's own.
   */
  server?: string;
  /**
   * Where Terraform makes external data stores.
   * Default: Terraform's own.
   */
  cloud?: 'aws' | 'azure' | 'google' | 'none';
}

/**
 * Argo CD or Flux takes each environment from the repository; the pipeline then commits the new image instead of deploying it.
 * Default: none.
 */
export interface DeliveryGitops {
  /**
   * Which one.
   * @defaultValue `"argocd"`
   */
  tool?: 'argocd' | 'flux';
  /**
   * Argo CD only. `applications`: an Application for each environment, in a file of its own; `applicationSet`: one ApplicationSet with a list of the environments.
   * @defaultValue `"applications"`
   */
  form?: 'applications' | 'applicationSet';
  /** Address of the git repository; `{name}` stands for the name of the service or system. */
  repository: string;
  /**
   * Branch or tag that is followed.
   * Default: the pipeline's branch.
   */
  revision?: string;
  /**
   * Project of Argo CD.
   * @defaultValue `"default"`
   */
  project?: string;
  /**
   * Namespace of the objects of Argo CD or Flux.
   * Default: `argocd` or `flux-system`.
   */
  namespace?: string;
  /**
   * How often Flux looks.
   * @defaultValue `"5m"`
   */
  interval?: string;
}

/**
 * Version and date that the page on delivery carries, for those who have to file it.
 * @defaultValue `{}`
 */
export interface DeliveryHandbook {
  /**
   * Version of the handbook.
   * Default: none.
   */
  version?: string;
  /**
   * When a person last went through it.
   * Default: none.
   */
  updated?: string;
}

/**
 * Dockerfile with the stages builder, runtime, development and testing. A Dockerfile of your own is never replaced; without this one none is written.
 * Default: none.
 */
export interface DeliveryImage {
  /** What the service is written in. */
  language: 'node' | 'python' | 'go' | 'php' | 'java';
  /**
   * Version of the language.
   * Default: the long-term one.
   */
  version?: string;
  /**
   * Image that the runtime starts from. Python on an Alpine image is built on it, too.
   * Default: the language's official one.
   */
  base?: string;
  /**
   * Whether the Dockerfile is generated, or one of your own that the pipeline builds.
   * @defaultValue `"generated"`
   */
  dockerfile?: 'generated' | 'own';
  /**
   * Name of the user; the number is that of the Pods.
   * @defaultValue `"app"`
   */
  user?: string;
  /**
   * Words that start the service, when the service's `command` does not.
   * Default: the language's usual one.
   */
  start?: string[];
  /**
   * Words that start the service so that it reloads when a source changes.
   * Default: the language's usual one.
   */
  develop?: string[];
  /**
   * Words that run the tests in the `testing` stage.
   * Default: the language's usual one.
   */
  test?: string[];
}

/**
 * A load test (k6) that a person or the pipeline starts.
 * Default: none.
 */
export interface DeliveryLoadTest {
  /**
   * Requests per second.
   * @defaultValue `50`
   */
  rate?: number;
  /**
   * How long it runs.
   * @defaultValue `"60s"`
   */
  duration?: string;
  /**
   * Virtual users at the start; k6 adds more when it needs them.
   * @defaultValue `10`
   */
  workers?: number;
  /**
   * Path that is asked for.
   * @defaultValue `"/"`
   */
  path?: string;
  /**
   * Slowest answer of the quick 95 percent.
   * @defaultValue `"500ms"`
   */
  p95?: string;
}

/**
 * A root module for each environment: the namespace, the releases, and the data stores that run outside the cluster.
 * Default: none.
 */
export interface DeliveryTerraform {
  /**
   * Where external data stores are made.
   * @defaultValue `"none"`
   */
  cloud?: 'aws' | 'azure' | 'google' | 'none';
  /**
   * File with the credentials of the cluster.
   * @defaultValue `"~/.kube/config"`
   */
  kubeconfig?: string;
  /**
   * Region of the cloud.
   * Default: `us-east-1`, `eastus` or `us-central1`.
   */
  region?: string;
}

/**
 * A chart that installs the System and its services at once, beside the System's own chart.
 * Default: none.
 */
export interface DeliveryUmbrella {
  /**
   * Name of the chart and of its release.
   * Default: the System's with `-platform`.
   */
  name?: string;
  /**
   * Name of a chart of its own for the observability stack, which the System's chart then leaves out.
   * Default: none: the stack is in the System's chart.
   */
  monitoring?: string;
  /**
   * Folders of the repositories of services, as seen from the System’s repository.
   * Default: `../<service>`.
   */
  folders?: Record<string, string>;
}

/**
 * What the service calls. Each edge opens exactly its port in the network policies of both sides and shows in catalog, dashboards and runbooks.
 * @defaultValue `{}`
 */
export interface DependsOn {
  /**
   * Services by name; one of another System as `<system>/<service>`.
   * @defaultValue `{}`
   */
  services?: Record<string, ServiceDependency>;
  /**
   * Data stores and queues of the System, by name.
   * @defaultValue `{}`
   */
  resources?: Record<string, ResourceDependency>;
  /**
   * Hosts outside the cluster, by a name of your choice.
   * @defaultValue `{}`
   */
  external?: Record<string, ExternalDependency>;
}

/** A text with placeholders, or where the value comes from. */
export type EdgeVariable = string | EnvironmentVariableSource;

/** Templates of one environment. */
export interface EnvironmentLinks {
  /**
   * Dashboard of a service.
   * Default: no such link.
   */
  dashboards?: string;
  /**
   * Alerts of a service.
   * Default: no such link.
   */
  alerts?: string;
  /**
   * Logs of a service.
   * Default: no such link.
   */
  logs?: string;
  /**
   * Prometheus' own pages.
   * Default: no such link.
   */
  prometheus?: string;
  /**
   * Runbook of an alert.
   * Default: no such link.
   */
  runbooks?: string;
}

/** A value, or where it comes from. */
export type EnvironmentVariable = string | number | boolean | EnvironmentVariableSource;

/** Exactly one of `value`, `secret`, `config`, `field` and `resource`. */
export interface EnvironmentVariableSource {
  /**
   * The value itself.
   * Default: none.
   */
  value?: string | number | boolean;
  /**
   * Name of a Secret in the service's namespace.
   * Default: none.
   */
  secret?: string;
  /**
   * Name of a ConfigMap in the service's namespace.
   * Default: none.
   */
  config?: string;
  /**
   * Key in the Secret or ConfigMap.
   * Default: none; needed with `secret` and `config`.
   */
  key?: string;
  /**
   * Start the Pod although the Secret, ConfigMap or key is missing.
   * @defaultValue `false`
   */
  optional?: boolean;
  /**
   * Field of the Pod, as the downward API names it.
   * Default: none.
   */
  field?: string;
  /**
   * One of the container's own requests or limits.
   * Default: none.
   */
  resource?: string;
}

/**
 * HTTP from outside the cluster, by intent; rendered for what the Platform runs.
 * Default: none: the service is reachable inside the cluster only.
 */
export interface Exposure {
  /**
   * Host names, each with its paths; `{}` sends everything to the main port. A name may begin with `*.`.
   * @defaultValue `{}`
   */
  hosts?: Record<string, ExposureHost>;
  /**
   * What carries the traffic: Gateway API, Ingress, a Gateway of Istio, or nothing (`none` keeps the hosts for later).
   * Default: the Platform's.
   */
  target?: 'gateway' | 'ingress' | 'istio' | 'none';
  tls?: ExposureTls;
  /**
   * Answer plain HTTP with a redirect.
   * Default: true with TLS.
   */
  redirectHttps?: boolean;
  /**
   * Seconds until the edge gives a request up.
   * Default: the edge's own.
   */
  timeoutSeconds?: number;
  /**
   * Class of the Platform's `rateLimits` for every path that names none.
   * Default: none.
   */
  rateClass?: string;
  securityHeaders?: SecurityHeaders;
  cors?: Cors;
  /**
   * Whether the requests of one client go to the same Pod: by a cookie of the edge, or by the address (then of the Service, too).
   * @defaultValue `"none"`
   */
  affinity?: 'none' | 'cookie' | 'address';
  /**
   * Largest body of a request.
   * Default: the edge's own.
   */
  maxBodySize?: string;
  /**
   * How often the edge tries again when no connection comes about or a Pod answers 502, 503 or 504.
   * Default: the edge's own.
   */
  retries?: number;
  /**
   * Compress answers for clients that understand it.
   * Default: the edge's own.
   */
  compression?: boolean;
  /**
   * Requests pass the web application firewall of the Platform first.
   * @defaultValue `false`
   */
  firewall?: boolean;
  authentication?: ExposureAuthentication;
  proxy?: ExposureProxy;
  /**
   * Annotations of the HTTPRoute or Ingress.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
}

/**
 * A sign-in at the edge, before a request reaches the service. One of the two.
 * Default: none: the service's own business.
 */
export interface ExposureAuthentication {
  basic?: BasicAuthentication;
  oidc?: OidcAuthentication;
}

/** One host name. */
export interface ExposureHost {
  /**
   * Paths with the port each goes to.
   * Default: `/`: everything to the main port.
   */
  paths?: Record<string, ExposurePath>;
}

/** Name of a port, or the path in full. */
export type ExposurePath = string | ExposurePathParts;

/** A path in full. */
export interface ExposurePathParts {
  /**
   * Name of a port, of `service` where that is given.
   * Default: the main port.
   */
  port?: string;
  /**
   * Another service of the System, in the same namespace, that answers.
   * Default: this service.
   */
  service?: string;
  /**
   * Whether the path is matched as a prefix (by segments) or as a whole.
   * @defaultValue `"Prefix"`
   */
  type?: 'Prefix' | 'Exact';
  /**
   * Class of the Platform's `rateLimits` for this path.
   * Default: the exposure's.
   */
  rateClass?: string;
  /**
   * Seconds until a request of this path is given up.
   * Default: the exposure's.
   */
  timeoutSeconds?: number;
  /**
   * Folder of static files in the image, served by the reverse proxy itself; only with `proxy`.
   * Default: none: requests go to the service.
   */
  folder?: string;
}

/**
 * The service is a reverse proxy: an nginx that does all that the exposure says, for its paths to other services. What stands before it only hands the hosts on. Image, port, probes and volumes have defaults.
 * Default: none: the Platform’s edge does it.
 */
export interface ExposureProxy {
  /**
   * Memory for the counters of each class; one mebibyte holds about 16,000 addresses.
   * @defaultValue `"10Mi"`
   */
  rateMemory?: string;
  /**
   * Connections that one address may have open: a guard against floods. 0: no bound.
   * @defaultValue `100`
   */
  connections?: number;
  /**
   * Failed attempts within `failureSeconds` after which an address of a service is left alone for that time.
   * @defaultValue `3`
   */
  failures?: number;
  /**
   * How long.
   * @defaultValue `10`
   */
  failureSeconds?: number;
  /**
   * Take the address of the client from `X-Forwarded-For`, which the edge before it sets; false when clients connect to the proxy itself.
   * @defaultValue `true`
   */
  trustForwarded?: boolean;
}

/**
 * Encryption from the client to the edge.
 * Default: on.
 */
export interface ExposureTls {
  /**
   * False: plain HTTP only.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Secret with the certificate. With Gateway API it needs `listenerSets` of the Platform, with Istio it is a Secret in the namespace of the gateway.
   * Default: `<service>-tls`.
   */
  secretName?: string;
  /**
   * cert-manager ClusterIssuer that fills the Secret.
   * Default: the Platform's.
   */
  issuer?: string;
}

/** One edge to the outside. */
export interface ExternalDependency {
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /**
   * Host name or address.
   * Default: the name.
   */
  host?: string;
  /**
   * Port to call.
   * Default: 443.
   */
  port?: number;
  /**
   * Transport protocol.
   * @defaultValue `"TCP"`
   */
  protocol?: 'TCP' | 'UDP';
  /**
   * Address ranges that the network policy opens.
   * Default: the port is opened to every address outside the private ranges.
   */
  cidrs?: string[];
  /**
   * `wait`: the Pods start their own containers only when this dependency answers on its port; such edges may not form a circle. `independent`: they start at once and bear its absence.
   * @defaultValue `"independent"`
   */
  startup?: 'independent' | 'wait';
  /**
   * What still works, and how, while this dependency is away: goes into the runbook.
   * Default: none: the runbook says that nobody has described it.
   */
  degraded?: string;
  /**
   * Variables that this edge sets; `{host}` and `{port}` are replaced.
   * @defaultValue `{}`
   */
  env?: Record<string, EdgeVariable>;
}

/** The text, or the text with a mode. */
export type File = string | FileParts;

/** A file in full. */
export interface FileParts {
  /**
   * Text of the file.
   * Default: empty.
   */
  content?: string;
  /**
   * POSIX permissions.
   * @defaultValue `"0444"`
   */
  mode?: string | number;
}

/**
 * Grafana under a host of its own, with TLS, on the Platform's edge.
 * Default: none: reachable inside the cluster only.
 */
export interface GrafanaExposure {
  /** Host name; `{domain}` is replaced. */
  host: string;
  /**
   * Secret with the certificate (Ingress).
   * Default: `grafana-tls`.
   */
  secretName?: string;
  authentication?: ExposureAuthentication;
}

/**
 * Container image, as one reference or in parts. The tag `latest` (or none) is refused in production environments, unless the Platform allows it.
 * Default: none: an image must be given here or inherited.
 */
export type Image = string | ImageParts;

/** An image in parts, so that an environment can change the tag alone. */
export interface ImageParts {
  /**
   * Image name without tag and digest; without a registry, the Platform's is put before it.
   * Default: the one that is inherited, else the Platform's registry and the service's name.
   */
  repository?: string;
  /**
   * Tag of the image. Quote numbers: `1.10` without quotes is the number 1.1.
   * Default: none.
   */
  tag?: string;
  /**
   * Digest of the image; it wins over the tag.
   * Default: none.
   */
  digest?: string;
  /**
   * When the node pulls the image: `Always` asks the registry at each start, which costs little and checks the credentials.
   * @defaultValue `"Always"`
   */
  pullPolicy?: 'IfNotPresent' | 'Always' | 'Never';
}

/** One container that runs before the main one. */
export interface InitContainer {
  /** Image of this container. */
  image: Image;
  /**
   * Replaces the image's entry point.
   * Default: the image's own.
   */
  command?: string[];
  /**
   * Replaces the image's arguments.
   * Default: the image's own.
   */
  args?: string[];
  /**
   * Folder in which the command starts.
   * Default: the image's own.
   */
  workingDir?: string;
  /**
   * Environment variables of the container.
   * @defaultValue `{}`
   */
  env?: Record<string, EnvironmentVariable>;
  /**
   * What this container needs.
   * Default: those of the tier `small`, else the first tier.
   */
  resources?: Resources;
  /**
   * Volumes of this service by name (of `writablePaths` or `storage`), with the folder they appear in.
   * @defaultValue `{}`
   */
  mounts?: Record<string, string>;
}

/**
 * How a run counts as done; kinds cron and job (and scheduler with a schedule).
 * @defaultValue `{}`
 */
export interface Job {
  /**
   * Retries before the Job counts as failed.
   * @defaultValue `3`
   */
  backoffLimit?: number;
  /**
   * Pods that must succeed.
   * Default: 1.
   */
  completions?: number;
  /**
   * Pods at a time.
   * Default: 1.
   */
  parallelism?: number;
  /**
   * Seconds after which the Job is ended.
   * Default: none.
   */
  activeDeadlineSeconds?: number;
  /**
   * Seconds after its end until the Job is removed.
   * Default: never: Helm removes hooks before the next one, and CronJobs keep as many as they say.
   */
  ttlSecondsAfterFinished?: number;
  /**
   * Helm hook events, comma-separated, at which it runs; `none`: a plain Job (or with `schedule` a CronJob).
   * Default: `post-install,post-upgrade` for kind job; not for the other kinds.
   */
  hook?: string;
  /**
   * Order among hooks; lower first.
   * @defaultValue `0`
   */
  weight?: number;
  /**
   * When Helm removes the Job; comma-separated.
   * @defaultValue `"before-hook-creation"`
   */
  deletePolicy?: string;
}

/**
 * Settings of the Kubernetes Service; rarely needed. There is one as soon as there are ports.
 * @defaultValue `{}`
 */
export interface KubernetesService {
  /**
   * How the Service is reached; use `exposure` for HTTP from outside.
   * @defaultValue `"ClusterIP"`
   */
  type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Annotations of the Service, for instance for a load balancer.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
  /**
   * No virtual address: DNS answers with the addresses of the Pods.
   * Default: false; kind stateful always has a headless Service `<name>-headless` beside the plain one.
   */
  headless?: boolean;
  /**
   * Whether calls from one client address stay on one Pod.
   * @defaultValue `"None"`
   */
  sessionAffinity?: 'None' | 'ClientIP';
  /**
   * Prefer endpoints that are near the caller.
   * Default: none: all endpoints alike.
   */
  trafficDistribution?: 'PreferSameZone' | 'PreferSameNode' | 'PreferClose';
}

/**
 * A histogram of response times.
 * Default: for web and api with the defaults below.
 */
export interface LatencySignal {
  /**
   * Name of the histogram without `_bucket`.
   * Default: `http_request_duration_seconds`.
   */
  metric?: string;
  /**
   * Unit of the histogram.
   * @defaultValue `"seconds"`
   */
  unit?: 'seconds' | 'milliseconds';
}

/** One link. */
export interface Link {
  /** Absolute http or https address. */
  url: string;
  /**
   * Text of the link.
   * Default: the name of the link.
   */
  title?: string;
  /**
   * Key of an icon known to the portal.
   * Default: the portal's own choice.
   */
  icon?: string;
  /**
   * Category of the link.
   * Default: none.
   */
  type?: string;
}

/**
 * Variables that tell the application how to log; `config` and `env` win over them.
 * @defaultValue `{}`
 */
export interface Logging {
  /**
   * Variable `LOG_LEVEL`.
   * Default: none: the variable is not set.
   */
  level?: 'debug' | 'info' | 'warning' | 'error';
  /**
   * Variable `LOG_FORMAT`: `json` for structured logs, one object a line with its context.
   * Default: none: the variable is not set.
   */
  format?: 'json' | 'text';
}

/** One task. */
export interface MaintenanceTask {
  /** When it runs. */
  schedule: Schedule;
  /** Image of the task, with its tag. */
  image: string;
  /**
   * What is started.
   * Default: the image's own.
   */
  command?: string[];
  /**
   * Variables; secrets by the name of a Secret and its key.
   * @defaultValue `{}`
   */
  env?: Record<string, string | SecretVariable>;
  /**
   * What the task needs.
   * Default: 50m CPU and 64Mi, at most 500m and 256Mi.
   */
  resources?: Resources;
  /**
   * Services and resources of the system that the task calls.
   * @defaultValue `[]`
   */
  allowTo?: string[];
}

/**
 * What the proxy in each Pod needs.
 * Default: the mesh's own figures.
 */
export interface MeshProxy {
  /**
   * Request of the proxy.
   * Default: the mesh's own.
   */
  cpu?: string;
  /**
   * Request of the proxy.
   * Default: the mesh's own.
   */
  memory?: string;
}

/**
 * How often callers try again.
 * @defaultValue `{}`
 */
export interface MeshRetries {
  /**
   * Further attempts; 0: none.
   * @defaultValue `2`
   */
  attempts?: number;
  /**
   * Seconds until one attempt is given up.
   * Default: none of its own.
   */
  perTrySeconds?: number;
  /**
   * Faults that count, in Envoy's words (Istio only).
   * @defaultValue `["connect-failure","refused-stream","unavailable","503"]`
   */
  on?: string[];
}

/**
 * Where the metrics are.
 * @defaultValue `{}`
 */
export interface Metrics {
  /**
   * Name of a port.
   * Default: the port `metrics`, else the main port.
   */
  port?: string;
  /**
   * HTTP path.
   * @defaultValue `"/metrics"`
   */
  path?: string;
  /**
   * Prometheus duration between two scrapes.
   * @defaultValue `"30s"`
   */
  interval?: string;
  /**
   * Labels of the ServiceMonitor or PodMonitor, added to the Platform's.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
}

/**
 * How the service is watched.
 * @defaultValue `{}`
 */
export interface Monitoring {
  /**
   * How Prometheus finds the metrics: a ServiceMonitor, a PodMonitor (kinds without a Service), `prometheus.io` annotations, or not at all. Never two at a time: a target is scraped once.
   * Default: the Platform's; `none` without ports.
   */
  scrape?: 'serviceMonitor' | 'podMonitor' | 'annotations' | 'none';
  metrics?: Metrics;
  signals?: Signals;
  /**
   * Metrics of the application beyond its signals, by their name in Prometheus: panels are made of them, and rules may use them. `topic` says on which of the system's dashboards they are.
   * @defaultValue `{}`
   */
  ownMetrics?: Record<string, OwnMetric>;
  /**
   * Metrics that others make, by who makes them: an adapter of the metrics API, a push gateway, an exporter, recording rules. Autoscalers, objectives and alerts may name these beside the own metrics, those of the resources of the System, and those of the cluster.
   * @defaultValue `{}`
   */
  metricSources?: Record<string, string[]>;
  /**
   * Value of the label `job` of the metrics.
   * Default: the service's name; with annotations the Platform's job for them.
   */
  job?: string;
  dashboard?: Dashboard;
}

/**
 * Beyond the dependency graph: the network policy denies everything but the edges, DNS, scraping and what is listed here.
 * @defaultValue `{}`
 */
export interface Network {
  /**
   * False: no NetworkPolicy.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Who else may call the service.
   * @defaultValue `{}`
   */
  allowFrom?: Record<string, AllowedCaller>;
  /**
   * What else the service may call.
   * @defaultValue `{}`
   */
  allowTo?: Record<string, AllowedDestination>;
}

/**
 * Nodes that must or should be taken, by label.
 * Default: none.
 */
export interface NodeAffinity {
  /**
   * Nodes must have every one of these labels.
   * @defaultValue `{}`
   */
  required?: Record<string, string[]>;
  /**
   * Nodes should have these labels.
   * @defaultValue `{}`
   */
  preferred?: Record<string, string[]>;
}

/**
 * What happens to objects of a bucket as they age (type s3): goes into the Terraform of the system.
 * Default: none: objects stay as they are.
 */
export interface ObjectLifecycle {
  /**
   * Days until objects move to the cheaper class.
   * Default: never.
   */
  infrequentAfterDays?: number;
  /**
   * Days until objects move to the archive.
   * Default: never.
   */
  archiveAfterDays?: number;
  /**
   * Days until objects are deleted.
   * Default: never.
   */
  expireAfterDays?: number;
  /**
   * Days until uploads that were never finished are removed.
   * @defaultValue `7`
   */
  abortUploadsAfterDays?: number;
}

/**
 * Sign-in with an identity provider.
 * Default: none.
 */
export interface OidcAuthentication {
  /** Address of the provider. */
  issuer: string;
  /** Name of the client at the provider. */
  clientId: string;
  /** Secret with the key `client-secret`. */
  secretName: string;
}

/** One metric. */
export interface OwnMetric {
  /** Type in Prometheus. */
  type: 'counter' | 'gauge' | 'histogram';
  /**
   * Title of the panel.
   * Default: the name.
   */
  title?: string;
  /**
   * What it counts or measures.
   * Default: none.
   */
  description?: string;
  /**
   * Labels that tell its series apart: one line each.
   * @defaultValue `[]`
   */
  labels?: string[];
  /**
   * Unit of a gauge or histogram as Grafana names it.
   * Default: `s` of a histogram in seconds, else a plain number.
   */
  unit?: string;
  /**
   * Whose question it answers: the business, who uses it, how it works, or who attacks it.
   * @defaultValue `"business"`
   */
  topic?: 'business' | 'users' | 'application' | 'security';
}

/**
 * What happens with alerts.
 * @defaultValue `{}`
 */
export interface PlatformAlerting {
  /**
   * Whom to page when the owner does not answer, by severity.
   * @defaultValue `{}`
   */
  escalation?: Partial<Record<'critical' | 'warning' | 'info', string>>;
}

/** What holds for every service of an organisation. Without one, a built-in Platform is taken; a Platform is laid over it. */
export interface PlatformDocument {
  /** Version of the document format. */
  apiVersion: 'chartwright.dev/v1';
  /** Kind of the document. */
  kind: 'Platform';
  metadata: PlatformMetadata;
  spec: PlatformSpec;
}

/** One environment. */
export interface PlatformEnvironment {
  /** Name of the environment; `base` is taken. */
  name: string;
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /**
   * Name of the cluster, as the portal knows it.
   * Default: none.
   */
  cluster?: string;
  /**
   * Real users: the number of Pods by tier, and no `latest` images.
   * @defaultValue `false`
   */
  production?: boolean;
  /**
   * How resources may be run there: nothing embedded in production, for example.
   * Default: every mode.
   */
  resourceModes?: ('embedded' | 'operator' | 'external')[];
  /**
   * Put behind the namespace of every System, for environments that share a cluster.
   * Default: none.
   */
  namespaceSuffix?: string;
}

/**
 * The Gateway (Gateway API) that carries HTTP from outside.
 * Default: `gateway` in namespace `gateway-system`, listeners `https` and `http`.
 */
export interface PlatformGateway {
  /**
   * Name of the Gateway.
   * @defaultValue `"gateway"`
   */
  name?: string;
  /**
   * Namespace of the Gateway.
   * Default: `gateway-system`.
   */
  namespace?: string;
  /**
   * Name of the listener with TLS.
   * @defaultValue `"https"`
   */
  sectionName?: string;
  /**
   * Name of the listener without TLS, for redirects.
   * @defaultValue `"http"`
   */
  httpSectionName?: string;
  /**
   * GatewayClass, for information.
   * Default: none.
   */
  className?: string;
  /**
   * What implements it: its own policies are used where Gateway API has no field. `core`: nothing beyond Gateway API's own fields.
   * @defaultValue `"core"`
   */
  controller?: 'core' | 'envoy' | 'traefik';
  /**
   * The Gateway lets services bring their own listeners, and with them their certificates (`allowedListeners`).
   * @defaultValue `false`
   */
  listenerSets?: boolean;
  /**
   * Namespace in which the Gateway's proxies run; network policies let them in.
   * Default: that of the Gateway.
   */
  proxyNamespace?: string;
  /**
   * Labels of the proxies.
   * Default: every Pod of the namespace.
   */
  proxyLabels?: Record<string, string>;
}

/**
 * The Ingress controller, for clusters without Gateway API.
 * @defaultValue `{}`
 */
export interface PlatformIngress {
  /**
   * IngressClass.
   * Default: the cluster's default.
   */
  className?: string;
  /**
   * What carries it out: its own annotations and policies are used where Ingress has no field. `core`: nothing beyond Ingress' own fields.
   * Default: by the class: traefik, nginx, haproxy, alb; else `core`.
   */
  controller?: 'core' | 'traefik' | 'ingress-nginx' | 'nginx-inc' | 'haproxy' | 'alb';
  /**
   * What `exposure.firewall` puts before a service. Traefik: a Middleware as `<namespace>-<name>@kubernetescrd`; ALB: the ARN of a web ACL; ingress-nginx: `owasp`.
   * Default: none.
   */
  firewall?: string;
  /**
   * Annotations of every Ingress.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
  /**
   * Namespace of the controller; network policies let it in.
   * Default: `ingress`.
   */
  namespace?: string;
  /**
   * Labels of the controller's Pods.
   * Default: every Pod of the namespace.
   */
  podLabels?: Record<string, string>;
}

/**
 * Which library chart the services depend on, and how.
 * @defaultValue `{}`
 */
export interface PlatformLibrary {
  /**
   * Exact version of the library chart. A service never goes back to an older one.
   * Default: the generator's own.
   */
  version?: string;
  /**
   * Folder with further versions of the library chart, relative to this document: a folder with a `Chart.yaml`, or an archive of `helm package`, for each. The version that came with the generator is always there.
   * Default: the generator's own version only.
   */
  folder?: string;
  /**
   * Put the library chart into the repository, so that the chart installs without a network.
   * @defaultValue `true`
   */
  vendored?: boolean;
  /**
   * Chart repository that has the library chart: `oci://` or `https://`; needed when it is not vendored.
   * Default: none.
   */
  repository?: string;
}

/**
 * URL templates; `{service}`, `{system}`, `{namespace}`, `{environment}`, `{cluster}`, `{uid}` and (runbooks only) `{alert}` are replaced by their URL-encoded values.
 * Default: addresses at `example.com`, to be replaced.
 */
export interface PlatformLinks {
  /**
   * Dashboard of a service.
   * Default: no such link.
   */
  dashboards?: string;
  /**
   * Alerts of a service.
   * Default: no such link.
   */
  alerts?: string;
  /**
   * Logs of a service.
   * Default: no such link.
   */
  logs?: string;
  /**
   * Prometheus' own pages.
   * Default: no such link.
   */
  prometheus?: string;
  /**
   * Runbook of an alert.
   * Default: no such link.
   */
  runbooks?: string;
  /**
   * Templates that differ by environment.
   * @defaultValue `{}`
   */
  environments?: Record<string, EnvironmentLinks>;
}

/**
 * What is there of a service mesh. Whether a System is in it is its own choice.
 * @defaultValue `{}`
 */
export interface PlatformMesh {
  /**
   * Namespace of the control plane.
   * Default: `istio-system`, `linkerd`.
   */
  namespace?: string;
  /**
   * Namespace of the ingress gateway (exposure istio).
   * Default: `istio-ingress`.
   */
  gatewayNamespace?: string;
  /**
   * Labels of the Pods of the ingress gateway.
   * Default: `istio: ingress`.
   */
  gatewayLabels?: Record<string, string>;
  /**
   * Whether the proxies of the edge are in the mesh. False: exposed ports also take traffic without mTLS.
   * @defaultValue `false`
   */
  edge?: boolean;
  /**
   * Whether Prometheus is in the mesh. False: ports of metrics also take traffic without mTLS.
   * @defaultValue `false`
   */
  monitoring?: boolean;
}

/** Who the platform is. */
export interface PlatformMetadata {
  /** Name of the platform: lower-case letters, digits and hyphens, at most 52 characters (what a CronJob can bear). */
  name: string;
  /**
   * Name of the platform for people.
   * Default: the name, with capitals and blanks.
   */
  title?: string;
  /**
   * One sentence about the platform, shown in the catalog.
   * Default: made of kind, name and system.
   */
  description?: string;
}

/**
 * Where Prometheus and Grafana are and how they find things.
 * @defaultValue `{}`
 */
export interface PlatformMonitoring {
  /**
   * Namespace of Prometheus; network policies let its scrapes in.
   * Default: `monitoring`.
   */
  namespace?: string;
  /**
   * Address of Prometheus inside the cluster, for what asks it: analysis of rollouts, scaling by a query.
   * Default: `http://prometheus-operated.<namespace>.svc:9090`.
   */
  prometheus?: string;
  /**
   * How Prometheus finds the metrics: a ServiceMonitor, a PodMonitor (kinds without a Service), `prometheus.io` annotations, or not at all. Never two at a time: a target is scraped once.
   * Default: `serviceMonitor`.
   */
  scrape?: 'serviceMonitor' | 'podMonitor' | 'annotations' | 'none';
  /**
   * Value of the label `job` that Prometheus gives to Pods found by annotation.
   * @defaultValue `"kubernetes-pods"`
   */
  annotationsJob?: string;
  /**
   * Labels of Prometheus' Pods.
   * Default: every Pod of the namespace.
   */
  podLabels?: Record<string, string>;
  /**
   * Labels by which Prometheus selects PrometheusRules.
   * @defaultValue `{}`
   */
  ruleLabels?: Record<string, string>;
  /**
   * Labels by which Prometheus selects ServiceMonitors and PodMonitors.
   * @defaultValue `{}`
   */
  monitorLabels?: Record<string, string>;
  /**
   * Labels by which Grafana's sidecar selects ConfigMaps.
   * Default: `grafana_dashboard: "1"`.
   */
  dashboardLabels?: Record<string, string>;
  /**
   * Namespace of the dashboards' ConfigMaps.
   * Default: the service's own.
   */
  dashboardNamespace?: string;
}

/**
 * What network policies need to know about the clusters.
 * @defaultValue `{}`
 */
export interface PlatformNetwork {
  /**
   * Namespace of the cluster DNS.
   * Default: `kube-system`.
   */
  dnsNamespace?: string;
  /**
   * Labels of the DNS Pods.
   * Default: `k8s-app: kube-dns`.
   */
  dnsLabels?: Record<string, string>;
  /**
   * Namespace of KEDA, which asks queues for their length.
   * Default: `keda`.
   */
  kedaNamespace?: string;
  /**
   * DNS domain of the clusters.
   * @defaultValue `"cluster.local"`
   */
  clusterDomain?: string;
}

/**
 * What the documents may and may not say.
 * @defaultValue `{}`
 */
export interface PlatformPolicies {
  /**
   * Allow images with the tag `latest`, or without a tag, in production environments.
   * @defaultValue `false`
   */
  allowLatestTag?: boolean;
  /**
   * Prefixes of allowed image repositories.
   * Default: every registry.
   */
  allowedRegistries?: string[];
  /**
   * Which services of other Systems the services of a System may call, by the name of the calling System: `<system>` for all of its services, or `<system>/<service>`.
   * Default: every service may be called.
   */
  edgesBetweenSystems?: Record<string, string[]>;
}

/**
 * List prices for cost estimates.
 * @defaultValue `{}`
 */
export interface PlatformPrices {
  /**
   * One CPU for an hour.
   * @defaultValue `0.04`
   */
  cpuHour?: number;
  /**
   * One GiB of memory for an hour.
   * @defaultValue `0.005`
   */
  memoryGiHour?: number;
  /**
   * One GiB of storage for a month.
   * @defaultValue `0.1`
   */
  storageGiMonth?: number;
  /**
   * One Service of type `LoadBalancer` for an hour.
   * Default: not counted.
   */
  loadBalancerHour?: number;
  /**
   * How long one run of a Job or CronJob is taken to last, where its deadline is not shorter.
   * @defaultValue `10`
   */
  runMinutes?: number;
  /**
   * Nodes that each DaemonSet is taken to have a Pod on, in every environment.
   * Default: DaemonSets are not counted.
   */
  nodes?: number;
  /**
   * ISO 4217 code.
   * @defaultValue `"USD"`
   */
  currency?: string;
}

/**
 * Where repositories may be made.
 * @defaultValue `{}`
 */
export interface PlatformScm {
  /**
   * Kinds of forge that the form offers.
   * @defaultValue `["local","github","gitlab","gitea"]`
   */
  allowed?: ('local' | 'github' | 'gitlab' | 'gitea')[];
  /**
   * What the form begins with.
   * @defaultValue `"local"`
   */
  default?: 'local' | 'github' | 'gitlab' | 'gitea';
  /**
   * Host name by kind of forge.
   * Default: github.com, gitlab.com and gitea.com.
   */
  hosts?: Partial<Record<'local' | 'github' | 'gitlab' | 'gitea', string>>;
}

/** What the platform offers. */
export interface PlatformSpec {
  /**
   * The environments in the order in which a version passes through them. A list: it is replaced as a whole.
   * Default: development, staging and production.
   */
  environments?: PlatformEnvironment[];
  /**
   * Presets that a service picks with `tier`.
   * Default: `small`, `standard` and `critical`.
   */
  tiers?: Record<string, Tier>;
  /**
   * Put before image repositories that name no registry.
   * Default: none.
   */
  registry?: string;
  /**
   * Image with `sh`, `nc` and `wget`: what waits for a dependency before a Pod starts, and what `helm test` calls a service with.
   * Default: `docker.io/library/busybox:1.37.0`.
   */
  toolImage?: string;
  /**
   * DNS domain of each environment; hosts in exposure may end in `.{domain}`.
   * @defaultValue `{}`
   */
  domains?: Record<string, string>;
  /**
   * What carries HTTP from outside.
   * @defaultValue `"gateway"`
   */
  exposure?: 'gateway' | 'ingress' | 'istio' | 'none';
  gateway?: PlatformGateway;
  ingress?: PlatformIngress;
  mesh?: PlatformMesh;
  /**
   * Classes of rate limit, each for one client address; a service says which class its paths belong to.
   * @defaultValue `{}`
   */
  rateLimits?: Record<string, RateLimit>;
  /**
   * What is known of StorageClasses.
   * @defaultValue `{}`
   */
  storageClasses?: Record<string, PlatformStorageClass>;
  /**
   * cert-manager ClusterIssuer of Ingresses.
   * Default: none: the Secrets come from elsewhere.
   */
  certificateIssuer?: string;
  /**
   * cert-manager ClusterIssuer that signs names within the cluster, for data stores with TLS; public issuers do not.
   * Default: none: each System has an authority of its own.
   */
  internalIssuer?: string;
  /**
   * Stores of the External Secrets Operator by name.
   * @defaultValue `{}`
   */
  secretStores?: Record<string, SecretStore>;
  /**
   * Store of secrets that name none.
   * Default: the only store, else none.
   */
  defaultSecretStore?: string;
  monitoring?: PlatformMonitoring;
  links?: PlatformLinks;
  alerting?: PlatformAlerting;
  policies?: PlatformPolicies;
  prices?: PlatformPrices;
  scm?: PlatformScm;
  /**
   * Folder of Handlebars templates that replace or add text files of generated repositories, relative to this document.
   * Default: the generator's own only.
   */
  templates?: string;
  /**
   * Folder of resource types that replace or add to the built-in ones, relative to this document; one folder a type.
   * Default: the generator's own only.
   */
  resourceTypes?: string;
  delivery?: Delivery;
  regeneration?: Regeneration;
  library?: PlatformLibrary;
  network?: PlatformNetwork;
  /**
   * Part of a Service's spec that every service takes over.
   * @defaultValue `{}`
   */
  serviceDefaults?: ServiceDefaults;
  /**
   * Overlay for every service, by environment.
   * @defaultValue `{}`
   */
  environmentDefaults?: Record<string, ServiceDefaults>;
}

/** One class. */
export interface PlatformStorageClass {
  /**
   * Its volumes are encrypted.
   * @defaultValue `false`
   */
  encrypted?: boolean;
  /**
   * It is the clusters' default class.
   * @defaultValue `false`
   */
  default?: boolean;
}

/** A port number, or a port in full. */
export type Port = number | PortParts;

/** A port in full. */
export interface PortParts {
  /** Port on which the container listens. */
  port: number;
  /**
   * Transport protocol.
   * @defaultValue `"TCP"`
   */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
  /**
   * Hint for meshes and load balancers, such as `http`, `grpc` or `kubernetes.io/h2c`.
   * Default: none.
   */
  appProtocol?: string;
  /**
   * Port under which the Service offers it.
   * Default: the container port.
   */
  servicePort?: number;
}

/**
 * Ports of the container by name. The main one is `http`, else the first by name: probes, exposure and callers take it when they name none. Names have at most 15 characters.
 * Default: `http: 8080` for web and api, none for the other kinds.
 */
export type Ports = Record<string, Port>;

/** One class. */
export interface PriorityClass {
  /** The higher, the later its Pods give way. */
  value: number;
  /**
   * Who should take it.
   * Default: none.
   */
  description?: string;
  /**
   * Whether its Pods push others off a node.
   * @defaultValue `true`
   */
  preemption?: boolean;
}

/** An HTTP path, `false` for none, or a probe in full. */
export type Probe = string | boolean | ProbeParts;

/** One of `path`, `tcp`, `exec` and `grpc`, with timings. */
export interface ProbeParts {
  /**
   * False takes an inherited probe away.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * HTTP path that answers 200 to 399 when all is well.
   * Default: none.
   */
  path?: string;
  /**
   * Port for `path`.
   * Default: the main port.
   */
  port?: string | number;
  /**
   * HTTP or HTTPS (without checking the certificate); with `path`.
   * @defaultValue `"HTTP"`
   */
  scheme?: 'HTTP' | 'HTTPS';
  /**
   * Headers of the request; with `path`.
   * @defaultValue `{}`
   */
  headers?: Record<string, string>;
  /**
   * Port that must accept a connection.
   * Default: none.
   */
  tcp?: string | number;
  /**
   * Command, run in the container, that must end with 0.
   * Default: none.
   */
  exec?: string[];
  /**
   * Port that serves grpc.health.v1.Health.
   * Default: none.
   */
  grpc?: string | number;
  /**
   * Service name of the health request; with `grpc`.
   * Default: empty.
   */
  grpcService?: string;
  /**
   * Seconds before the first probe.
   * Default: 0.
   */
  initialDelaySeconds?: number;
  /**
   * Seconds between two probes.
   * Default: 10.
   */
  periodSeconds?: number;
  /**
   * Seconds until a probe counts as failed.
   * Default: 1 by Kubernetes; the built-in probes take 3.
   */
  timeoutSeconds?: number;
  /**
   * Successes in a row that count as well (readiness only).
   * Default: 1.
   */
  successThreshold?: number;
  /**
   * Failures in a row that count as unwell.
   * Default: 3.
   */
  failureThreshold?: number;
  /**
   * Seconds to end in after this probe failed (liveness and startup only).
   * Default: the Pod's.
   */
  terminationGracePeriodSeconds?: number;
}

/**
 * How Kubernetes knows whether the container lives and is ready. Without a path, kinds with ports are ready when their main port accepts a connection.
 * Default: readiness by a TCP connection to the main port for web, api and stateful; none for the other kinds.
 */
export interface Probes {
  /**
   * Failing restarts the container. It must not look at dependencies, or their outage restarts every Pod.
   * Default: none: a wrong one restarts healthy Pods; with timings only, a TCP connection to the main port.
   */
  liveness?: Probe;
  /**
   * Failing takes the Pod out of the Service. It may look at dependencies.
   * Default: a TCP connection to the main port for web, api and stateful.
   */
  readiness?: Probe;
  /**
   * Holds the other two back until it has succeeded once; for slow starters.
   * Default: none.
   */
  startup?: Probe;
}

/**
 * Prometheus under a host of its own, with TLS, on the Platform's edge.
 * Default: none: reachable inside the cluster only.
 */
export interface PrometheusExposure {
  /** Host name; `{domain}` is replaced. */
  host: string;
  /**
   * Secret with the certificate (Ingress).
   * Default: `prometheus-tls`.
   */
  secretName?: string;
  authentication?: ExposureAuthentication;
}

/** One API. */
export interface ProvidedApi {
  /**
   * Language of the definition.
   * @defaultValue `"openapi"`
   */
  type?: 'openapi' | 'asyncapi' | 'graphql' | 'grpc' | 'trpc';
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /**
   * One sentence.
   * Default: none.
   */
  description?: string;
  /**
   * The definition itself, or a relative path in the repository of the service.
   * Default: a placeholder that says where the definition goes.
   */
  definition?: string;
}

/** One class. */
export interface RateLimit {
  /** Requests of one client in a second, lastingly. */
  requestsPerSecond: number;
  /**
   * Requests beyond it that are let through at once.
   * Default: as many as in half a second, at least 1.
   */
  burst?: number;
}

/**
 * Rights of the service account in the cluster's API.
 * Default: none.
 */
export interface Rbac {
  /**
   * Rules by a name of your choice.
   * @defaultValue `{}`
   */
  rules?: Record<string, RbacRule>;
  /**
   * The rules hold in every namespace.
   * @defaultValue `false`
   */
  clusterWide?: boolean;
}

/** One rule. */
export interface RbacRule {
  /** API groups; the empty text is the core. */
  apiGroups: string[];
  /** Resources in plural. */
  resources: string[];
  /** Verbs. */
  verbs: string[];
  /**
   * Only these objects.
   * Default: all.
   */
  resourceNames?: string[];
}

/**
 * What later generations leave to people.
 * @defaultValue `{}`
 */
export interface Regeneration {
  /**
   * Files of the repository that belong to people, by path; `*` stands for anything but a slash, `**` for anything. The generator keeps away from them, or from the named parts of them, for good.
   * @defaultValue `{}`
   */
  mine?: Record<string, boolean | string[]>;
}

/**
 * A counter of requests by status.
 * Default: for web and api with the defaults below.
 */
export interface RequestsSignal {
  /**
   * Name of the counter.
   * Default: `http_requests_total`.
   */
  metric?: string;
  /**
   * Label with the status code.
   * @defaultValue `"status"`
   */
  statusLabel?: string;
  /**
   * Regular expression (whole value) of the status codes that count as errors.
   * @defaultValue `"5.."`
   */
  errorMatcher?: string;
  /**
   * Label with the route, of the counter and of the histogram of response times: panels by endpoint are made of it.
   * Default: none: no panels by endpoint.
   */
  endpointLabel?: string;
}

/**
 * When it is backed up, where to and for how long; a Job that restores is prepared beside it, suspended.
 * Default: every night with the default retention in production environments where the type can, else none.
 */
export interface ResourceBackup {
  /**
   * False: no backups.
   * Default: true in production environments.
   */
  enabled?: boolean;
  /**
   * Cron expression in UTC.
   * @defaultValue `"30 2 * * *"`
   */
  schedule?: string;
  /**
   * Days that a backup is kept.
   * @defaultValue `14`
   */
  retentionDays?: number;
  /**
   * Size of the volume for the backups; without `store` only.
   * Default: that of the resource's own volume.
   */
  size?: string;
  /**
   * Secret whose key `key` encrypts the backups; without `store` only.
   * Default: none: as safe as the volume.
   */
  encryptionSecret?: string;
  store?: BackupStore;
  /**
   * Name of the suspended CronJob that restores.
   * Default: `<resource>-restore`.
   */
  restoreName?: string;
  /**
   * Cron expression of a restore of the newest backup into a database of its own, which is removed again.
   * Default: none.
   */
  drill?: string;
  /**
   * How much may be lost; checked against the schedule.
   * Default: none.
   */
  rpo?: string;
  /**
   * How long a recovery may take; in the runbook.
   * Default: none.
   */
  rto?: string;
}

/**
 * Where the Secret comes from; the keys are those of the type. Never the values.
 * Default: mode operator: the operator's own Secret; else a Secret that somebody else puts into the namespace.
 */
export interface ResourceCredentials {
  /**
   * Name of the secret in the store.
   * Default: none; needed unless `generate` is set.
   */
  remoteKey?: string;
  /**
   * The External Secrets Operator makes a random password in the cluster, once; nobody needs to know it.
   * @defaultValue `false`
   */
  generate?: boolean;
  /**
   * One of the System's `secretRotation`: says how often it must change.
   * Default: none.
   */
  rotation?: string;
  /**
   * A secret store of the System or the Platform.
   * Default: the Platform's default store.
   */
  store?: string;
  /**
   * How often the store is read; Go duration.
   * @defaultValue `"1h"`
   */
  refreshInterval?: string;
}

/** One edge to a resource. */
export interface ResourceDependency {
  /**
   * `wait`: the Pods start their own containers only when this dependency answers on its port; such edges may not form a circle. `independent`: they start at once and bear its absence.
   * @defaultValue `"independent"`
   */
  startup?: 'independent' | 'wait';
  /**
   * What still works, and how, while this dependency is away: goes into the runbook.
   * Default: none: the runbook says that nobody has described it.
   */
  degraded?: string;
  /**
   * Variables that this edge sets; `{host}` and `{port}` are replaced.
   * @defaultValue `{}`
   */
  env?: Record<string, EdgeVariable>;
}

/**
 * A pool of connections before the database (mode operator).
 * Default: none.
 */
export interface ResourcePooling {
  /**
   * False: no pool.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * When a connection goes back into the pool.
   * @defaultValue `"transaction"`
   */
  mode?: 'session' | 'transaction';
  /**
   * Connections to the database for each user and database.
   * @defaultValue `20`
   */
  size?: number;
  /**
   * Connections of clients that are let in.
   * @defaultValue `200`
   */
  maxClients?: number;
  /**
   * Pods of the pool.
   * @defaultValue `2`
   */
  instances?: number;
}

/**
 * The volume of each instance.
 * Default: the type's default size on the cluster's default class.
 */
export interface ResourceStorage {
  /**
   * A volume grows, but never shrinks.
   * Default: the type's.
   */
  size?: string;
  /**
   * Name of a StorageClass.
   * Default: the cluster's default class.
   */
  storageClass?: string;
}

/**
 * What the container needs. A limit below its request is an error.
 * Default: the tier's.
 */
export interface Resources {
  /**
   * What the scheduler reserves, by resource: `cpu`, `memory`, `ephemeral-storage` or an extended resource.
   * Default: the tier's.
   */
  requests?: Record<string, string | number>;
  /**
   * What the container may use at most, by resource. A memory limit that is passed kills the container.
   * Default: the tier's.
   */
  limits?: Record<string, string | number>;
}

/**
 * How a new version replaces the old one.
 * Default: a rolling update that never goes below the wanted number of Pods.
 */
export interface Rollout {
  /**
   * `Recreate` ends every old Pod before the first new one starts; `BlueGreen` and `Canary` try the new version beside the old one, by Argo Rollouts, and go back by themselves (not for kinds scheduler and stateful).
   * Default: RollingUpdate; Recreate for scheduler, and for volumes that one Pod at a time can mount.
   */
  strategy?: 'RollingUpdate' | 'Recreate' | 'BlueGreen' | 'Canary';
  /**
   * Pods above the wanted number during an update.
   * Default: 25%.
   */
  maxSurge?: number | string;
  /**
   * Pods below the wanted number during an update.
   * Default: 0.
   */
  maxUnavailable?: number | string;
  /**
   * Seconds a new Pod must be ready before it counts.
   * Default: 0.
   */
  minReadySeconds?: number;
  /**
   * Old versions kept for a rollback.
   * @defaultValue `5`
   */
  revisionHistoryLimit?: number;
  /**
   * Seconds without progress after which a rollout counts as failed.
   * @defaultValue `600`
   */
  progressDeadlineSeconds?: number;
  blueGreen?: BlueGreenRollout;
  canary?: CanaryRollout;
  analysis?: RolloutAnalysis;
  /**
   * Whether Pods start one after the other; kind stateful only.
   * @defaultValue `"OrderedReady"`
   */
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
}

/**
 * Queries of Prometheus that judge the new version; when one fails, the release goes back by itself. Strategies `BlueGreen` and `Canary` only.
 * @defaultValue `{}`
 */
export interface RolloutAnalysis {
  /**
   * Whether the new version is judged.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Time between two measurements.
   * Default: `1m`.
   */
  interval?: string;
  /**
   * Time before the first measurement.
   * Default: `1m`.
   */
  initialDelay?: string;
  /**
   * Measurements of each query after a promotion; blue/green. A canary is measured as long as it lasts.
   * @defaultValue `5`
   */
  count?: number;
  /**
   * Failed measurements of a query that are borne.
   * @defaultValue `1`
   */
  failureLimit?: number;
  /**
   * How many times faster than allowed the error budget of an objective may burn in the new version.
   * Default: 14.4, what pages at once by the SRE workbook.
   */
  burnRate?: number;
  /**
   * Queries of your own beside those of the objectives (`slos`), by name.
   * @defaultValue `{}`
   */
  metrics?: Record<string, RolloutMetric>;
}

/** A query and what its answer must be. */
export interface RolloutMetric {
  /** PromQL that gives one number; `$namespace` stands for the namespace, `{{args.revision}}` for the hash in the names of the new version's Pods. */
  query: string;
  /**
   * A larger answer fails.
   * Default: none.
   */
  maximum?: number;
  /**
   * A smaller answer fails.
   * Default: none.
   */
  minimum?: number;
}

/**
 * What the generated runbooks should say beside what they know.
 * @defaultValue `{}`
 */
export interface Runbook {
  /**
   * Markdown by name of the alert; `general` goes to the operations page.
   * @defaultValue `{}`
   */
  notes?: Record<string, string>;
  /**
   * Whom to page when the owner does not answer.
   * Default: the Platform's, by severity.
   */
  escalation?: string;
}

/**
 * How fast the HorizontalPodAutoscaler may scale down.
 * Default: Kubernetes' own.
 */
export interface ScaleDown {
  /**
   * Seconds over which the safest recommendation is taken.
   * Default: 300.
   */
  stabilizationWindowSeconds?: number;
  /**
   * Which policy counts when there are several; `Disabled`: never in this direction.
   * @defaultValue `"Max"`
   */
  selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * Limits of the change, by a name of your choice.
   * Default: Kubernetes' own.
   */
  policies?: Record<string, ScalingPolicy>;
}

/**
 * How fast the HorizontalPodAutoscaler may scale up.
 * Default: Kubernetes' own.
 */
export interface ScaleUp {
  /**
   * Seconds over which the safest recommendation is taken.
   * Default: 0.
   */
  stabilizationWindowSeconds?: number;
  /**
   * Which policy counts when there are several; `Disabled`: never in this direction.
   * @defaultValue `"Max"`
   */
  selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * Limits of the change, by a name of your choice.
   * Default: Kubernetes' own.
   */
  policies?: Record<string, ScalingPolicy>;
}

/**
 * A fixed number of Pods, or a HorizontalPodAutoscaler as soon as `max` is given. For kinds web, api, worker and stateful.
 * Default: the tier says how many Pods; no autoscaling.
 */
export interface Scaling {
  /**
   * Number of Pods without autoscaling.
   * Default: the tier's minimum in production environments, else 1.
   */
  replicas?: number;
  /**
   * Fewest Pods; with `max`. 0 only with `triggers`.
   * Default: `replicas`, else the tier's minimum.
   */
  min?: number;
  /**
   * Most Pods. Turns autoscaling on.
   * Default: none: no autoscaling.
   */
  max?: number;
  /**
   * What is measured: `cpu` and `memory` in percent of the request, every other name a custom or external metric.
   * Default: `cpu: 70`; none with `triggers`.
   */
  metrics?: Record<string, ScalingMetric>;
  behavior?: ScalingBehavior;
  /**
   * What the number of Pods follows beside CPU and memory, by a name of your choice: the length of a queue or list, the lag of a consumer group, a query. With any, KEDA makes the autoscaler, and `min` may be 0.
   * @defaultValue `{}`
   */
  triggers?: Record<string, ScalingTrigger>;
  /**
   * Seconds between two looks at the triggers.
   * @defaultValue `30`
   */
  pollingSeconds?: number;
  /**
   * Seconds without work after which the last Pod goes, when `min` is 0.
   * @defaultValue `300`
   */
  cooldownSeconds?: number;
  vertical?: VerticalScaling;
  /**
   * Name of the HorizontalPodAutoscaler.
   * Default: the service's.
   */
  name?: string;
}

/**
 * How fast it scales.
 * Default: Kubernetes' own.
 */
export interface ScalingBehavior {
  scaleUp?: ScaleUp;
  scaleDown?: ScaleDown;
}

/** Percent of the request (cpu, memory), or a metric in full. */
export type ScalingMetric = number | ScalingMetricParts;

/** A custom or external metric. */
export interface ScalingMetricParts {
  /**
   * Where the metric comes from: of each Pod, of another object, or from outside the cluster.
   * @defaultValue `"external"`
   */
  type?: 'pods' | 'object' | 'external';
  /** Name of the metric as the metrics API serves it. */
  metric: string;
  /**
   * Labels that pick the series.
   * @defaultValue `{}`
   */
  selector?: Record<string, string>;
  target: ScalingTarget;
  object?: ScalingObject;
}

/**
 * The object that the metric describes; type object only.
 * Default: none.
 */
export interface ScalingObject {
  /** Group and version. */
  apiVersion: string;
  /** Kind. */
  kind: string;
  /** Name. */
  name: string;
}

/** At most `value` Pods or percent in a period. */
export interface ScalingPolicy {
  /** What `value` counts. */
  type: 'Pods' | 'Percent';
  /** Pods or percent. */
  value: number;
  /** Seconds. */
  periodSeconds: number;
}

/** Exactly one of the two. */
export interface ScalingTarget {
  /**
   * Value for each Pod; a quantity.
   * Default: none.
   */
  averageValue?: string;
  /**
   * Value in all; a quantity. Not for type pods.
   * Default: none.
   */
  value?: string;
}

/** A `resource` with what to measure in it, or a `query` of Prometheus. */
export interface ScalingTrigger {
  /**
   * Name of a resource under `dependsOn.resources`, of type rabbitmq, redis or kafka.
   * Default: none: with `query`.
   */
  resource?: string;
  /**
   * Name of the queue; RabbitMQ.
   * Default: none.
   */
  queue?: string;
  /**
   * Key of the list; Redis (Celery calls its own `celery`).
   * Default: none.
   */
  list?: string;
  /**
   * Name of the topic; Kafka.
   * Default: none.
   */
  topic?: string;
  /**
   * Group whose lag counts; Kafka.
   * Default: the service's name.
   */
  consumerGroup?: string;
  /**
   * PromQL that gives one number; `$namespace` stands for the namespace.
   * Default: none.
   */
  query?: string;
  /**
   * How much of it one Pod deals with: messages, entries, lag, or the value of the query.
   * Default: `20`.
   */
  target?: string;
  /**
   * Above this the first Pod is started, when `min` is 0.
   * Default: 0.
   */
  activation?: string;
}

/**
 * When a CronJob runs.
 * Default: none; needed for kind cron.
 */
export interface Schedule {
  /** Minute, hour, day of month, month, day of week; or a macro such as `@daily`. */
  cron: string;
  /**
   * IANA name.
   * @defaultValue `"Etc/UTC"`
   */
  timeZone?: string;
  /**
   * What happens when the last run has not ended.
   * @defaultValue `"Forbid"`
   */
  concurrencyPolicy?: 'Forbid' | 'Allow' | 'Replace';
  /**
   * Seconds after which a missed run is given up. Under 10 the run may never start.
   * Default: none.
   */
  startingDeadlineSeconds?: number;
  /**
   * True: no runs.
   * @defaultValue `false`
   */
  suspend?: boolean;
  /**
   * Ended Jobs that are kept.
   * @defaultValue `3`
   */
  successfulJobsHistoryLimit?: number;
  /**
   * Failed Jobs that are kept.
   * @defaultValue `3`
   */
  failedJobsHistoryLimit?: number;
}

/** One Secret. */
export interface Secret {
  /**
   * `external`: an ExternalSecret makes it from a secret store; `generated`: the External Secrets Operator makes random values in the cluster, anew whenever the rotation class says so; `sealed`: a SealedSecret that `chartwright secrets seal` puts into `chart/sealed/<environment>`; `existing`: somebody else puts it into the namespace.
   * Default: `external` when the Platform has a default secret store, else `existing`.
   */
  source?: 'external' | 'generated' | 'sealed' | 'existing';
  /**
   * One of the Platform's secret stores; `external` only.
   * Default: the Platform's default store.
   */
  store?: string;
  /**
   * How often the store is read; Go duration.
   * @defaultValue `"1h"`
   */
  refreshInterval?: string;
  /**
   * One of the System's `secretRotation`: says how often it must change.
   * Default: none.
   */
  rotation?: string;
  /**
   * Characters of each generated value; `generated` only.
   * @defaultValue `40`
   */
  length?: number;
  /**
   * Keys of the Secret.
   * @defaultValue `{}`
   */
  keys?: Record<string, SecretKey>;
  /**
   * Every key of the Secret becomes an environment variable of its name.
   * @defaultValue `false`
   */
  envFrom?: boolean;
  /**
   * Folder in which every key appears as a file.
   * Default: not mounted.
   */
  mountPath?: string;
}

/** Name of the environment variable, or the key in full. */
export type SecretKey = string | SecretKeyParts;

/** Where the value of one key comes from and where it goes. */
export interface SecretKeyParts {
  /**
   * Path or name of the secret in the store; `external` only.
   * Default: `<system>/<service>/<secret>`.
   */
  remoteKey?: string;
  /**
   * Field of the remote secret.
   * Default: the key.
   */
  property?: string;
  /**
   * Version of the remote secret.
   * Default: the newest.
   */
  version?: string;
  /**
   * Variable that carries the value.
   * Default: none.
   */
  env?: string;
}

/** One class of secrets. */
export interface SecretRotationClass {
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /** After which time they must be others. */
  every: string;
  /**
   * How it is done, in Markdown: goes into the runbook.
   * Default: the steps of the secret store.
   */
  procedure?: string;
}

/** One store. */
export interface SecretStore {
  /**
   * Kind of the store object.
   * @defaultValue `"ClusterSecretStore"`
   */
  kind?: 'ClusterSecretStore' | 'SecretStore';
  /**
   * API version of ExternalSecrets; v1beta1 for operators before 0.17.
   * @defaultValue `"external-secrets.io/v1"`
   */
  apiVersion?: 'external-secrets.io/v1' | 'external-secrets.io/v1beta1';
}

/** A key of a Secret. */
export interface SecretVariable {
  /** Name of the Secret. */
  secret: string;
  /** Its key. */
  key: string;
}

/**
 * Rights of the processes. The defaults meet the Pod Security Standard `restricted`.
 * @defaultValue `{}`
 */
export interface Security {
  /**
   * User id of the processes; never 0.
   * @defaultValue `10001`
   */
  runAsUser?: number;
  /**
   * Group id of the processes.
   * @defaultValue `10001`
   */
  runAsGroup?: number;
  /**
   * Group that owns the volumes.
   * @defaultValue `10001`
   */
  fsGroup?: number;
  /**
   * The container may write to its volumes and `writablePaths` only.
   * @defaultValue `true`
   */
  readOnlyRootFilesystem?: boolean;
  /**
   * Linux capabilities given back after all were dropped; `restricted` allows NET_BIND_SERVICE only.
   * @defaultValue `[]`
   */
  addCapabilities?: string[];
  serviceAccount?: ServiceAccount;
  rbac?: Rbac;
}

/**
 * Headers of every answer that make browsers careful; `{}` takes the defaults.
 * Default: none.
 */
export interface SecurityHeaders {
  /**
   * Seconds for which browsers insist on HTTPS (`Strict-Transport-Security`); 0 leaves it out. Only with TLS.
   * @defaultValue `31536000`
   */
  strictTransportSeconds?: number;
  /**
   * `X-Frame-Options`.
   * @defaultValue `"DENY"`
   */
  frameOptions?: string;
  /**
   * `Referrer-Policy`.
   * @defaultValue `"strict-origin-when-cross-origin"`
   */
  referrerPolicy?: string;
  /**
   * `Content-Security-Policy`.
   * Default: none.
   */
  contentSecurityPolicy?: string;
  /**
   * Further headers of every answer.
   * @defaultValue `{}`
   */
  others?: Record<string, string>;
}

/**
 * Identity of the Pods in the cluster.
 * @defaultValue `{}`
 */
export interface ServiceAccount {
  /**
   * False takes an account that exists.
   * @defaultValue `true`
   */
  create?: boolean;
  /**
   * Name of the account.
   * Default: the service's.
   */
  name?: string;
  /**
   * Annotations of the account, for instance for a cloud identity.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
  /**
   * Let the Pods call the cluster's API.
   * Default: true with `rbac.rules`, else false.
   */
  automountToken?: boolean;
}

/**
 * Any part of a Service's spec except its kind and its environments; `null` removes what is inherited.
 * @defaultValue `{}`
 */
export interface ServiceDefaults {
  /**
   * Stage of life, shown in the catalog.
   * @defaultValue `"production"`
   */
  lifecycle?: 'experimental' | 'production' | 'deprecated';
  /**
   * One of the Platform's tiers: sets resources, number of Pods and availability.
   * @defaultValue `"standard"`
   */
  tier?: string;
  image?: Image;
  /**
   * Names of Secrets in the namespace that hold registry credentials.
   * @defaultValue `[]`
   */
  imagePullSecrets?: string[];
  /**
   * Replaces the image's entry point.
   * Default: the image's own.
   */
  command?: string[];
  /**
   * Replaces the image's arguments.
   * Default: the image's own.
   */
  args?: string[];
  /**
   * Folder in which the command starts.
   * Default: the image's own.
   */
  workingDir?: string;
  /**
   * Ports of the container by name (at most 15 characters). The main one is `http`, else the first by name: probes, exposure and callers take it when they name none.
   * Default: `http: 8080` for web and api, none for the other kinds.
   */
  ports?: Ports;
  service?: KubernetesService;
  /**
   * Environment variables of the container, by name. Never put a secret here.
   * @defaultValue `{}`
   */
  env?: Record<string, EnvironmentVariable>;
  /**
   * Data of the ConfigMap `<service>`, given to the container as environment variables. Pods roll when it changes. Never put a secret here.
   * @defaultValue `{}`
   */
  config?: Record<string, Setting>;
  /**
   * Files by absolute path, kept in the ConfigMap `<service>-files` and mounted read-only. Pods roll when they change.
   * @defaultValue `{}`
   */
  files?: Record<string, File>;
  /**
   * Secrets of the service by the name of the Kubernetes Secret: never their values, only where they come from.
   * @defaultValue `{}`
   */
  secrets?: Record<string, Secret>;
  probes?: Probes;
  resources?: Resources;
  /**
   * Folders that the container may write although its root file system is read-only; their content dies with the Pod.
   * @defaultValue `{}`
   */
  writablePaths?: Record<string, WritablePath>;
  /**
   * Persistent volumes by name. Kind stateful gets one claim for each Pod; the other kinds share one claim `<service>-<name>`.
   * @defaultValue `{}`
   */
  storage?: Record<string, Storage>;
  /**
   * Containers that run beside the main one.
   * @defaultValue `{}`
   */
  sidecars?: Record<string, Sidecar>;
  /**
   * Containers that run to their end, in alphabetical order, before the main one starts.
   * @defaultValue `{}`
   */
  initContainers?: Record<string, InitContainer>;
  scaling?: Scaling;
  availability?: Availability;
  rollout?: Rollout;
  schedule?: Schedule;
  job?: Job;
  /**
   * Jobs beside the service, such as migrations; with the image and the environment of the service.
   * @defaultValue `{}`
   */
  jobs?: Record<string, ServiceJob>;
  exposure?: Exposure;
  mesh?: ServiceMesh;
  dependsOn?: DependsOn;
  /**
   * Data stores, queues and the like that no other service may call: installed with the service, by its own chart. An edge to each is implied. The fields are those of the resources of a System.
   * @defaultValue `{}`
   */
  privateResources?: Record<string, SystemResourceEntry>;
  /**
   * APIs that the service offers, by the name of the catalog entity.
   * @defaultValue `{}`
   */
  provides?: Record<string, ProvidedApi>;
  /**
   * Catalog APIs that the service calls: names or entity references.
   * @defaultValue `[]`
   */
  consumes?: string[];
  security?: Security;
  network?: Network;
  logging?: Logging;
  monitoring?: Monitoring;
  alerts?: Alerts;
  /**
   * Service level objectives by name. `availability` and `latency` know their indicator by their name.
   * @defaultValue `{}`
   */
  slos?: Record<string, Slo>;
  runbook?: Runbook;
  /**
   * Whole manifests that are applied beside the generated ones, under names of your own choice.
   * @defaultValue `{}`
   */
  objects?: Record<string, Record<string, unknown>>;
  /**
   * Fields of generated objects, by `Kind/name`: laid over what is generated. A map laid over a list of named things goes by their names.
   * @defaultValue `{}`
   */
  overrides?: Record<string, Record<string, unknown>>;
}

/** One edge to a service. */
export interface ServiceDependency {
  /**
   * Port of that service: its name or, when the service is not described here, its number.
   * Default: its main port.
   */
  port?: string | number;
  /**
   * `wait`: the Pods start their own containers only when this dependency answers on its port; such edges may not form a circle. `independent`: they start at once and bear its absence.
   * @defaultValue `"independent"`
   */
  startup?: 'independent' | 'wait';
  /**
   * What still works, and how, while this dependency is away: goes into the runbook.
   * Default: none: the runbook says that nobody has described it.
   */
  degraded?: string;
  /**
   * Variables that this edge sets; `{host}` and `{port}` are replaced.
   * @defaultValue `{}`
   */
  env?: Record<string, EdgeVariable>;
}

/** One service: a catalog Component with everything it needs to run and be looked after. */
export interface ServiceDocument {
  /** Version of the document format. */
  apiVersion: 'chartwright.dev/v1';
  /** Kind of the document. */
  kind: 'Service';
  metadata: ServiceMetadata;
  spec: ServiceSpec;
}

/** One Job `<service>-<name>`. */
export interface ServiceJob {
  /**
   * Image of this Job.
   * Default: the service's.
   */
  image?: Image;
  /**
   * Replaces the image's entry point.
   * Default: the image's own.
   */
  command?: string[];
  /**
   * Replaces the image's arguments.
   * Default: the image's own.
   */
  args?: string[];
  /**
   * Folder in which the command starts.
   * Default: the image's own.
   */
  workingDir?: string;
  /**
   * Environment variables of the container.
   * @defaultValue `{}`
   */
  env?: Record<string, EnvironmentVariable>;
  /**
   * What this Job needs.
   * Default: the service's.
   */
  resources?: Resources;
  /**
   * Helm hook events, comma-separated, at which it runs; `none`: a plain Job (or with `schedule` a CronJob).
   * Default: `pre-install,pre-upgrade`: before the new version starts.
   */
  hook?: string;
  /**
   * Order among hooks; lower first.
   * @defaultValue `0`
   */
  weight?: number;
  /**
   * When Helm removes the Job; comma-separated.
   * @defaultValue `"before-hook-creation"`
   */
  deletePolicy?: string;
  /**
   * Makes it a CronJob beside the service.
   * Default: none.
   */
  schedule?: Schedule;
  /**
   * Retries before the Job counts as failed.
   * @defaultValue `3`
   */
  backoffLimit?: number;
  /**
   * Pods that must succeed.
   * Default: 1.
   */
  completions?: number;
  /**
   * Pods at a time.
   * Default: 1.
   */
  parallelism?: number;
  /**
   * Seconds after which the Job is ended.
   * Default: none.
   */
  activeDeadlineSeconds?: number;
  /**
   * Seconds after its end until the Job is removed.
   * Default: never: Helm removes hooks before the next one, and CronJobs keep as many as they say.
   */
  ttlSecondsAfterFinished?: number;
}

/**
 * How the service behaves in the mesh of its System. Without a mesh only `inject` and `proxy` show: as annotations that wait for one.
 * @defaultValue `{}`
 */
export interface ServiceMesh {
  /**
   * Whether the Pods get a proxy of the mesh.
   * Default: as the namespace says: true where the System has a mesh.
   */
  inject?: boolean;
  proxy?: MeshProxy;
  retries?: MeshRetries;
  /**
   * Seconds until callers give a request up.
   * Default: none.
   */
  timeoutSeconds?: number;
  circuitBreaker?: CircuitBreaker;
}

/** Who the service is. */
export interface ServiceMetadata {
  /** Name of the service and of its Kubernetes objects: lower-case letters, digits and hyphens, at most 52 characters (what a CronJob can bear). */
  name: string;
  /**
   * Name of the service for people.
   * Default: the name, with capitals and blanks.
   */
  title?: string;
  /**
   * One sentence about the service, shown in the catalog.
   * Default: made of kind, name and system.
   */
  description?: string;
  /**
   * Catalog entity that owns it; alerts carry its name as the label `team`.
   * Default: the System's owner, else `group:default/unknown` with a warning.
   */
  owner?: string;
  /**
   * Name of the System that the service belongs to.
   * Default: the System that lists the service, else none.
   */
  system?: string;
  /**
   * Tags of the catalog entity.
   * @defaultValue `[]`
   */
  tags?: string[];
  /**
   * Kubernetes labels put on every object and on the catalog entity; selectors never carry them.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
  /**
   * Annotations of the catalog entity.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
  /**
   * Links shown on the catalog page, beside those to dashboards, alerts, logs and runbooks.
   * @defaultValue `{}`
   */
  links?: Record<string, Link>;
}

/** What the service is and needs. Only `kind` and `image` are required. */
export interface ServiceSpec {
  /** What sort of service: web and api answer requests, worker takes work from a queue, scheduler runs alone, cron runs by a clock, job runs once a release, stateful keeps data of its own for each Pod. */
  kind: 'web' | 'api' | 'worker' | 'scheduler' | 'cron' | 'job' | 'stateful';
  /**
   * Stage of life, shown in the catalog.
   * @defaultValue `"production"`
   */
  lifecycle?: 'experimental' | 'production' | 'deprecated';
  /**
   * One of the Platform's tiers: sets resources, number of Pods and availability.
   * @defaultValue `"standard"`
   */
  tier?: string;
  image?: Image;
  /**
   * Names of Secrets in the namespace that hold registry credentials.
   * @defaultValue `[]`
   */
  imagePullSecrets?: string[];
  /**
   * Replaces the image's entry point.
   * Default: the image's own.
   */
  command?: string[];
  /**
   * Replaces the image's arguments.
   * Default: the image's own.
   */
  args?: string[];
  /**
   * Folder in which the command starts.
   * Default: the image's own.
   */
  workingDir?: string;
  /**
   * Ports of the container by name (at most 15 characters). The main one is `http`, else the first by name: probes, exposure and callers take it when they name none.
   * Default: `http: 8080` for web and api, none for the other kinds.
   */
  ports?: Ports;
  service?: KubernetesService;
  /**
   * Environment variables of the container, by name. Never put a secret here.
   * @defaultValue `{}`
   */
  env?: Record<string, EnvironmentVariable>;
  /**
   * Data of the ConfigMap `<service>`, given to the container as environment variables. Pods roll when it changes. Never put a secret here.
   * @defaultValue `{}`
   */
  config?: Record<string, Setting>;
  /**
   * Files by absolute path, kept in the ConfigMap `<service>-files` and mounted read-only. Pods roll when they change.
   * @defaultValue `{}`
   */
  files?: Record<string, File>;
  /**
   * Secrets of the service by the name of the Kubernetes Secret: never their values, only where they come from.
   * @defaultValue `{}`
   */
  secrets?: Record<string, Secret>;
  probes?: Probes;
  resources?: Resources;
  /**
   * Folders that the container may write although its root file system is read-only; their content dies with the Pod.
   * @defaultValue `{}`
   */
  writablePaths?: Record<string, WritablePath>;
  /**
   * Persistent volumes by name. Kind stateful gets one claim for each Pod; the other kinds share one claim `<service>-<name>`.
   * @defaultValue `{}`
   */
  storage?: Record<string, Storage>;
  /**
   * Containers that run beside the main one.
   * @defaultValue `{}`
   */
  sidecars?: Record<string, Sidecar>;
  /**
   * Containers that run to their end, in alphabetical order, before the main one starts.
   * @defaultValue `{}`
   */
  initContainers?: Record<string, InitContainer>;
  scaling?: Scaling;
  availability?: Availability;
  rollout?: Rollout;
  schedule?: Schedule;
  job?: Job;
  /**
   * Jobs beside the service, such as migrations; with the image and the environment of the service.
   * @defaultValue `{}`
   */
  jobs?: Record<string, ServiceJob>;
  exposure?: Exposure;
  mesh?: ServiceMesh;
  dependsOn?: DependsOn;
  /**
   * Data stores, queues and the like that no other service may call: installed with the service, by its own chart. An edge to each is implied. The fields are those of the resources of a System.
   * @defaultValue `{}`
   */
  privateResources?: Record<string, SystemResourceEntry>;
  /**
   * APIs that the service offers, by the name of the catalog entity.
   * @defaultValue `{}`
   */
  provides?: Record<string, ProvidedApi>;
  /**
   * Catalog APIs that the service calls: names or entity references.
   * @defaultValue `[]`
   */
  consumes?: string[];
  security?: Security;
  network?: Network;
  logging?: Logging;
  monitoring?: Monitoring;
  alerts?: Alerts;
  /**
   * Service level objectives by name. `availability` and `latency` know their indicator by their name.
   * @defaultValue `{}`
   */
  slos?: Record<string, Slo>;
  runbook?: Runbook;
  /**
   * Whole manifests that are applied beside the generated ones, under names of your own choice.
   * @defaultValue `{}`
   */
  objects?: Record<string, Record<string, unknown>>;
  /**
   * Fields of generated objects, by `Kind/name`: laid over what is generated. A map laid over a list of named things goes by their names.
   * @defaultValue `{}`
   */
  overrides?: Record<string, Record<string, unknown>>;
  /**
   * Overlays by the name of an environment of the Platform: any part of the spec.
   * @defaultValue `{}`
   */
  environments?: Record<string, ServiceDefaults>;
  delivery?: Delivery;
  regeneration?: Regeneration;
}

/** A text, number or boolean. */
export type Setting = string | number | boolean;

/** One container beside the main one. */
export interface Sidecar {
  /** Image of this container. */
  image: Image;
  /**
   * Replaces the image's entry point.
   * Default: the image's own.
   */
  command?: string[];
  /**
   * Replaces the image's arguments.
   * Default: the image's own.
   */
  args?: string[];
  /**
   * Folder in which the command starts.
   * Default: the image's own.
   */
  workingDir?: string;
  /**
   * Environment variables of the container.
   * @defaultValue `{}`
   */
  env?: Record<string, EnvironmentVariable>;
  /**
   * What this container needs.
   * Default: those of the tier `small`, else the first tier.
   */
  resources?: Resources;
  /**
   * Volumes of this service by name (of `writablePaths` or `storage`), with the folder they appear in.
   * @defaultValue `{}`
   */
  mounts?: Record<string, string>;
  /**
   * Ports of this container by name; the names are unique in the Pod.
   * @defaultValue `{}`
   */
  ports?: Ports;
  /**
   * Probes of this container.
   * Default: none.
   */
  probes?: Probes;
  /**
   * An init container with `restartPolicy: Always`: starts before the main container and ends after it. Kinds cron and job need it, or they never end.
   * Default: true for cron and job, else false.
   */
  native?: boolean;
}

/**
 * Names of the application's own metrics, from which alerts, SLOs and dashboards are made.
 * Default: `http_requests_total` and `http_request_duration_seconds` for web and api, none for the other kinds.
 */
export interface Signals {
  requests?: RequestsSignal;
  latency?: LatencySignal;
}

/** One objective. */
export interface Slo {
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /** Percent of good requests. */
  objective: number;
  /**
   * Over which time.
   * Default: `30d`.
   */
  window?: string;
  /**
   * `requests`: requests without error; `latency`: requests faster than the threshold; `custom`: the share that `errors` has of `total`.
   * Default: `custom` with `errors`, `latency` for an SLO of that name, else `requests`.
   */
  indicator?: 'requests' | 'latency' | 'custom';
  /**
   * Seconds; indicator latency only. The histogram needs a bucket at exactly this bound.
   * Default: none; needed for the indicator latency.
   */
  threshold?: number;
  /**
   * PromQL, failed events a second; `$window` and `$namespace` are replaced. Indicator custom only.
   * Default: none; needed for the indicator custom.
   */
  errors?: string;
  /**
   * PromQL, all events a second; see `errors`.
   * Default: none; needed for the indicator custom.
   */
  total?: string;
  /**
   * Failed events in the long window without which no burn-rate alert fires.
   * @defaultValue `10`
   */
  minimumErrors?: number;
}

/** One persistent volume. */
export interface Storage {
  /** Folder in the container. */
  mountPath: string;
  /**
   * Requested size.
   * Default: none; needed unless `existingClaim` is given.
   */
  size?: string;
  /**
   * Name of a StorageClass.
   * Default: the cluster's default class.
   */
  storageClass?: string;
  /**
   * Who may mount the volume at the same time. More than one Pod needs a `Many` mode.
   * @defaultValue `["ReadWriteOnce"]`
   */
  accessModes?: ('ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod')[];
  /**
   * Name of a PersistentVolumeClaim that somebody else made; not for kind stateful.
   * Default: none: the chart makes the claim.
   */
  existingClaim?: string;
  /**
   * Mount it read-only.
   * @defaultValue `false`
   */
  readOnly?: boolean;
}

/**
 * What people may do in the namespace.
 * @defaultValue `{}`
 */
export interface SystemAccess {
  /**
   * Groups of people who may look, but not at Secrets.
   * @defaultValue `[]`
   */
  view?: string[];
  /**
   * Groups of people who may deploy, roll back and scale.
   * @defaultValue `[]`
   */
  deploy?: string[];
  /**
   * Groups of people who may do everything within the namespace.
   * @defaultValue `[]`
   */
  admin?: string[];
}

/**
 * An Alertmanager of its own, by the Prometheus Operator.
 * Default: none: one that is shared.
 */
export interface SystemAlertmanager {
  /**
   * Number of Pods.
   * @defaultValue `1`
   */
  replicas?: number;
}

/**
 * The page `docs/compliance.md` shows which controls the manifests hold, against these frameworks. It says what is there, not whether an auditor is content.
 * @defaultValue `{}`
 */
export interface SystemCompliance {
  /**
   * Frameworks by name.
   * @defaultValue `["SOC2","ISO27001"]`
   */
  frameworks?: ('GDPR' | 'SOC2' | 'ISO27001' | 'PCI-DSS' | 'HIPAA')[];
}

/** One dashboard. */
export interface SystemDashboard {
  /**
   * False: no such dashboard.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Its title in Grafana.
   * Default: the system's title and what it is about.
   */
  title?: string;
  /**
   * What it shows, in this order.
   * Default: the dashboard's own; needed for a name that is not built in.
   */
  rows?: ('health' | 'critical' | 'objectives' | 'requests' | 'endpoints' | 'users' | 'business' | 'application' | 'databases' | 'containers' | 'scaling' | 'nodes' | 'cluster' | 'network' | 'security')[];
  /**
   * How often it is drawn anew.
   * @defaultValue `"30s"`
   */
  refresh?: string;
  /**
   * How far back it looks at first; links lead further.
   * @defaultValue `"6h"`
   */
  timeRange?: string;
}

/**
 * NetworkPolicy that denies all traffic; the edges of the services open theirs.
 * @defaultValue `{}`
 */
export interface SystemDefaultDeny {
  /**
   * False: only the Pods of services are closed.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Name of the object.
   * @defaultValue `"default-deny"`
   */
  name?: string;
}

/** A group of services in one namespace for each environment. */
export interface SystemDocument {
  /** Version of the document format. */
  apiVersion: 'chartwright.dev/v1';
  /** Kind of the document. */
  kind: 'System';
  metadata: SystemMetadata;
  spec: SystemSpec;
}

/**
 * What must be encrypted. Whatever is not is an error that names it.
 * @defaultValue `{}`
 */
export interface SystemEncryption {
  /**
   * Every volume has a storage class that the Platform's `storageClasses` marks as encrypted, and every backup is encrypted.
   * @defaultValue `false`
   */
  atRest?: boolean;
  /**
   * Services talk through a mesh (mTLS), and clients of data stores use TLS.
   * @defaultValue `false`
   */
  inTransit?: boolean;
}

/** What differs in one environment. */
export interface SystemEnvironment {
  /**
   * Kubernetes namespace.
   * Default: the System's namespace with the environment's suffix.
   */
  namespace?: string;
  /**
   * Overlay for every service of the system.
   * @defaultValue `{}`
   */
  serviceDefaults?: ServiceDefaults;
  /**
   * What differs in the resources.
   * @defaultValue `{}`
   */
  resources?: Record<string, SystemResource>;
  guardrails?: SystemGuardrails;
  /**
   * Mesh that puts its sidecars into the Pods.
   * @defaultValue `"none"`
   */
  mesh?: 'none' | 'istio' | 'linkerd';
  /**
   * Namespaces that stand by the system's own.
   * @defaultValue `{}`
   */
  namespaces?: Record<string, SystemNamespace>;
  access?: SystemAccess;
  /**
   * SecretStores of the External Secrets Operator in the namespace of the system, each signed in by a service account; no key is stored.
   * @defaultValue `{}`
   */
  secretStores?: Record<string, SystemSecretStore>;
  /**
   * How often secrets must change, by class; a secret names its class in `rotation`. One that is overdue raises an alert.
   * @defaultValue `{}`
   */
  secretRotation?: Record<string, SecretRotationClass>;
  /**
   * Tasks on a schedule that belong to no service: CronJobs.
   * @defaultValue `{}`
   */
  maintenance?: Record<string, MaintenanceTask>;
  observability?: SystemObservability;
  /**
   * Whole manifests that are applied beside the generated ones, under names of your own choice.
   * @defaultValue `{}`
   */
  objects?: Record<string, Record<string, unknown>>;
  /**
   * Fields of generated objects, by `Kind/name`: laid over what is generated. A map laid over a list of named things goes by their names.
   * @defaultValue `{}`
   */
  overrides?: Record<string, Record<string, unknown>>;
  sleep?: SystemSleep;
}

/**
 * A Grafana of its own, which loads the dashboards of the namespace. The Secret `grafana-admin` (keys `user`, `password`) has its administrator.
 * Default: none: one that is shared.
 */
export interface SystemGrafana {
  /**
   * Number of Pods.
   * @defaultValue `1`
   */
  replicas?: number;
  exposure?: GrafanaExposure;
  /**
   * Where the Secret comes from: `generated` in the cluster by the External Secrets Operator, or `existing`. There is no default password.
   * @defaultValue `"generated"`
   */
  admin?: 'generated' | 'existing';
}

/**
 * What holds for everything in the namespace.
 * @defaultValue `{}`
 */
export interface SystemGuardrails {
  /**
   * Level of the Pod Security Standards that is enforced.
   * @defaultValue `"restricted"`
   */
  podSecurity?: 'restricted' | 'baseline' | 'privileged';
  encryption?: SystemEncryption;
  quota?: SystemQuota;
  limitRange?: SystemLimitRange;
  defaultDeny?: SystemDefaultDeny;
  /**
   * Further policies of the namespace, for traffic that no edge describes.
   * @defaultValue `{}`
   */
  networkPolicies?: Record<string, SystemNetworkPolicy>;
  /**
   * Which Pods give way when nodes are full.
   * @defaultValue `{}`
   */
  priorityClasses?: Record<string, PriorityClass>;
}

/**
 * What a container gets that says nothing, and the bounds for those that do.
 * @defaultValue `{}`
 */
export interface SystemLimitRange {
  /**
   * False: no LimitRange.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Name of the object.
   * @defaultValue `"limits"`
   */
  name?: string;
  /**
   * Limits of such a container.
   * @defaultValue `{}`
   */
  default?: Record<string, string | number>;
  /**
   * Requests of such a container.
   * @defaultValue `{}`
   */
  defaultRequest?: Record<string, string | number>;
  /**
   * Most that a container may have.
   * @defaultValue `{}`
   */
  max?: Record<string, string | number>;
  /**
   * Least that a container may have.
   * @defaultValue `{}`
   */
  min?: Record<string, string | number>;
}

/**
 * A shipper on each node that sends the logs of the Pods on.
 * Default: none: one that is shared.
 */
export interface SystemLogs {
  /**
   * Which product.
   * @defaultValue `"fluent-bit"`
   */
  shipper?: 'fluentd' | 'fluent-bit';
  /**
   * What takes the logs.
   * @defaultValue `"loki"`
   */
  destination?: 'elasticsearch' | 'loki';
  /**
   * Its host name.
   * Default: the Elasticsearch of the system, where it has one, else `loki` or `elasticsearch` in the namespace of monitoring.
   */
  host?: string;
  /**
   * Its port.
   * Default: 9200 of Elasticsearch, 3100 of Loki.
   */
  port?: number;
}

/**
 * A store of logs of its own, which Grafana searches and filters.
 * Default: none: one that is shared.
 */
export interface SystemLoki {
  /**
   * How long logs are kept.
   * @defaultValue `"14d"`
   */
  retention?: string;
  /**
   * Its volume.
   * @defaultValue `"20Gi"`
   */
  size?: string;
  /**
   * Name of a StorageClass.
   * Default: the cluster's default class.
   */
  storageClass?: string;
}

/** Who the system is. */
export interface SystemMetadata {
  /** Name of the system: lower-case letters, digits and hyphens, at most 52 characters (what a CronJob can bear). */
  name: string;
  /**
   * Name of the system for people.
   * Default: the name, with capitals and blanks.
   */
  title?: string;
  /**
   * One sentence about the system, shown in the catalog.
   * Default: made of kind, name and system.
   */
  description?: string;
  /**
   * Catalog entity that owns it; alerts carry its name as the label `team`.
   * Default: the System's owner, else `group:default/unknown` with a warning.
   */
  owner?: string;
  /**
   * Catalog Domain that the system belongs to.
   * Default: none.
   */
  domain?: string;
  /**
   * Kubernetes labels put on every object and on the catalog entity; selectors never carry them.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
  /**
   * Annotations of the catalog entity.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
  /**
   * Links shown on the catalog page, beside those to dashboards, alerts, logs and runbooks.
   * @defaultValue `{}`
   */
  links?: Record<string, Link>;
}

/** One namespace. */
export interface SystemNamespace {
  /**
   * Level of the Pod Security Standards that is enforced.
   * @defaultValue `"restricted"`
   */
  podSecurity?: 'restricted' | 'baseline' | 'privileged';
  /**
   * Mesh that puts its sidecars into the Pods.
   * @defaultValue `"none"`
   */
  mesh?: 'none' | 'istio' | 'linkerd';
  /**
   * Labels of the namespace.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
}

/** Opens what it lists for the Pods that it selects. */
export interface SystemNetworkPolicy {
  /**
   * Labels of the Pods it is for.
   * Default: every Pod of the namespace.
   */
  podLabels?: Record<string, string>;
  /**
   * Who else may call the service.
   * @defaultValue `{}`
   */
  allowFrom?: Record<string, AllowedCaller>;
  /**
   * What else the service may call.
   * @defaultValue `{}`
   */
  allowTo?: Record<string, AllowedDestination>;
}

/**
 * What watches the system. Without any of it, a shared stack is taken for granted: only monitors and rules are made.
 * @defaultValue `{}`
 */
export interface SystemObservability {
  /**
   * Labels on every object of the stack.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
  prometheus?: SystemPrometheus;
  alertmanager?: SystemAlertmanager;
  grafana?: SystemGrafana;
  /**
   * Alerts on request and error rates that are far from those of the last day.
   * @defaultValue `false`
   */
  anomalies?: boolean;
  /**
   * kube-state-metrics, and monitors of the kubelets: metrics of containers and of the objects of the cluster, which a shared stack has already.
   * Default: true with a Prometheus of its own.
   */
  clusterMetrics?: boolean;
  loki?: SystemLoki;
  tracing?: SystemTracing;
  /**
   * An exporter on each node: metrics of the nodes themselves.
   * @defaultValue `false`
   */
  nodeExporter?: boolean;
  logs?: SystemLogs;
  routing?: AlertRouting;
  /**
   * Further namespaces that its Prometheus reads.
   * @defaultValue `[]`
   */
  sources?: string[];
}

/**
 * A Prometheus of its own, by the Prometheus Operator; scrapes and evaluates what the namespaces of the system hold.
 * Default: none: one that is shared.
 */
export interface SystemPrometheus {
  /**
   * Number of Pods.
   * @defaultValue `1`
   */
  replicas?: number;
  /**
   * How long metrics are kept.
   * @defaultValue `"15d"`
   */
  retention?: string;
  /**
   * How often targets are read.
   * @defaultValue `"30s"`
   */
  scrapeInterval?: string;
  /**
   * How often rules are evaluated.
   * @defaultValue `"30s"`
   */
  evaluationInterval?: string;
  /**
   * Volume of each replica.
   * @defaultValue `"20Gi"`
   */
  size?: string;
  /**
   * Name of a StorageClass.
   * Default: the cluster's default class.
   */
  storageClass?: string;
  /**
   * Labels on everything that leaves this Prometheus.
   * @defaultValue `{}`
   */
  externalLabels?: Record<string, string>;
  exposure?: PrometheusExposure;
  /**
   * Queries that run at a time.
   * Default: Prometheus' own, 20.
   */
  maxConcurrency?: number;
  /**
   * How much it logs.
   * @defaultValue `"info"`
   */
  logLevel?: 'debug' | 'info' | 'warn' | 'error';
  /**
   * Also scrape Pods by their `prometheus.io` annotations.
   * @defaultValue `false`
   */
  annotations?: boolean;
}

/**
 * ResourceQuota of the namespace. Without figures they are derived: what all services need at their most, with the Pods of a rollout, and a reserve.
 * @defaultValue `{}`
 */
export interface SystemQuota {
  /**
   * False: no quota.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /**
   * Name of the object.
   * @defaultValue `"quota"`
   */
  name?: string;
  /**
   * Figures by resource or object count; those that are not given are derived.
   * @defaultValue `{}`
   */
  hard?: Record<string, string | number>;
  /**
   * Percent on top of what was derived.
   * @defaultValue `25`
   */
  reserve?: number;
}

/** A data store, queue or other thing that services call. */
export interface SystemResource {
  /**
   * What it is: a known type, or one of the Platform’s `resourceTypes`.
   * Default: the name, when it is a type; else `other`.
   */
  type?: string;
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /**
   * One sentence.
   * Default: none.
   */
  description?: string;
  /**
   * Whether it is made with the system (`embedded`, `operator`) or runs elsewhere (`external`).
   * @defaultValue `"external"`
   */
  mode?: 'external' | 'embedded' | 'operator';
  /**
   * Version of the product.
   * Default: none.
   */
  version?: string;
  /**
   * Host name that services call.
   * Default: the name.
   */
  host?: string;
  /**
   * Port that services call.
   * Default: the type's own.
   */
  port?: number;
  /**
   * Kubernetes namespace.
   * Default: the System's, unless `cidrs` are given.
   */
  namespace?: string;
  /**
   * Labels of its Pods, for the network policies.
   * Default: `app: <name>` in the System's own namespace, else every Pod of the namespace.
   */
  podLabels?: Record<string, string>;
  /**
   * Address ranges that the network policy opens.
   * Default: none: it runs in the cluster.
   */
  cidrs?: string[];
  /**
   * Name of the Secret with its connection data.
   * Default: none.
   */
  secret?: string;
  /**
   * Image in place of the type's.
   * Default: the type's, with the version as tag.
   */
  image?: string;
  /**
   * How its instances work together: one server, a primary with copies, the same with sentinels that fail over, or shards.
   * Default: `single` with one instance, else `replication`.
   */
  topology?: 'single' | 'replication' | 'sentinel' | 'cluster';
  /**
   * Servers; of a sharded cluster the shards.
   * Default: 1 when embedded, else the type's.
   */
  instances?: number;
  /**
   * Copies that must have a transaction before it is confirmed.
   * @defaultValue `0`
   */
  synchronousReplicas?: number;
  /**
   * `required`: an instance that finds no zone of its own stays pending.
   * @defaultValue `"preferred"`
   */
  spread?: 'preferred' | 'required';
  /**
   * Name of the database.
   * Default: the type's.
   */
  database?: string;
  /**
   * Owner of the database.
   * Default: the name of the database.
   */
  user?: string;
  storage?: ResourceStorage;
  /**
   * One of the Platform's tiers, whose requests and limits each instance takes over: a profile by name.
   * Default: none: the type's own figures.
   */
  tier?: string;
  /**
   * What each instance needs.
   * Default: the type's.
   */
  resources?: Resources;
  /**
   * Settings of the product, laid over the type's own.
   * @defaultValue `{}`
   */
  parameters?: Record<string, string | number | boolean>;
  pooling?: ResourcePooling;
  /**
   * What a Redis is there for: `cache` may evict keys when it is full, `broker` (queues, Celery) and `store` (sessions) refuse writes instead.
   * @defaultValue `"cache"`
   */
  role?: 'cache' | 'broker' | 'store';
  lifecycle?: ObjectLifecycle;
  /**
   * Whether connections are encrypted. The certificate is the operator's own or one of cert-manager, by `certificateIssuer` of the Platform.
   * @defaultValue `false`
   */
  tls?: boolean;
  credentials?: ResourceCredentials;
  /**
   * Whether an exporter turns its figures into metrics; operators bring their own.
   * Default: the type's, where it runs in the cluster.
   */
  exporter?: boolean;
  /**
   * Mode external: a Service of type ExternalName, so that its address is in one place.
   * @defaultValue `false`
   */
  alias?: boolean;
  backup?: ResourceBackup;
}

/** Its type, or the resource in full. */
export type SystemResourceEntry = string | SystemResource;

/** One store; which fields count depends on its provider. */
export interface SystemSecretStore {
  /** AWS Secrets Manager, Azure Key Vault, Google Secret Manager, HashiCorp Vault, or Secrets of another namespace. */
  provider: 'aws' | 'azure' | 'google' | 'vault' | 'kubernetes';
  /**
   * API version of the store; v1beta1 for operators before 0.17.
   * @defaultValue `"external-secrets.io/v1"`
   */
  apiVersion?: 'external-secrets.io/v1' | 'external-secrets.io/v1beta1';
  /**
   * AWS region.
   * Default: none.
   */
  region?: string;
  /**
   * Azure: address of the Key Vault.
   * Default: none.
   */
  vaultUrl?: string;
  /**
   * Azure: id of the tenant.
   * Default: none.
   */
  tenantId?: string;
  /**
   * Google: id of the project.
   * Default: none.
   */
  projectId?: string;
  /**
   * Google: name of the GKE cluster.
   * Default: none.
   */
  cluster?: string;
  /**
   * Google: location of the cluster.
   * Default: none.
   */
  location?: string;
  /**
   * Vault: its address.
   * Default: none.
   */
  server?: string;
  /**
   * Vault: path of the secrets engine.
   * Default: `secret`.
   */
  path?: string;
  /**
   * Vault: path of the Kubernetes sign-in.
   * Default: `kubernetes`.
   */
  mountPath?: string;
  /**
   * Vault: role to sign in with; AWS: role to take on.
   * Default: none.
   */
  role?: string;
  /**
   * Kubernetes: namespace with the Secrets; Vault: its namespace.
   * Default: none.
   */
  namespace?: string;
  /**
   * Account that signs in.
   * @defaultValue `"external-secrets"`
   */
  serviceAccount?: string;
  /**
   * False: somebody else makes the service account.
   * @defaultValue `true`
   */
  createServiceAccount?: boolean;
  /**
   * What the account is in the cloud: role ARN (AWS), client id (Azure), service account (Google).
   * Default: none.
   */
  identity?: string;
}

/** A service: the path of its document, or the service itself. */
export interface SystemService {
  /**
   * Path of the Service document, relative to this one.
   * Default: none: the service is written here.
   */
  document?: string;
  /**
   * The service's metadata, without its name, which is the key.
   * Default: made of the key.
   */
  metadata?: SystemServiceMetadata;
  /**
   * The service's spec.
   * Default: none; needed without `document`.
   */
  spec?: ServiceSpec;
}

/** Who the service is. */
export interface SystemServiceMetadata {
  /**
   * Name of the service for people.
   * Default: the name, with capitals and blanks.
   */
  title?: string;
  /**
   * One sentence about the service, shown in the catalog.
   * Default: made of kind, name and system.
   */
  description?: string;
  /**
   * Catalog entity that owns it; alerts carry its name as the label `team`.
   * Default: the System's owner, else `group:default/unknown` with a warning.
   */
  owner?: string;
  /**
   * Tags of the catalog entity.
   * @defaultValue `[]`
   */
  tags?: string[];
  /**
   * Kubernetes labels put on every object and on the catalog entity; selectors never carry them.
   * @defaultValue `{}`
   */
  labels?: Record<string, string>;
  /**
   * Annotations of the catalog entity.
   * @defaultValue `{}`
   */
  annotations?: Record<string, string>;
  /**
   * Links shown on the catalog page, beside those to dashboards, alerts, logs and runbooks.
   * @defaultValue `{}`
   */
  links?: Record<string, Link>;
}

/**
 * When nobody needs this environment: its services are scaled to nothing and woken again, by two CronJobs.
 * Default: none: it is always awake.
 */
export interface SystemSleep {
  /**
   * False: it stays awake.
   * @defaultValue `true`
   */
  enabled?: boolean;
  /** Cron expression: when it falls asleep. */
  from: string;
  /** Cron expression: when it wakes up. */
  until: string;
  /**
   * Time zone of both.
   * @defaultValue `"Etc/UTC"`
   */
  timeZone?: string;
  /**
   * Services that stay awake.
   * @defaultValue `[]`
   */
  except?: string[];
}

/** What the system consists of. */
export interface SystemSpec {
  /**
   * Kubernetes namespace.
   * Default: the System's name.
   */
  namespace?: string;
  delivery?: Delivery;
  regeneration?: Regeneration;
  /**
   * The services by name.
   * @defaultValue `{}`
   */
  services?: Record<string, SystemService>;
  /**
   * Data stores, queues and the like by name.
   * @defaultValue `{}`
   */
  resources?: Record<string, SystemResourceEntry>;
  guardrails?: SystemGuardrails;
  /**
   * Mesh that puts its sidecars into the Pods.
   * @defaultValue `"none"`
   */
  mesh?: 'none' | 'istio' | 'linkerd';
  /**
   * Namespaces that stand by the system's own.
   * @defaultValue `{}`
   */
  namespaces?: Record<string, SystemNamespace>;
  access?: SystemAccess;
  /**
   * SecretStores of the External Secrets Operator in the namespace of the system, each signed in by a service account; no key is stored.
   * @defaultValue `{}`
   */
  secretStores?: Record<string, SystemSecretStore>;
  /**
   * How often secrets must change, by class; a secret names its class in `rotation`. One that is overdue raises an alert.
   * @defaultValue `{}`
   */
  secretRotation?: Record<string, SecretRotationClass>;
  /**
   * Tasks on a schedule that belong to no service: CronJobs.
   * @defaultValue `{}`
   */
  maintenance?: Record<string, MaintenanceTask>;
  observability?: SystemObservability;
  /**
   * Whole manifests that are applied beside the generated ones, under names of your own choice.
   * @defaultValue `{}`
   */
  objects?: Record<string, Record<string, unknown>>;
  /**
   * Fields of generated objects, by `Kind/name`: laid over what is generated. A map laid over a list of named things goes by their names.
   * @defaultValue `{}`
   */
  overrides?: Record<string, Record<string, unknown>>;
  /**
   * Grafana dashboards of the whole system. `overview`, `application`, `infrastructure`, `database`, `business`, `security` and `objectives` are there wherever there is something to show; `operations` and `development`, which are for those who run and those who write it, when they are named here; any other name with its `rows`.
   * @defaultValue `{}`
   */
  dashboards?: Record<string, SystemDashboard>;
  compliance?: SystemCompliance;
  /**
   * Part of a Service's spec that every service of the system takes over.
   * @defaultValue `{}`
   */
  serviceDefaults?: ServiceDefaults;
  /**
   * What differs by environment of the Platform.
   * @defaultValue `{}`
   */
  environments?: Record<string, SystemEnvironment>;
}

/**
 * An OpenTelemetry collector (`otel-collector`, OTLP on 4317 and 4318) that samples traces and hands them on.
 * Default: none: one that is shared.
 */
export interface SystemTracing {
  /**
   * Where traces go: host and port of an OTLP receiver.
   * Default: `tempo` in the namespace of monitoring, port 4317.
   */
  endpoint?: string;
  /**
   * Percent of the traces that are kept.
   * @defaultValue `10`
   */
  sampling?: number;
}

/** One preset. */
export interface Tier {
  /**
   * Name for people.
   * Default: the name.
   */
  title?: string;
  /**
   * Who should take it.
   * Default: none.
   */
  description?: string;
  /**
   * Requests and limits of the main container.
   * Default: none: every service of the tier must say what it needs.
   */
  resources?: Resources;
  /**
   * Availability of the services.
   * @defaultValue `{}`
   */
  availability?: Availability;
  /**
   * Number of Pods in production environments.
   * @defaultValue `2`
   */
  minReplicas?: number;
  /**
   * A service of the tier that runs with fewer Pods in production environments is refused (kinds that can have several).
   * Default: none; 3 for `critical`.
   */
  requiredReplicas?: number;
}

/** One toleration, as in Kubernetes. */
export interface Toleration {
  /**
   * Key of the taint.
   * Default: every key.
   */
  key?: string;
  /**
   * How the value is compared.
   * @defaultValue `"Equal"`
   */
  operator?: 'Equal' | 'Exists';
  /**
   * Value of the taint.
   * Default: empty.
   */
  value?: string;
  /**
   * Effect of the taint.
   * Default: every effect.
   */
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /**
   * How long `NoExecute` is borne.
   * Default: for ever.
   */
  tolerationSeconds?: number;
}

/**
 * A VerticalPodAutoscaler: recommends requests from what the Pods used, or sets them.
 * Default: none.
 */
export interface VerticalScaling {
  /**
   * `Off` only recommends; `Initial` sets the requests of new Pods; `Recreate` replaces Pods for it; `InPlaceOrRecreate` changes them in place where the cluster can. Only `Off` may look at what the HorizontalPodAutoscaler scales on.
   * @defaultValue `"Off"`
   */
  mode?: 'Off' | 'Initial' | 'Recreate' | 'InPlaceOrRecreate';
  /**
   * What it looks at.
   * Default: cpu and memory.
   */
  resources?: ('cpu' | 'memory')[];
  /**
   * It never sets less, by resource.
   * @defaultValue `{}`
   */
  minimum?: Partial<Record<'cpu' | 'memory', string>>;
  /**
   * It never sets more, by resource.
   * @defaultValue `{}`
   */
  maximum?: Partial<Record<'cpu' | 'memory', string>>;
  /**
   * Name of the VerticalPodAutoscaler.
   * Default: the service's.
   */
  name?: string;
}

/** The size limit, or the path in full. */
export type WritablePath = string | WritablePathParts;

/** A writable path in full. */
export interface WritablePathParts {
  /** Size limit; the Pod is evicted when it writes more. */
  size: string;
  /**
   * `Memory`: a RAM disk, which counts as memory of the container.
   * Default: the node's disk.
   */
  medium?: 'Memory';
  /**
   * Name of the volume, for mounting it in sidecars.
   * Default: made of the path: `/var/cache` becomes `var-cache`.
   */
  name?: string;
}
