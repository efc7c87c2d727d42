import type { ServiceIdentity } from '../../resolve';
import type { ReadinessChapter } from './readinessPage';

/** The data of every text template of a service: ready to print, so that templates hold words and no logic. */
export interface ServicePage {
  readonly service: ServiceIdentity & { readonly systemName: string };
  readonly generator: { readonly version: string };
  readonly library: { readonly name: string; readonly version: string };
  /** What each cluster must have before; Markdown, one a line, sorted. */
  readonly clusterNeeds: readonly string[];
  readonly workload: WorkloadPage;
  readonly environments: readonly EnvironmentPage[];
  /** Name of the last environment in the Platform's order, which is production as a rule. */
  readonly lastEnvironment: string;
  readonly dependencies: readonly NeighbourPage[];
  readonly dependents: readonly NeighbourPage[];
  /** Hosts of any environment. */
  readonly exposed: boolean;
  /** How requests come to the service; the same environments share an entry. */
  readonly traffic: readonly TrafficPage[];
  readonly provides: readonly {
    readonly name: string;
    readonly title: string;
  }[];
  readonly consumes: readonly string[];
  /** Secrets that must be there before the first Pod starts. */
  readonly secrets: readonly SecretPage[];
  readonly jobs: readonly { readonly name: string; readonly when: string }[];
  /** CronJobs of the service, which can be started by hand. */
  readonly cronJobs: readonly string[];
  readonly escalation: readonly {
    readonly severity: string;
    readonly text: string;
  }[];
  /** Whether readiness and liveness ask different things. */
  readonly probesApart: boolean;
  /** Settings whose names begin with `FEATURE_`. */
  readonly featureFlags: readonly string[];
  /** What a review before production asks. */
  readonly readiness: readonly ReadinessChapter[];
  /** Markdown of the document's author. */
  readonly notes: string;
}

/** How requests come to the service. */
export interface TrafficPage {
  /** Titles of the environments: `Development, Staging`. */
  readonly environments: string;
  /** Empty: nothing outside the cluster reaches it. */
  readonly edge: string;
  readonly does: readonly { readonly what: string; readonly how: string }[];
  /** `Istio`, `Linkerd`, or empty. */
  readonly mesh: string;
}

/** What runs the containers. */
export interface WorkloadPage {
  /** `Deployment`, ... */
  readonly kind: string;
  /** What to list with kubectl: `deployments,pods`. */
  readonly listed: string;
  /** As kubectl addresses it: `deployment/orders`. */
  readonly target: string;
  /** False for what runs to its end. */
  readonly longRunning: boolean;
  /** Whether Argo Rollouts runs the Pods. */
  readonly progressive: boolean;
  /** Whether the chart has a test for `helm test`. */
  readonly tested: boolean;
  /** Whether it has claims, which outlive the release. */
  readonly storage: boolean;
  /** Whether they are a StatefulSet's, which may not change. */
  readonly claims: boolean;
}

/** One environment, for tables and commands. */
export interface EnvironmentPage {
  readonly name: string;
  readonly title: string;
  readonly production: boolean;
  readonly namespace: string;
  readonly release: string;
  /** Empty when the Platform names none. */
  readonly cluster: string;
  /** Relative to the chart's folder. */
  readonly valuesFile: string;
  /** Relative to the repository. */
  readonly valuesPath: string;
  readonly image: string;
  /** What runs the containers there. */
  readonly workload: WorkloadPage;
  /** `2`, `3 to 10`, `on schedule 0 3 * * *`, ... */
  readonly replicas: string;
  /** Name of the VerticalPodAutoscaler; empty: there is none. */
  readonly vertical: string;
  readonly autoscaled: boolean;
  /** Name of the HorizontalPodAutoscaler. */
  readonly autoscaler: string;
  readonly requests: string;
  readonly limits: string;
  readonly hosts: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** One end of an edge of the dependency graph. */
export interface NeighbourPage {
  /** Unique within the page and safe as a Mermaid identifier. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** `service`, `external`, or a resource's type. */
  readonly what: string;
  readonly address: string;
  /** Environment variables that the edge sets. */
  readonly env: readonly string[];
}

/** A Secret the service reads. */
export interface SecretPage {
  readonly name: string;
  readonly keys: readonly string[];
  /** True when a person has to make it: no operator does. */
  readonly manual: boolean;
  /** Secret store, when an operator makes it; else empty. */
  readonly store: string;
}
