import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { previewPermission } from '@chartwright/backstage-plugin-chartwright-common';
import { documentLocation } from '@chartwright/backstage-plugin-chartwright-node';
import type { Access } from '../access/Access';
import { actionExamples } from './actionExamples';
import type { Plans } from '../plan/Plans';
import { parsePreviewRequest } from '../preview/parsePreviewRequest';
import type { Previews } from '../preview/Previews';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { ServiceRenderer } from '../service/ServiceRenderer';

/** What actions about one service need. */
export interface ServiceActions {
  access: Access;
  plans: Plans;
  previews: Previews;
  renderer: ServiceRenderer;
  repositories: ServiceRepositoryReader;
}

const ENTITY_REF = 'Component of the catalog, such as component:default/orders';

const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

/** Actions about one service, none of which changes anything. */
export function registerServiceActions(
  registry: ActionsRegistryService,
  options: ServiceActions,
): void {
  const { access, plans, previews, renderer, repositories } = options;

  async function subjectOf(
    entityRef: string,
    credentials: BackstageCredentials,
  ) {
    const { kind, namespace, name } = parseEntityRef(entityRef, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
    const entity = await access.entity({ kind, namespace, name }, credentials);
    return {
      entity,
      entityRef: stringifyEntityRef(entity),
      repository: await repositories.read(documentLocation(entity).folderUrl),
    };
  }

  registry.register({
    name: 'preview-service',
    title: 'Preview a service',
    description:
      'Shows what a Service document would be made into, without making it: what is wrong with the document, the Kubernetes objects of each environment, what the checks find in them, and what they cost a month. Use it until there are no problems left, before a service is created.',
    examples: actionExamples['preview-service'],
    schema: {
      input: z =>
        z.object({
          document: z
            .string()
            .optional()
            .describe('Service document (chartwright.dev/v1) as YAML'),
          entityRef: z
            .string()
            .optional()
            .describe(
              'Service that exists: its own document is taken when none is given',
            ),
          environments: z
            .array(z.string())
            .optional()
            .describe('Names of environments; all when left out'),
          manifests: z
            .boolean()
            .default(false)
            .describe('Also give the manifests, which are long'),
        }),
      output: z =>
        z.object({
          document: z.string(),
          problems: z.array(z.record(z.unknown())),
          files: z.array(z.string()),
          environments: z.array(
            z.object({
              name: z.string(),
              namespace: z.string(),
              objects: z.array(z.record(z.unknown())),
              findings: z.array(z.record(z.unknown())),
              cost: z.record(z.unknown()).optional(),
              renderError: z.string().optional(),
            }),
          ),
        }),
    },
    visibilityPermission: previewPermission,
    attributes: READ_ONLY,
    async action({ input, credentials }) {
      await access.require(previewPermission, credentials);
      const { manifests, ...request } = input;
      const view = await previews.preview(
        parsePreviewRequest(request),
        credentials,
        new AbortController().signal,
      );
      return {
        output: {
          document: view.document,
          problems: view.problems.map(problem => ({ ...problem })),
          files: view.files.map(({ path }) => path),
          environments: view.environments.map(environment => ({
            name: environment.name,
            namespace: environment.namespace,
            objects: environment.objects.map(
              ({ apiVersion, kind, name, yaml }) => ({
                apiVersion,
                kind,
                name,
                ...(manifests && { yaml }),
              }),
            ),
            findings: environment.findings.map(finding => ({ ...finding })),
            ...(environment.cost && { cost: { ...environment.cost } }),
            ...(environment.renderError !== undefined && {
              renderError: environment.renderError,
            }),
          })),
        },
      };
    },
  });

  registry.register({
    name: 'check-service',
    title: 'Check a service',
    description:
      'Renders the chart of a service in all its environments, as its repository is now, and checks the manifests: schemas, policies, alerts, probes and more.',
    examples: actionExamples['check-service'],
    schema: {
      input: z => z.object({ entityRef: z.string().describe(ENTITY_REF) }),
      output: z =>
        z.object({
          entityRef: z.string(),
          findings: z.array(z.record(z.unknown())),
        }),
    },
    attributes: READ_ONLY,
    async action({ input, credentials }) {
      const { entityRef, repository } = await subjectOf(
        input.entityRef,
        credentials,
      );
      const findings = await renderer.check(repository);
      return {
        output: {
          entityRef,
          findings: findings.map(finding => ({ ...finding })),
        },
      };
    },
  });

  registry.register({
    name: 'plan-regeneration',
    title: 'Plan the regeneration of a service',
    description:
      'Tells what a regeneration would change today in files, manifests and cost, and where people and the generator changed the same thing. Nothing is written.',
    examples: actionExamples['plan-regeneration'],
    schema: {
      input: z => z.object({ entityRef: z.string().describe(ENTITY_REF) }),
      output: z =>
        z.object({
          entityRef: z.string(),
          drift: z.boolean(),
          conflicts: z.number(),
          plan: z.record(z.unknown()),
        }),
    },
    attributes: READ_ONLY,
    async action({ input, credentials }) {
      const { entity, entityRef, repository } = await subjectOf(
        input.entityRef,
        credentials,
      );
      const { plan } = await plans.plan(
        entity,
        repository.revision,
        credentials,
      );
      return {
        output: {
          entityRef,
          drift: plan.drift,
          conflicts: plan.conflicts,
          plan: { ...plan },
        },
      };
    },
  });
}
