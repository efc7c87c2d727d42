import type { Config } from '@backstage/config';
import type { ScmIntegrations } from '@backstage/integration';
import type { Integration } from './view/platformView';

/** A host of a forge, and whether the portal has credentials of its own for it. */
interface Host {
  type: Integration['type'];
  host: string;
  own: boolean;
}

/**
 * The hosts on which repositories can be made. Backstage has an integration for each public host even when nothing is
 * configured, which can read and no more, so those without credentials are left out, unless people sign in to them.
 *
 * @param config - `scaffolder.requireScmUserCredentials` says that people publish with their own account, and
 *   `auth.providers` to which forges they can sign in.
 */
export function publishHosts(
  integrations: ScmIntegrations,
  config: Config,
): Integration[] {
  const personal =
    config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ?? false;
  return hostsOf(integrations).flatMap(({ type, host, own }): Integration[] => {
    if (!personal) {
      return own ? [{ type, host, credentials: 'integration' }] : [];
    }
    if (config.has(`auth.providers.${type}`)) {
      return [{ type, host, credentials: 'user' }];
    }
    return own ? [{ type, host, credentials: 'unavailable' }] : [];
  });
}

function hostsOf({ github, gitlab, gitea }: ScmIntegrations): Host[] {
  return [
    ...github.list().map(({ config: { host, token, apps } }) => ({
      type: 'github' as const,
      host,
      own: Boolean(token) || Boolean(apps?.length),
    })),
    ...gitlab.list().map(({ config: { host, token } }) => ({
      type: 'gitlab' as const,
      host,
      own: Boolean(token),
    })),
    ...gitea.list().map(({ config: { host, password } }) => ({
      type: 'gitea' as const,
      host,
      own: Boolean(password),
    })),
  ];
}
