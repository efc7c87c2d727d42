import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ComponentStates,
  FleetRunRequest,
  FleetRunView,
  FleetSelection,
} from '@chartwright/backstage-plugin-chartwright-common';

/** Longer than the backend takes to look a whole catalog through. */
const ANSWER_MS = 60_000;

/**
 * Runs over fleets, by the HTTP interface of Chartwright's backend plugin, on whatever replica it runs.
 *
 * @public
 */
export class FleetClient {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      /** On whose behalf. */
      credentials: BackstageCredentials;
    },
  ) {}

  /** What a run of this request would be about. */
  async select(request: FleetRunRequest): Promise<FleetSelection> {
    const { body } = await this.call('POST', '/v1/fleet/select', request);
    return body as FleetSelection;
  }

  /** Begins a run, or finds the one that was made with the same `requestKey`. */
  async create(
    request: FleetRunRequest,
  ): Promise<{ run: FleetRunView; created: boolean }> {
    const { body, status } = await this.call('POST', '/v1/fleet/runs', request);
    return { run: body as FleetRunView, created: status === 201 };
  }

  /** @throws ResponseError, for example when there is no such run. */
  async get(id: string): Promise<FleetRunView> {
    const { body } = await this.call('GET', `/v1/fleet/runs/${id}`);
    return body as FleetRunView;
  }

  async cancel(id: string): Promise<void> {
    await this.call('POST', `/v1/fleet/runs/${id}/cancel`, {});
  }

  /** What the last check knows of each component. */
  async components(): Promise<ComponentStates> {
    const { body } = await this.call('GET', '/v1/fleet/states');
    return body as ComponentStates;
  }

  private async call(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<{ status: number; body: unknown }> {
    const { auth, credentials, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'chartwright',
    });
    const response = await fetch(
      `${await discovery.getBaseUrl('chartwright')}${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_MS),
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return { status: response.status, body: await response.json() };
  }
}
