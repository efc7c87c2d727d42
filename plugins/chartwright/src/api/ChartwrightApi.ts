import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  BranchView,
  ComponentStates,
  DeploymentView,
  DocsFile,
  DocsIndex,
  FleetRuns,
  FleetRunView,
  ManifestsView,
  MergeResult,
  PlatformChoices,
  ProposalSummary,
  RecordedAnswers,
  RepositoryBlob,
  RepositoryTree,
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
  /** What Helm would apply in one environment, object by object. */
  getManifests(entityRef: string, environment: string): Promise<ManifestsView>;
  /** The Markdown pages that the service's repository holds. */
  getDocsIndex(entityRef: string): Promise<DocsIndex>;
  /** One Markdown page. */
  getDocsFile(entityRef: string, path: string): Promise<DocsFile>;
  /** What the Platform allows the "New service" form to offer. */
  getPlatformChoices(): Promise<PlatformChoices>;
  /** What a service says of itself today, as answers to the form that makes services. */
  getAnswers(entityRef: string): Promise<RecordedAnswers>;
  /** Changes that are proposed for the repository of a service, in the portal itself. */
  getProposals(entityRef: string): Promise<{ items: ProposalSummary[] }>;
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
  /** What the last check knows of each component. */
  getComponentStates(): Promise<ComponentStates>;
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
