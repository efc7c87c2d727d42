import { z } from 'zod/v3';
import {
  document,
  environments,
  platform,
  warnings,
} from '../generate/generateSchema';

/** The answers of "New system" (NewSystemForm). Fields of the form that are for other steps pass. */
export const systemFormValues = z
  .object({
    name: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
    owner: z.string().optional(),
    domain: z.string().optional(),
    namespace: z.string().optional(),
    namespaces: z
      .array(z.object({ environment: z.string(), namespace: z.string() }))
      .optional(),
    podSecurity: z.enum(['restricted', 'baseline', 'privileged']).optional(),
    quotaCpu: z.string().optional(),
    quotaMemory: z.string().optional(),
    resources: z
      .array(
        z.object({
          type: z.string(),
          name: z.string().optional(),
          mode: z.enum(['external', 'embedded', 'operator']).optional(),
          version: z.string().optional(),
          size: z.string().optional(),
          host: z.string().optional(),
        }),
      )
      .optional(),
  })
  .passthrough();

/** Input of `chartwright:system:generate`: one of `document`, `documentPath` and `values`. */
export const generateSystemInput = z.object({
  document: document('The System document, as data or as YAML text.'),
  documentPath: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Path of the System document in the workspace; the documents of services that it names are read, too.',
    ),
  values: systemFormValues
    .optional()
    .describe('The answers of the form "New system", instead of a document.'),
  services: z
    .array(z.union([z.string().min(1), z.record(z.unknown())]))
    .default([])
    .describe('Service documents of the System, as data or as YAML text.'),
  platform,
  targetPath: z
    .string()
    .default('.')
    .describe(
      'Folder of the workspace to generate into: a folder for each service, and one for the System itself, by their names.',
    ),
});

/** Output of `chartwright:system:generate`. */
export const generateSystemOutput = z.object({
  name: z.string().describe('Name of the System.'),
  entityRef: z.string().describe('Reference of its entity.'),
  path: z
    .string()
    .describe('Folder of the System’s own repository in the workspace.'),
  catalogInfoPath: z
    .string()
    .describe('Path of its `catalog-info.yaml` in the workspace.'),
  services: z
    .array(
      z.object({
        name: z.string(),
        entityRef: z.string(),
        path: z.string().describe('Folder of its repository in the workspace.'),
      }),
    )
    .describe('The services that were generated, by name.'),
  environments: environments(
    'Command that installs the System’s chart, from its checkout.',
  ),
  fileCount: z.number().describe('How many files were written.'),
  warnings,
});
