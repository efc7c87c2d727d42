import { InputError, NotAllowedError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import type { z } from 'zod/v3';
import type {
  ForgeType,
  RepositoryAddress,
} from '@chartwright/backstage-plugin-chartwright-node';
import { forgeAddress } from '../../repository/resolveRepository';
import type { publishInput } from './publishSchema';

/** What the Platform says about where services may live. */
export interface ScmPolicy {
  allowed: readonly (ForgeType | 'local')[];
  default: ForgeType | 'local';
  /** Host by forge, where it is not the public one. */
  hosts: Readonly<Partial<Record<ForgeType | 'local', string>>>;
}

const PUBLIC_HOSTS: Readonly<Record<ForgeType, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  gitea: 'gitea.com',
};

/**
 * Where to publish, from the input, the Platform, and what the service says about itself.
 *
 * @throws NotAllowedError when the Platform does not allow it, InputError when something is missing.
 */
export function resolvePlace(
  input: z.output<typeof publishInput>,
  service: { name: string; group: string },
  policy: ScmPolicy,
  integrations: ScmIntegrations,
): RepositoryAddress {
  const asked = input.repoUrl
    ? forgeAddress(input.repoUrl, integrations)
    : input;
  const target = asked.target ?? policy.default;
  if (!policy.allowed.includes(target)) {
    throw new NotAllowedError(
      `The Platform allows services on ${policy.allowed.join(
        ', ',
      )}, found the target '${target}'`,
    );
  }
  const name = asked.name ?? service.name;
  if (target === 'local') {
    return { target, owner: asked.owner ?? service.group, name };
  }
  if (!asked.owner) {
    throw new InputError(
      `Expected 'owner': the organisation, group or user on ${target} that will own the repository`,
    );
  }
  const host = asked.host ?? policy.hosts[target] ?? PUBLIC_HOSTS[target];
  return { target, host, owner: asked.owner, name };
}
