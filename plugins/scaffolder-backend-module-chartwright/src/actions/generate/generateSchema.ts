import { SERVICE_KINDS } from '@chartwright/backstage-plugin-chartwright-common';
import { z } from 'zod/v3';

/** A document as data, or as the text of a YAML file. */
export const document = (description: string) =>
  z
    .union([z.string().min(1), z.record(z.unknown())])
    .optional()
    .describe(description);

/** Output: the environments that a chart was generated for. */
export const environments = (install: string) =>
  z
    .array(
      z.object({
        name: z.string(),
        title: z.string(),
        namespace: z.string(),
        release: z.string(),
        install: z.string().describe(install),
      }),
    )
    .describe('The environments, in the order of the Platform.');

/** Output: warnings of a generation. */
export const warnings = z
  .array(z.string())
  .describe('What is not wrong, and worth a look.');

/** Input: the Platform, where it is not the configured one. */
export const platform = document(
  "The Platform document. Default: `chartwright.platform` of the app's configuration.",
);

/**
 * The answers of "New service" (NewServiceForm). Fields of the form that are for other steps pass.
 */
export const formValues = z
  .object({
    name: z.string(),
    kind: z.enum(SERVICE_KINDS),
    image: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
    owner: z.string().optional(),
    system: z.string().optional(),
    lifecycle: z.enum(['experimental', 'production', 'deprecated']).optional(),
    tags: z.array(z.string()).optional(),
    tier: z.string().optional(),
    port: z.number().optional(),
    healthPath: z.string().optional(),
    command: z.array(z.string()).optional(),
    schedule: z.string().optional(),
    timeZone: z.string().optional(),
    storage: z
      .object({ mountPath: z.string().optional(), size: z.string().optional() })
      .optional(),
    settings: z
      .array(z.object({ name: z.string(), value: z.string() }))
      .optional(),
    secrets: z
      .array(
        z.object({
          variable: z.string(),
          secret: z.string(),
          key: z.string(),
        }),
      )
      .optional(),
    dependencies: z.array(z.string()).optional(),
    external: z
      .array(z.object({ host: z.string(), port: z.number().optional() }))
      .optional(),
    consumesApis: z.array(z.string()).optional(),
    exposed: z.boolean().optional(),
    host: z.string().optional(),
    scaling: z.enum(['tier', 'fixed', 'automatic']).optional(),
    replicas: z.number().optional(),
    minReplicas: z.number().optional(),
    maxReplicas: z.number().optional(),
    cpuUtilization: z.number().optional(),
    metrics: z.boolean().optional(),
    metricsPath: z.string().optional(),
    availabilityObjective: z.number().optional(),
    latencyObjective: z.number().optional(),
    latencyThreshold: z.number().optional(),
    runbook: z.string().optional(),
    escalation: z.string().optional(),
    document: z
      .string()
      .optional()
      .describe(
        'YAML text of the document that the answers are worked into; what the form does not ask stays as it is in it.',
      ),
  })
  .passthrough();

/** Input of `chartwright:service:generate`: one of `document`, `documentPath` and `values`. */
export const generateInput = z.object({
  document: document('The Service document, as data or as YAML text.'),
  documentPath: z
    .string()
    .min(1)
    .optional()
    .describe('Path of the Service document in the workspace.'),
  values: formValues
    .optional()
    .describe('The answers of the form "New service", instead of a document.'),
  system: document(
    'The System document. Default: that of the System that the service names, as the catalog knows it.',
  ),
  platform,
  targetPath: z
    .string()
    .default('.')
    .describe('Folder of the workspace to generate into.'),
});

/** Output of `chartwright:service:generate`. */
export const generateOutput = z.object({
  name: z.string().describe('Name of the service.'),
  entityRef: z.string().describe('Reference of its component.'),
  catalogInfoPath: z
    .string()
    .describe('Path of `catalog-info.yaml` in the workspace.'),
  environments: environments('Command that installs it, from the checkout.'),
  files: z.array(z.string()).describe('Paths of the generated files.'),
  fileCount: z.number(),
  warnings,
});
