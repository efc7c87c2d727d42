import type {
  PlatformChoices,
  PlatformSpec,
} from '@chartwright/backstage-plugin-chartwright-common';

type PublishTarget = PlatformChoices['publishTargets'][number];

const TITLES: Readonly<Record<PublishTarget['type'], string>> = {
  local: 'Local git repository',
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
};

const PUBLIC_HOSTS: Readonly<Record<PublishTarget['type'], string>> = {
  local: '',
  github: 'github.com',
  gitlab: 'gitlab.com',
  gitea: 'gitea.com',
};

/** A host of a forge that Backstage can publish to. */
export interface Integration {
  type: Exclude<PublishTarget['type'], 'local'>;
  host: string;
  credentials: NonNullable<PublishTarget['credentials']>;
}

/**
 * What the form offers: what the Platform allows and this Backstage is set up for.
 *
 * @param spec - The Platform laid over the built-in one.
 * @param available - `local` tells whether local repositories are configured, `techDocs` whether TechDocs can be shown.
 */
export function platformView(
  spec: PlatformSpec,
  available: {
    local: boolean;
    integrations: readonly Integration[];
    techDocs: boolean;
  },
): PlatformChoices {
  const { scm = {} } = spec;
  const preferred = scm.default;
  const targets = (scm.allowed ?? []).flatMap((type): PublishTarget[] => {
    if (type === 'local') {
      return available.local ? [{ type, host: '', title: TITLES.local }] : [];
    }
    const only = scm.hosts?.[type];
    return available.integrations
      .filter(integration => integration.type === type)
      .filter(({ host }) => only === undefined || host === only)
      .map(({ host, credentials }) => ({
        type,
        host,
        title: titleOf(type, host),
        credentials,
      }));
  });
  return {
    environments: (spec.environments ?? []).map(
      ({ name, title = name, production = false }) => ({
        name,
        title,
        production,
      }),
    ),
    tiers: Object.entries(spec.tiers ?? {}).map(
      ([name, { title = name, description = '' }]) => ({
        name,
        title,
        description,
      }),
    ),
    publishTargets: [
      ...targets.filter(({ type }) => type === preferred),
      ...targets.filter(({ type }) => type !== preferred),
    ],
    techDocs: available.techDocs,
  };
}

function titleOf(type: PublishTarget['type'], host: string): string {
  return host === PUBLIC_HOSTS[type]
    ? TITLES[type]
    : `${TITLES[type]} (${host})`;
}
