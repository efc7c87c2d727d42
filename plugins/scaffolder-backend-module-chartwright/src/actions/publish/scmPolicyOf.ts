import type { PlatformSpec } from '@chartwright/backstage-plugin-chartwright-common';
import type { ScmPolicy } from './resolvePlace';

/** What a Platform, laid over the built-in one, says about where services may live. */
export function scmPolicyOf({ scm = {} }: PlatformSpec): ScmPolicy {
  const allowed = scm.allowed ?? ['local'];
  return {
    allowed,
    default: scm.default ?? allowed[0] ?? 'local',
    hosts: scm.hosts ?? {},
  };
}
