import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { isError, NotFoundError } from '@backstage/errors';
import type {
  CostView,
  FleetServiceResult,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  documentLocation,
  regenerateRepository,
  type RegenerationServices,
  type RepositoryRegeneration,
} from '@chartwright/backstage-plugin-chartwright-node';
import {
  countFindings,
  regenerationResult,
  type FindingCounts,
} from '@chartwright/core';
import type { ComponentStateStore } from '../drift/ComponentStateStore';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import { totalCost } from '../view/costViews';
import type { ServiceRenderer } from '../service/ServiceRenderer';
import type { FleetJob, FleetRun, JobOutcome } from './FleetJob';

/** What a job is worked on with. */
export interface RepositoryWorkServices extends RegenerationServices {
  auth: AuthService;
  states: ComponentStateStore;
  /** To check what is in the repository now. */
  repositories: ServiceRepositoryReader;
  checks: ServiceRenderer;
  now?: () => Date;
}

/**
 * Regenerates or checks the services of one repository, and keeps what is known of them.
 *
 * @throws what `regenerateRepository` throws.
 */
export async function workOnRepository(
  {
    run,
    job,
  }: {
    run: Pick<FleetRun, 'kind' | 'request'>;
    job: Pick<FleetJob, 'entityRefs'>;
  },
  services: RepositoryWorkServices,
  signal: AbortSignal,
): Promise<JobOutcome> {
  const credentials = await services.auth.getOwnServiceCredentials();
  const entities = await entitiesOf(job, services, credentials);
  const findings = new Map<string, FindingCounts>();
  const { onConflict, conflictLimit, to } = run.request;
  const checkOnly = run.kind === 'check';
  const regenerate = () =>
    regenerateRepository(
      {
        entities,
        credentials,
        dryRun: checkOnly,
        signal,
        ...(onConflict && { onConflict }),
        ...(conflictLimit !== undefined && { conflictLimit }),
        ...(to !== undefined && { to }),
        ...(!checkOnly && {
          inspect: async ({ entityRef, folder }) => {
            const [chart] = await services.threads.run(
              'check',
              { folder },
              { signal },
            );
            findings.set(
              entityRef,
              countFindings(chart?.result.findings ?? []),
            );
          },
        }),
      },
      services,
    );
  try {
    const regeneration = await regenerate();
    await keepStates(entities, regeneration, services);
    return outcomeOf(regeneration, { checkOnly, findings });
  } catch (error) {
    if (checkOnly && !signal.aborted) {
      await keepFailure(entities, error, services);
    }
    throw error;
  }
}

async function entitiesOf(
  { entityRefs }: Pick<FleetJob, 'entityRefs'>,
  { catalog }: RepositoryWorkServices,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials },
  );
  const entities = items.flatMap(item => item ?? []);
  if (entities.length === 0) {
    throw new NotFoundError(
      `The catalog has no ${entityRefs.join(', ')} any more`,
    );
  }
  return entities;
}

function outcomeOf(
  { outcome, services, conflicts, proposal }: RepositoryRegeneration,
  {
    checkOnly,
    findings,
  }: { checkOnly: boolean; findings: ReadonlyMap<string, FindingCounts> },
): JobOutcome {
  const results = services.map(
    ({ entityRef, regeneration }): FleetServiceResult => {
      const { files, risks, from, to } = regenerationResult(
        { path: entityRef },
        regeneration,
        'drift',
      );
      const counts = findings.get(entityRef);
      return {
        entityRef,
        drift: regeneration.drift,
        conflicts: regeneration.conflicts,
        ...(from && { from }),
        to: to!,
        files: { ...files },
        risks: Object.fromEntries(
          Object.entries(risks).map(([risk, where]) => [risk, [...where]]),
        ),
        ...(counts && { findings: counts }),
      };
    },
  );
  if (checkOnly) return { state: 'checked', services: results };
  if (outcome === 'conflicts') return { state: 'refused', services: results };
  if (!proposal) return { state: 'unchanged', services: results };
  const { url, branch, number, updated } = proposal;
  return {
    state: conflicts > 0 ? 'conflicts' : 'proposed',
    services: results,
    proposal: {
      branch,
      updated,
      ...(url !== undefined && { url }),
      ...(number !== undefined && { number }),
    },
  };
}

async function keepStates(
  entities: readonly Entity[],
  { services: regenerated }: RepositoryRegeneration,
  services: RepositoryWorkServices,
): Promise<void> {
  for (const entity of entities) {
    const entityRef = stringifyEntityRef(entity);
    const service = regenerated.find(each => each.entityRef === entityRef);
    if (!service) continue;
    const { from, drift, conflicts } = service.regeneration;
    await services.states.put({
      entityRef,
      ...(from && {
        generatorVersion: from.generator,
        libraryVersion: from.library,
      }),
      drift,
      conflicts,
      ...(await presentFindings(entity, services)),
      checkedAt: now(services),
    });
  }
}

/** Of what is in the repository now, which is what runs; a proposal is not merged yet. */
async function presentFindings(
  entity: Entity,
  { repositories, checks }: RepositoryWorkServices,
): Promise<{ findings: FindingCounts; cost?: CostView } | { error: string }> {
  try {
    const { folderUrl } = documentLocation(entity);
    const repository = await repositories.read(folderUrl);
    const findings = countFindings(await checks.check(repository));
    const cost = totalCost(await checks.render(repository));
    return { findings, ...(cost && { cost }) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

async function keepFailure(
  entities: readonly Entity[],
  error: unknown,
  services: RepositoryWorkServices,
): Promise<void> {
  for (const entity of entities) {
    const entityRef = stringifyEntityRef(entity);
    const before = await services.states.get(entityRef);
    await services.states.put({
      drift: false,
      conflicts: 0,
      ...before,
      entityRef,
      error: messageOf(error),
      checkedAt: now(services),
    });
  }
}

function now(services: RepositoryWorkServices): string {
  return (services.now?.() ?? new Date()).toISOString();
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
