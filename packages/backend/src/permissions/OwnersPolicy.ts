import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  fleetRegeneratePermission,
  previewPermission,
  proposalMergePermission,
  readPermission,
  regeneratePermission,
} from '@chartwright/backstage-plugin-chartwright-common';

/** Members may begin runs over many services. */
const PLATFORM_TEAM = 'group:default/platform';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

/**
 * An example: everybody who is signed in may look at everything and preview, owners may have their services regenerated and
 * merge what is proposed, and the platform team may do so with whole fleets. Copy what fits into a policy of your own.
 */
export class OwnersPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    if (
      isPermission(permission, previewPermission) ||
      isPermission(permission, readPermission)
    ) {
      return user ? ALLOW : DENY;
    }
    if (isPermission(permission, fleetRegeneratePermission)) {
      return claims.includes(PLATFORM_TEAM) ? ALLOW : DENY;
    }
    if (
      isResourcePermission(permission, 'catalog-entity') &&
      [regeneratePermission.name, proposalMergePermission.name].includes(
        permission.name as typeof regeneratePermission.name,
      )
    ) {
      return claims.includes(PLATFORM_TEAM)
        ? ALLOW
        : createCatalogConditionalDecision(
            permission,
            catalogConditions.isEntityOwner({ claims }),
          );
    }
    return ALLOW;
  }
}
