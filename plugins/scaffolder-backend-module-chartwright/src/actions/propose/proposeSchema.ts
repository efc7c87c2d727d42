import { z } from 'zod/v3';

const optionalText = (description: string) =>
  z.string().min(1).optional().describe(description);

/**
 * Input of `chartwright:propose`: one of `entityRef` and `repoUrl`. Scalars at the top, so that permission policies can match
 * on them.
 */
export const proposeInput = z.object({
  entityRef: optionalText(
    'The component to whose repository the change is proposed.',
  ),
  repoUrl: optionalText(
    'A repository as the field `RepoUrlPicker` gives it, or the address of its page, instead of `entityRef`.',
  ),
  sourcePath: z
    .string()
    .default('.')
    .describe(
      'Folder of the workspace with the changed checkout, as `chartwright:fetch` made it.',
    ),
  branch: z
    .string()
    .regex(
      /^(?!.*(\.\.|\/\/|@\{|\.lock$|\.lock\/))[A-Za-z0-9_][A-Za-z0-9_./-]*[A-Za-z0-9_-]$/,
      'Expected a name that git takes for a branch, such as chartwright/regenerate',
    )
    .optional()
    .describe(
      'Branch to propose. Default: `chartwright/regenerate`; for a service that shares its repository with others, `chartwright/regenerate-<name>`, so that requests for several can be open. Another one with a number at its end is taken when this one holds work of people that was not merged.',
    ),
  title: z
    .string()
    .min(1)
    .default('Regenerate with Chartwright')
    .describe('Title of the request, and first line of the commit’s message.'),
  description: z
    .string()
    .default('')
    .describe(
      'Text of the request in Markdown, for example the output `markdown` of `chartwright:regenerate`.',
    ),
  plans: z
    .array(z.record(z.unknown()))
    .optional()
    .describe(
      'Outputs `plan` of `chartwright:regenerate`, which the portal draws beside a local branch.',
    ),
  reviewers: z
    .array(z.string())
    .optional()
    .describe(
      'References of groups and users to ask for review. Default: the owner of `entityRef`.',
    ),
  draft: z
    .boolean()
    .default(false)
    .describe('Open it as not ready to be merged; forges only.'),
  token: optionalText(
    'Token to use for the forge instead of the integration’s, for example `${{ secrets.USER_OAUTH_TOKEN }}`.',
  ),
});

/** Output of `chartwright:propose`, the same for every kind of place. */
export const proposeOutput = z.object({
  proposed: z.boolean().describe('False when there was nothing to propose.'),
  url: z
    .string()
    .describe('Page of the request; empty when nothing was proposed.'),
  branch: z.string().describe('The branch that holds the change.'),
  targetBranch: z.string().describe('The branch that it is to be merged into.'),
  number: z.number().optional().describe('Number of the request; forges only.'),
  updated: z.boolean().describe('Whether the request was open before.'),
  commitHash: z.string().describe('Newest commit of the branch.'),
  remoteUrl: z.string().describe('What `git clone` takes: a URL, or a path.'),
});
