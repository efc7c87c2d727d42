import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
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

  getEnvironments(entityRef: string): Promise<EnvironmentsView> {
    return this.#get(`${entityPath(entityRef)}/environments`);
  }

  getObjects(entityRef: string, environment: string): Promise<ObjectsView> {
    return this.#get(`${entityPath(entityRef)}/objects`, { environment });
  }

  getOrigins(
    entityRef: string,
    environment: string,
    object: Pick<RenderedObject, 'kind' | 'name'>,
  ): Promise<OriginsView> {
    return this.#get(`${entityPath(entityRef)}/origins`, {
      environment,
      objectKind: object.kind,
      objectName: object.name,
    });
  }

  compareEnvironments(
    entityRef: string,
    left: string,
    right: string,
  ): Promise<ComparisonView> {
    return this.#get(`${entityPath(entityRef)}/compare`, { left, right });
  }

  getPlan(entityRef: string): Promise<PlanView> {
    return this.#get(`${entityPath(entityRef)}/plan`);
  }

  getFindings(entityRef: string): Promise<FindingsView> {
    return this.#get(`${entityPath(entityRef)}/findings`);
  }

  getCost(entityRef: string): Promise<EntityCostView> {
    return this.#get(`${entityPath(entityRef)}/cost`);
  }

  searchRunbooks(entityRef: string, q: string): Promise<RunbookSearch> {
    return this.#get(`${entityPath(entityRef)}/runbooks`, { q });
  }

  getSystem(entityRef: string): Promise<SystemView> {
    const { namespace, name } = parseEntityRef(entityRef);
    return this.#get(
      `/v1/systems/${encodeURIComponent(namespace)}/${encodeURIComponent(
        name,
      )}`,
    );
  }

  preview(request: PreviewRequest, signal?: AbortSignal): Promise<PreviewView> {
    return this.#post('/v1/preview', request, signal);
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

  getProposals(
    entityRef: string,
  ): Promise<{ items: ProposalSummary[]; unknown?: string }> {
    return this.#get(`${entityPath(entityRef)}/proposals`);
  }

  getProposal(proposed: ProposedBranch): Promise<BranchView> {
    return this.#get(`${repositoryPath(proposed)}/compare`, {
      branch: proposed.branch,
    });
  }

  mergeProposal(proposed: ProposedBranch, head: string): Promise<MergeResult> {
    return this.#post(`${repositoryPath(proposed)}/merge`, {
      branch: proposed.branch,
      head,
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

  startFleetRun(request: FleetRunRequest): Promise<FleetRunSummary> {
    return this.#post('/v1/fleet/runs', request);
  }

  getFleetComponents(query: FleetComponentsQuery): Promise<FleetComponents> {
    return this.#get('/v1/fleet/components', query);
  }

  async getFleetComponentsCsv(query: FleetComponentsQuery): Promise<string> {
    const response = await this.#fetch(
      `/v1/fleet/components.csv${searchOf(query)}`,
    );
    return response.text();
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

  #get<T>(path: string, query: object = {}): Promise<T> {
    return this.#request(`${path}${searchOf(query)}`);
  }

  #post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return this.#request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.#fetch(path, init);
    return response.json();
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('chartwright');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** `?a=1&b=2&b=3`; parameters without a value are left out, and of a list each value has its own. */
function searchOf(query: object): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter(item => item !== undefined)
        .map(item => [name, String(item)]),
    ),
  ).toString();
  return search && `?${search}`;
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
