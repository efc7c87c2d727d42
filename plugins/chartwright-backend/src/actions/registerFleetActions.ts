import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  FINDING_SEVERITIES,
  FLEET_SORTS,
  fleetRegeneratePermission,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { Access } from '../access/Access';
import { actionExamples } from './actionExamples';
import type { ComponentCatalog } from '../fleet/ComponentCatalog';
import type { ComponentTable } from '../fleet/ComponentTable';
import type { FleetRuns } from '../fleet/FleetRuns';
import { parseComponentsQuery } from '../fleet/parseComponentsQuery';
import { parseRunRequest } from '../fleet/parseRunRequest';
import type { Trail } from '../trail/Trail';

/** What actions about many services need. */
export interface FleetActions {
  access: Access;
  components: ComponentCatalog;
  runs: FleetRuns;
  subjectOf: (credentials: BackstageCredentials) => Promise<string>;
  table: ComponentTable;
  trail: Trail;
}

/** Actions about many services. */
export function registerFleetActions(
  registry: ActionsRegistryService,
  options: FleetActions,
): void {
  const { access, components, runs, subjectOf, table, trail } = options;

  registry.register({
    name: 'fleet-status',
    title: 'Status of the fleet',
    description:
      'Lists services with their system, owner, chart version, drift, findings and cost, as the last check found them, with the counts of all. Filter and sort to find the worst.',
    examples: actionExamples['fleet-status'],
    schema: {
      input: z =>
        z.object({
          q: z.string().optional().describe('In name or title'),
          system: z.array(z.string()).optional(),
          owner: z
            .array(z.string())
            .optional()
            .describe('Entity references, such as group:default/shop'),
          drift: z.boolean().optional(),
          severity: z.enum(FINDING_SEVERITIES).optional(),
          sort: z.enum(FLEET_SORTS).default('name'),
          order: z.enum(['asc', 'desc']).default('asc'),
          limit: z.number().int().min(1).max(100).default(20),
          offset: z.number().int().min(0).default(0),
        }),
      output: z =>
        z.object({
          items: z.array(z.record(z.unknown())),
          total: z.number(),
          sums: z.record(z.unknown()),
        }),
    },
    attributes: { readOnly: true, destructive: false, idempotent: true },
    async action({ input, credentials }) {
      const { drift, limit, offset, ...query } = input;
      await components.refresh();
      const page = await table.page(
        parseComponentsQuery({
          ...query,
          ...(drift !== undefined && { drift: String(drift) }),
          limit: String(limit),
          offset: String(offset),
        }),
        await access.scope(credentials, () => table.references()),
      );
      return {
        output: {
          items: page.items.map(item => ({ ...item })),
          total: page.total,
          sums: { ...page.sums },
        },
      };
    },
  });

  registry.register({
    name: 'regenerate-services',
    title: 'Regenerate services',
    description:
      'Begins a run that proposes the regeneration of each chosen service as a branch or pull request of its own; a person reviews and merges them. Look at plan-regeneration first.',
    examples: actionExamples['regenerate-services'],
    schema: {
      input: z =>
        z.object({
          entityRefs: z
            .array(z.string())
            .min(1)
            .describe('Components of the catalog'),
          canary: z
            .union([z.number().int().min(0), z.string()])
            .optional()
            .describe('How many go first: a number, or a share such as 10%'),
          onConflict: z.enum(['keep', 'take', 'mark', 'fail']).optional(),
        }),
      output: z =>
        z.object({
          runId: z.string(),
          created: z.boolean(),
          repositories: z.number(),
        }),
    },
    visibilityPermission: fleetRegeneratePermission,
    attributes: { readOnly: false, destructive: false, idempotent: false },
    async action({ input, credentials }) {
      await access.require(fleetRegeneratePermission, credentials);
      const { entityRefs, ...request } = input;
      const run = parseRunRequest({ ...request, select: { entityRefs } });
      return trail.follow(
        { eventId: 'fleet-run', meta: { actionType: 'create', entityRefs } },
        async () => {
          const { id, created } = await runs.create(
            run,
            credentials,
            await subjectOf(credentials),
          );
          const { jobs } = await runs.view(id, credentials);
          return {
            output: { runId: id, created, repositories: jobs.length },
          };
        },
      );
    },
  });
}
