import { FINDING_SEVERITIES } from '@chartwright/backstage-plugin-chartwright-common';
import { z } from 'zod/v3';

/** Input of `chartwright:check`. */
export const checkInput = z.object({
  sourcePath: z
    .string()
    .default('.')
    .describe(
      'Folder of the workspace with a generated repository, a chart, or several of them one level below.',
    ),
  failOn: z
    .enum(['error', 'warning', 'never'])
    .default('error')
    .describe('From which severity on a finding fails the step.'),
});

/** Output of `chartwright:check`; see Finding in `@chartwright/backstage-plugin-chartwright-common`. */
export const checkOutput = z.object({
  findings: z
    .array(
      z.object({
        rule: z.string(),
        severity: z.enum(FINDING_SEVERITIES),
        message: z.string(),
        environment: z.string().optional(),
        object: z
          .object({
            apiVersion: z.string(),
            kind: z.string(),
            namespace: z.string().optional(),
            name: z.string(),
          })
          .optional(),
        path: z.string().optional(),
        file: z.string().optional(),
        line: z.number().optional(),
        hint: z.string().optional(),
        docs: z.string().optional(),
      }),
    )
    .describe('Errors first.'),
  errors: z.number().describe('Number of findings that are errors.'),
  warnings: z.number().describe('Number of findings that are warnings.'),
});
