import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import type { Forge, ForgeType } from './Forge';
import { GiteaForge } from './GiteaForge';
import { GithubForge } from './GithubForge';
import { GitlabForge } from './GitlabForge';

/**
 * Where a repository is, or is to be, and who asks.
 *
 * @public
 */
export interface ForgeTarget {
  type: ForgeType;
  host: string;
  owner: string;
  name: string;
  /** The user's own token; the integration's credentials are used without it. */
  token?: string;
}

/**
 * The forge behind a host of `integrations`.
 *
 * @throws InputError when the host is not configured, or there are no credentials for it.
 * @public
 */
export async function createForge(
  target: ForgeTarget,
  integrations: ScmIntegrations,
): Promise<Forge> {
  const { host, token } = target;
  const url = `https://${host}/${target.owner}/${target.name}`;
  switch (target.type) {
    case 'github': {
      const { config } = configured(target, integrations.github.byHost(host));
      const credentials =
        token ??
        (
          await DefaultGithubCredentialsProvider.fromIntegrations(
            integrations,
          ).getCredentials({ url })
        ).token;
      return new GithubForge(
        `https://${host}`,
        withoutSlash(config.apiBaseUrl ?? `https://${host}/api/v3`),
        present(target, credentials),
      );
    }
    case 'gitlab': {
      const { config } = configured(target, integrations.gitlab.byHost(host));
      const credentials =
        token ??
        (
          await DefaultGitlabCredentialsProvider.fromIntegrations(
            integrations,
          ).getCredentials({ url })
        ).token;
      return new GitlabForge(
        withoutSlash(config.baseUrl),
        withoutSlash(config.apiBaseUrl),
        present(target, credentials),
      );
    }
    default: {
      const { config } = configured(target, integrations.gitea.byHost(host));
      return new GiteaForge(withoutSlash(config.baseUrl ?? `https://${host}`), {
        username: present(target, config.username),
        password: token ?? present(target, config.password),
      });
    }
  }
}

function configured<T>({ type, host }: ForgeTarget, integration?: T): T {
  if (!integration) {
    throw new InputError(
      `There is no ${type} integration for the host '${host}': add one to 'integrations.${type}' in the app's configuration`,
    );
  }
  return integration;
}

function present({ type, host }: ForgeTarget, credential?: string): string {
  if (!credential) {
    throw new InputError(
      `There are no credentials for '${host}': add them to 'integrations.${type}' in the app's configuration, or give the action a 'token'`,
    );
  }
  return credential;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
