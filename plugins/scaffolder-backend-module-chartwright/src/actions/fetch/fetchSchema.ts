import { z } from 'zod/v3';

const optionalText = (description: string) =>
  z.string().min(1).optional().describe(description);

/** Input of `chartwright:fetch`: one of `entityRef` and `repoUrl`. */
export const fetchInput = z.object({
  entityRef: optionalText('The component whose repository is to be fetched.'),
  repoUrl: optionalText(
    'A repository as the field `RepoUrlPicker` gives it, or the address of its page, instead of `entityRef`.',
  ),
  branch: optionalText(
    'Branch to fetch. Default: the one that the catalog reads the entity from, else the default branch.',
  ),
  targetPath: z
    .string()
    .default('.')
    .describe('Folder of the workspace to fetch into; new, or empty.'),
  token: optionalText(
    'Token to use for the forge instead of the integration’s, for example `${{ secrets.USER_OAUTH_TOKEN }}`.',
  ),
});

/** Output of `chartwright:fetch`. */
export const fetchOutput = z.object({
  path: z
    .string()
    .describe('Folder of the workspace that holds the repository.'),
  servicePath: z
    .string()
    .describe('Folder of the workspace that holds the service’s document.'),
  branch: z.string().describe('The branch that was fetched.'),
  commitHash: z.string().describe('Its commit.'),
  remoteUrl: z.string().describe('What `git clone` takes: a URL, or a path.'),
});
