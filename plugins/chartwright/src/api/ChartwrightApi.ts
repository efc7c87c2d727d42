import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  BranchView,
  ComparisonView,
  DeploymentView,
  DocsFile,
  DocsIndex,
  EntityCostView,
  EnvironmentsView,
  FindingsView,
  FleetComponents,
  FleetComponentsQuery,
  FleetRunRequest,
  FleetRuns,
  FleetRunSummary,
  FleetRunView,
  MergeResult,
  ObjectsView,
  OriginsView,
  PlanView,
  PlatformChoices,
  PreviewRequest,
  PreviewView,
  ProposalSummary,
  RecordedAnswers,
  RenderedObject,
  RepositoryBlob,
  RepositoryTree,
  RunbookSearch,
  SystemView,
} from '@chartwright/backstage-plugin-chartwright-common';

/**
 * A folder or file in a local repository.
 *
 * @public
 */
export interface RepositoryPath {
  group: string;
  name: string;
  /** Branch, tag or commit. */
  ref: string;
  /** Empty for the root folder. */
  path: string;
}

/**
 * A proposed branch of a local repository.
 *
 * @public
 */
export interface ProposedBranch {
  group: string;
  name: string;
  branch: string;
}

/**
 * What the pages of this plugin ask of the `chartwright` backend.
 *
 * Every method rejects with a `ResponseError` when the backend answers with an error.
 *
 * @public
 */
export interface ChartwrightApi {
  /** The environments of a service, side by side. */
  getDeployment(entityRef: string): Promise<DeploymentView>;
  /** The environments of a service with their facts, and in which of them they differ. */
  getEnvironments(entityRef: string): Promise<EnvironmentsView>;
  /** What Helm would apply in one environment, object by object. */
  getObjects(entityRef: string, environment: string): Promise<ObjectsView>;
  /** Where the fields of one rendered object come from. */
  getOrigins(
    entityRef: string,
    environment: string,
    object: Pick<RenderedObject, 'kind' | 'name'>,
  ): Promise<OriginsView>;
  /** The rendered objects of two environments, as far as they differ. */
  compareEnvironments(
    entityRef: string,
    left: string,
    right: string,
  ): Promise<ComparisonView>;
  /** What a regeneration would do today. */
  getPlan(entityRef: string): Promise<PlanView>;
  /** What the checks find in the rendered manifests. */
  getFindings(entityRef: string): Promise<FindingsView>;
  /** What a service costs by the Platform's prices. */
  getCost(entityRef: string): Promise<EntityCostView>;
  /** Runbooks of one service by alert or text, the best first. */
  searchRunbooks(entityRef: string, q: string): Promise<RunbookSearch>;
  /** A system with its services, resources, quotas and cost. */
  getSystem(entityRef: string): Promise<SystemView>;
  /**
   * What answers, or a document, would become; nothing is written.
   *
   * @param signal - Ends the request when nobody waits for it any more.
   */
  preview(request: PreviewRequest, signal?: AbortSignal): Promise<PreviewView>;
  /** The Markdown pages that the service's repository holds. */
  getDocsIndex(entityRef: string): Promise<DocsIndex>;
  /** One Markdown page. */
  getDocsFile(entityRef: string, path: string): Promise<DocsFile>;
  /** What the Platform allows the "New service" form to offer. */
  getPlatformChoices(): Promise<PlatformChoices>;
  /** What a service says of itself today, as answers to the form that makes services. */
  getAnswers(entityRef: string): Promise<RecordedAnswers>;
  /**
   * Changes that are proposed for the repository of an entity, in the portal or on a forge; `unknown` says why a forge could
   * not be asked.
   */
  getProposals(
    entityRef: string,
  ): Promise<{ items: ProposalSummary[]; unknown?: string }>;
  /** A proposed branch beside the branch it is to be merged into. */
  getProposal(branch: ProposedBranch): Promise<BranchView>;
  /**
   * Merges a proposed branch.
   *
   * @param head - Commit that the person has seen; when the branch has moved on from it, nothing is merged.
   */
  mergeProposal(branch: ProposedBranch, head: string): Promise<MergeResult>;
  /** Runs over fleets of services, the newest first. */
  getFleetRuns(): Promise<FleetRuns>;
  /** One run, with what came of each repository. */
  getFleetRun(id: string): Promise<FleetRunView>;
  /** Begins nothing more of a run; what is under way ends. */
  cancelFleetRun(id: string): Promise<FleetRunView>;
  /** Begins a run. */
  startFleetRun(request: FleetRunRequest): Promise<FleetRunSummary>;
  /** A page of the components that Chartwright generated, with what the last check knows of them. */
  getFleetComponents(query: FleetComponentsQuery): Promise<FleetComponents>;
  /** All of them as comma-separated values. */
  getFleetComponentsCsv(query: FleetComponentsQuery): Promise<string>;
  /** The entries of one folder of a local repository. */
  getRepositoryTree(path: RepositoryPath): Promise<RepositoryTree>;
  /** One file of a local repository. */
  getRepositoryBlob(path: RepositoryPath): Promise<RepositoryBlob>;
}

/**
 * Reference of {@link ChartwrightApi}.
 *
 * @public
 */
export const chartwrightApiRef = createApiRef<ChartwrightApi>().with({
  id: 'plugin.chartwright.client',
  pluginId: 'chartwright',
});
