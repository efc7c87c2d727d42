import { z } from 'zod/v3';

const names = (what: string) =>
  z.array(z.string().min(1)).optional().describe(what);

/** Input of `chartwright:fleet:regenerate`. */
export const regenerateFleetInput = z.object({
  select: z
    .object({
      entityRefs: names('These components and no others.'),
      systems: names('Of any of these systems.'),
      owners: names('Of any of these owners, as entity references.'),
      tags: names('With any of these tags.'),
      versionBelow: z
        .string()
        .optional()
        .describe('That an older generator than this version made last.'),
      libraryBelow: z
        .string()
        .optional()
        .describe('With an older library chart than this version.'),
      drifted: z
        .boolean()
        .optional()
        .describe('That had drifted at the last check.'),
    })
    .default({})
    .describe(
      'Which components: all conditions hold. Without any, all that Chartwright generated and you may see.',
    ),
  canary: z
    .union([z.number().int().min(0), z.string()])
    .default(0)
    .describe(
      'How many repositories go first, as a number or a share such as 10%. The others begin when these were regenerated without findings at error.',
    ),
  onConflict: z
    .enum(['keep', 'take', 'mark', 'fail'])
    .default('keep')
    .describe(
      'What to do where a person and the generator changed the same thing: keep theirs, take the generated one, mark both in the file, or propose nothing.',
    ),
  to: z
    .string()
    .optional()
    .describe(
      'Version of the library chart to go to. Default: the one that the Platform pins, else the newest.',
    ),
  failOnConflict: z
    .boolean()
    .default(false)
    .describe('Whether conflicts that are left fail the step.'),
});

/** Output of `chartwright:fleet:regenerate`. */
export const regenerateFleetOutput = z.object({
  runId: z.string().describe('Of the run over the fleet.'),
  url: z.string().describe('Page of the run in the portal.'),
  done: z.number().describe('Repositories with a proposal.'),
  conflicts: z
    .number()
    .describe(
      'Repositories with conflicts: left in their proposal, or in the way of one.',
    ),
  failed: z.number().describe('Repositories that could not be regenerated.'),
  unchanged: z.number().describe('Repositories with nothing to do.'),
  proposals: z.array(
    z.object({
      repository: z.string(),
      entityRefs: z.array(z.string()),
      branch: z.string(),
      url: z.string().optional(),
      number: z.number().optional(),
      updated: z.boolean(),
    }),
  ),
  markdown: z.string().describe('A table of what came of each repository.'),
});
