import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
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
import {
  ChartwrightApi,
  ProposedBranch,
  RepositoryPath,
} from './ChartwrightApi';

/**
 * The {@link ChartwrightApi} over HTTP.
 *
 * @public
 */
export class ChartwrightClient implements ChartwrightApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  getDeployment(entityRef: string): Promise<DeploymentView> {
    return this.#get(`${entityPath(entityRef)}/deployment`);
  }

  getManifests(entityRef: string, environment: string): Promise<ManifestsView> {
    return this.#get(`${entityPath(entityRef)}/manifests`, { environment });
  }

  getDocsIndex(entityRef: string): Promise<DocsIndex> {
    return this.#get(`${entityPath(entityRef)}/docs`);
  }

  getDocsFile(entityRef: string, path: string): Promise<DocsFile> {
    return this.#get(`${entityPath(entityRef)}/docs/file`, { path });
  }

  getPlatformChoices(): Promise<PlatformChoices> {
    return this.#get('/v1/platform');
  }

  getAnswers(entityRef: string): Promise<RecordedAnswers> {
    return this.#get(`${entityPath(entityRef)}/answers`);
  }

  getProposals(entityRef: string): Promise<{ items: ProposalSummary[] }> {
    return this.#get(`${entityPath(entityRef)}/proposals`);
  }

  getProposal(proposed: ProposedBranch): Promise<BranchView> {
    return this.#get(`${repositoryPath(proposed)}/compare`, {
      branch: proposed.branch,
    });
  }

  mergeProposal(proposed: ProposedBranch, head: string): Promise<MergeResult> {
    return this.#request(`${repositoryPath(proposed)}/merge`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ branch: proposed.branch, head }),
    });
  }

  getFleetRuns(): Promise<FleetRuns> {
    return this.#get('/v1/fleet/runs');
  }

  getFleetRun(id: string): Promise<FleetRunView> {
    return this.#get(`/v1/fleet/runs/${encodeURIComponent(id)}`);
  }

  cancelFleetRun(id: string): Promise<FleetRunView> {
    return this.#request(`/v1/fleet/runs/${encodeURIComponent(id)}/cancel`, {
      method: 'POST',
    });
  }

  getComponentStates(): Promise<ComponentStates> {
    return this.#get('/v1/fleet/components');
  }

  getRepositoryTree(path: RepositoryPath): Promise<RepositoryTree> {
    return this.#get(`${repositoryPath(path)}/tree`, {
      ref: path.ref,
      path: path.path,
    });
  }

  getRepositoryBlob(path: RepositoryPath): Promise<RepositoryBlob> {
    return this.#get(`${repositoryPath(path)}/blob`, {
      ref: path.ref,
      path: path.path,
    });
  }

  #get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    const search = new URLSearchParams(query).toString();
    return this.#request(`${path}${search && `?${search}`}`);
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('chartwright');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/v1/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

function repositoryPath({
  group,
  name,
}: Pick<RepositoryPath, 'group' | 'name'>): string {
  return `/v1/repositories/${encodeURIComponent(group)}/${encodeURIComponent(
    name,
  )}`;
}
