import { z } from 'zod/v3';

const optionalText = (description: string) =>
  z.string().min(1).optional().describe(description);

/** Input of `chartwright:publish`. Scalars at the top, so that permission policies can match on them. */
export const publishInput = z.object({
  target: z
    .enum(['local', 'github', 'gitlab', 'gitea'])
    .optional()
    .describe(
      "Kind of place to publish to. Default: that of `repoUrl`, else the Platform's `scm.default`.",
    ),
  host: optionalText(
    "Host of the forge, as in the app's `integrations`. Default: the Platform's host for the target, else the forge's public host.",
  ),
  owner: optionalText(
    'Organisation, group or user that will own the repository. Default for `local`: the name of the service’s system, else of its owner.',
  ),
  name: optionalText(
    'Name of the repository. Default: the name of the component in `catalog-info.yaml`.',
  ),
  repoUrl: optionalText(
    'Place as the field `RepoUrlPicker` gives it, instead of `target`, `host`, `owner` and `name`.',
  ),
  description: optionalText(
    'Description of the repository. Default: that of the component.',
  ),
  visibility: z
    .enum(['private', 'internal', 'public'])
    .default('private')
    .describe('Who may see the repository; forges only.'),
  sourcePath: z
    .string()
    .default('.')
    .describe('Folder of the workspace that becomes the root.'),
  commitMessage: optionalText(
    'Message of the commit. Default: `scaffolder.defaultCommitMessage`, else "Generate NAME with Chartwright".',
  ),
  token: optionalText(
    'Token to use for the forge instead of the integration’s, for example `${{ secrets.USER_OAUTH_TOKEN }}`.',
  ),
});

/** Output of `chartwright:publish`, the same for every kind of place. */
export const publishOutput = z.object({
  remoteUrl: z.string().describe('What `git clone` takes: a URL, or a path.'),
  repoContentsUrl: z.string().describe('Page of the root folder.'),
  catalogInfoUrl: z.string().describe('URL of `catalog-info.yaml`.'),
  commitHash: z
    .string()
    .describe('The commit on `main`; forty zeros in a dry run.'),
  entityRef: z.string().describe('Reference of the component.'),
});
