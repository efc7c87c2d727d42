/**
 * One link out of the portal, to the place an on-call engineer needs for one environment.
 *
 * @public
 */
export interface EnvironmentLink {
  /** What it leads to; `other` covers links that the service's own document adds. */
  type: 'dashboard' | 'alerts' | 'logs' | 'runbooks' | 'prometheus' | 'other';
  title: string;
  url: string;
}

/**
 * The compute resources of the service's main container, as Kubernetes quantities (`250m`, `256Mi`).
 *
 * @public
 */
export interface ContainerResources {
  requests: Record<string, string>;
  limits: Record<string, string>;
}

/**
 * How many Pods run: a fixed number, or the range of a HorizontalPodAutoscaler, or a schedule.
 *
 * @public
 */
export interface ReplicaRange {
  /** Pods before any autoscaling; absent for workloads that run to completion. */
  replicas?: number;
  /** Bounds of the HorizontalPodAutoscaler, when there is one. */
  autoscaling?: { min: number; max: number };
  /** Cron expression of a CronJob. */
  schedule?: string;
}

/**
 * An address at which people or other systems outside the cluster reach the service.
 *
 * @public
 */
export interface ExposedHost {
  host: string;
  /** Whether the host is served over TLS. */
  tls: boolean;
  paths: string[];
  /** The kind of the object that exposes it. */
  via: 'HTTPRoute' | 'Ingress';
}

/**
 * What one environment of a service looks like after rendering.
 *
 * @public
 */
export interface EnvironmentDeployment {
  name: string;
  title: string;
  production: boolean;
  /** Namespace and Helm release name to call `helm upgrade --install` with. */
  namespace: string;
  release: string;
  /** Kind of the workload object: Deployment, StatefulSet, CronJob or Job. */
  workloadKind: string;
  /** Full image reference of the main container. */
  image: string;
  replicas: ReplicaRange;
  resources: ContainerResources;
  exposure: ExposedHost[];
  links: EnvironmentLink[];
  /** Set instead of the facts above being complete when the chart does not render in this environment. */
  renderError?: string;
}

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/deployment`.
 *
 * @public
 */
export interface DeploymentView {
  entityRef: string;
  generatorVersion?: string;
  chartVersion?: string;
  /** In the Platform's order: development first, production last. */
  environments: EnvironmentDeployment[];
}

/**
 * One rendered Kubernetes object.
 *
 * @public
 */
export interface RenderedObject {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
  /** Path of the chart template that printed it. */
  template: string;
  /** The manifest as Helm printed it, without the document separator. */
  yaml: string;
}

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/manifests?environment=NAME`.
 *
 * @public
 */
export interface ManifestsView {
  environment: string;
  objects: RenderedObject[];
}

/**
 * One Markdown page of a generated repository.
 *
 * @public
 */
export interface DocsPage {
  /** Path in the repository, for example `docs/runbooks/HighErrorRate.md`. */
  path: string;
  /** First heading of the page, or its file name. */
  title: string;
  /** Name of the alert, for pages under `docs/runbooks/`. */
  alert?: string;
}

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/docs`.
 *
 * @public
 */
export interface DocsIndex {
  pages: DocsPage[];
}

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/docs/file?path=PATH`.
 *
 * @public
 */
export interface DocsFile {
  path: string;
  markdown: string;
}

/**
 * What the "New service" form offers, by the Platform document: answer of `GET /v1/platform`.
 *
 * @public
 */
export interface PlatformChoices {
  environments: { name: string; title: string; production: boolean }[];
  tiers: { name: string; title: string; description: string }[];
  /** Where "New service" may publish to; the first is the default. */
  publishTargets: {
    type: 'local' | 'github' | 'gitlab' | 'gitea';
    host: string;
    title: string;
    /**
     * With what the forge is asked; absent for a local repository. `user`: the person's own account, by signing in.
     * `integration`: the portal's. `unavailable`: the person's own is required, and nobody can sign in to that forge here.
     */
    credentials?: 'user' | 'integration' | 'unavailable';
  }[];
  /** Whether this Backstage can show TechDocs pages: it need not build them itself, or has mkdocs to do it. */
  techDocs: boolean;
}
