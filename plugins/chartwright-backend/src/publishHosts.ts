import type { ScmIntegrations } from '@backstage/integration';
import type { Integration } from './view/platformView';

/**
 * The hosts on which repositories can be made: those with credentials. Backstage has an integration for each public host
 * even when nothing is configured, which can read and no more.
 */
export function publishHosts(integrations: ScmIntegrations): Integration[] {
  const hosts = (type: string, configs: { host: string }[]) =>
    configs.map(({ host }) => ({ type, host }));
  return [
    ...hosts(
      'github',
      integrations.github
        .list()
        .map(({ config }) => config)
        .filter(({ token, apps }) => Boolean(token) || Boolean(apps?.length)),
    ),
    ...hosts(
      'gitlab',
      integrations.gitlab
        .list()
        .map(({ config }) => config)
        .filter(({ token }) => Boolean(token)),
    ),
    ...hosts(
      'gitea',
      integrations.gitea
        .list()
        .map(({ config }) => config)
        .filter(({ password }) => Boolean(password)),
    ),
  ];
}
