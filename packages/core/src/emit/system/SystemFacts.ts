import type {
  SecretRotationClass,
  SystemCompliance,
  SystemDashboard,
} from '@chartwright/backstage-plugin-chartwright-common';
import type {
  ResolvedDelivery,
  ResolvedEnvironment,
  ResolvedResource,
  ResolvedResourceWorkload,
  Resolution,
  SystemChartValues,
  SystemRuleGroup,
} from '../../resolve';
import type { ResourceType } from '../../resources/ResourceType';
import type { LibraryChart } from '../LibraryChart';
import type { SourceDocument } from '../SourceDocuments';
import type { TextTemplates } from '../text/TextTemplates';

type ComplianceFramework = NonNullable<SystemCompliance['frameworks']>[number];

/** A System with its services resolved: what the emitters of a system read. */
export interface SystemFacts {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  /** Entity reference or name of a Domain. */
  readonly domain?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly links: readonly {
    readonly url: string;
    readonly title: string;
    readonly icon?: string;
    readonly type?: string;
  }[];
  /** In the Platform's order. */
  readonly environments: readonly ResolvedEnvironment[];
  /** In alphabetical order of their names. */
  readonly resources: readonly SystemResourceFacts[];
  /** In alphabetical order of their names. */
  readonly services: readonly Resolution[];
  /** What delivers its repository. */
  readonly delivery: ResolvedDelivery;
  /** Values of the system's own chart, by environment (`base` too). */
  readonly values: Readonly<Record<string, SystemChartValues>>;
  /** The types of the resources that the chart renders, in alphabetical order of their names. */
  readonly types: readonly ResourceType[];
  /** Resources that the chart renders, in the last environment that has them: what dashboards and runbooks are about. */
  readonly rendered: readonly RenderedResource[];
  /** Rules about the system as a whole. */
  readonly rules: readonly SystemRuleGroup[];
  /** Frameworks that its controls are shown against. */
  readonly frameworks?: readonly ComplianceFramework[];
  /** Classes of secrets: how often they change. */
  readonly secretRotation: Readonly<Record<string, SecretRotationClass | null>>;
  /** What the document says of the system's own dashboards. */
  readonly dashboards: Readonly<Record<string, SystemDashboard | null>>;
}

/** Whose resources are rendered: a system, or a service with private ones. */
export type ResourceSubject = Pick<
  SystemFacts,
  'name' | 'title' | 'environments' | 'rendered'
>;

/** A resource of the system's chart. */
export type RenderedResource = ResolvedResource & {
  readonly workload: ResolvedResourceWorkload;
};

/** A data store, queue or the like that services share. */
export interface SystemResourceFacts {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type: string;
  readonly version?: string;
}

/** What the emitters of a system may use beside its facts. */
export interface SystemEmitContext {
  readonly generatorVersion: string;
  readonly library: LibraryChart;
  /** The library chart of systems. */
  readonly systemLibrary: LibraryChart;
  readonly templates: TextTemplates;
  readonly documents: {
    /** Files of a platform team's resource types, by path in their folder. */
    readonly resourceTypes?: ReadonlyMap<string, string>;
    readonly system: SourceDocument;
    readonly platform?: SourceDocument;
    /** Documents of the services that have one of their own, by name. */
    readonly services: Readonly<Record<string, SourceDocument>>;
  };
}
