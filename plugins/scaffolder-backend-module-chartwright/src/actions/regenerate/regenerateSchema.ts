import { z } from 'zod/v3';
import { document, formValues } from '../generate/generateSchema';

/** Input of `chartwright:regenerate`. */
export const regenerateInput = z.object({
  sourcePath: z
    .string()
    .default('.')
    .describe(
      'Folder of the workspace with the service, as `chartwright:fetch` gives it.',
    ),
  onConflict: z
    .enum(['keep', 'take', 'mark', 'fail'])
    .default('keep')
    .describe(
      'Where a person and the generator changed the same thing: the person’s version stays, the generated one replaces it, both stand between conflict markers, or nothing is written.',
    ),
  conflictLimit: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'Percent of the changed files that may be in conflict; above, nothing is written. Default 50.',
    ),
  failOnConflict: z
    .boolean()
    .default(false)
    .describe('End the task with an error when conflicts are left.'),
  document: document(
    'The Service document as it is to be, as data, which is worked into the present text, or as YAML text.',
  ),
  answers: formValues
    .extend({ name: z.string().optional() })
    .optional()
    .describe(
      'All answers of the form, instead of a document. What they change is worked into the present document; what the form does not ask stays as it is.',
    ),
  to: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Version of the library chart to go to. Default: the one that the Platform pins, else the newest.',
    ),
});

/** Output of `chartwright:regenerate`. */
export const regenerateOutput = z.object({
  name: z.string().describe('Name of the service.'),
  drift: z.boolean().describe('Whether there is something to do.'),
  conflicts: z
    .number()
    .describe('How many things both sides changed differently.'),
  plan: z
    .record(z.unknown())
    .describe('The plan, without the contents of files.'),
  markdown: z.string().describe('The plan as the text of a pull request.'),
  changedFiles: z
    .array(z.string())
    .describe('Paths of the files that are written, records left out.'),
  removedFiles: z
    .array(z.string())
    .describe('Paths of the files that are removed, records left out.'),
});
