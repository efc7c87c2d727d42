import { z } from 'zod/v3';

/** Input of `chartwright:chart:package`. */
export const packageChartInput = z.object({
  sourcePath: z
    .string()
    .default('.')
    .describe(
      'Folder of the workspace with a generated repository, a chart, or several of them one level below.',
    ),
  targetPath: z
    .string()
    .default('./packages')
    .describe('Folder of the workspace to write the archives to.'),
  version: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Version to package with, by semantic versioning. Default: that of `Chart.yaml`.',
    ),
  appVersion: z
    .string()
    .min(1)
    .optional()
    .describe('Version of the application. Default: that of `Chart.yaml`.'),
});

/** Output of `chartwright:chart:package`. */
export const packageChartOutput = z.object({
  packages: z
    .array(
      z.object({
        name: z.string(),
        version: z.string(),
        path: z.string().describe('Path of the archive in the workspace.'),
        digest: z.string().describe('`sha256:` and 64 hexadecimal digits.'),
        bytes: z.number(),
      }),
    )
    .describe('One for each chart, by folder.'),
  path: z.string().describe('Path of the first archive in the workspace.'),
});
