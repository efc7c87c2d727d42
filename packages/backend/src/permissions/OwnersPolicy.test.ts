import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  chartwrightPermissions,
  fleetRegeneratePermission,
  previewPermission,
  proposalMergePermission,
  readPermission,
  regeneratePermission,
} from '@chartwright/backstage-plugin-chartwright-common';
import { OwnersPolicy } from './OwnersPolicy';

const person = (...teams: string[]) =>
  ({
    info: {
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', ...teams],
    },
  } as unknown as PolicyQueryUser);
const policy = new OwnersPolicy();
const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

it.each([
  [previewPermission, undefined, DENY],
  [previewPermission, person(), ALLOW],
  [readPermission, person(), ALLOW],
  [fleetRegeneratePermission, person('group:default/shop'), DENY],
  [fleetRegeneratePermission, person('group:default/platform'), ALLOW],
  [regeneratePermission, person('group:default/shop'), CONDITIONAL],
  [regeneratePermission, person('group:default/platform'), ALLOW],
  [proposalMergePermission, person('group:default/shop'), CONDITIONAL],
])('answers %p of %p with %s', async (permission, user, result) => {
  const decision = await policy.handle({ permission }, user);
  expect(decision.result).toBe(result);
});

it('lets owners have their services regenerated', async () => {
  const decision = await policy.handle(
    { permission: regeneratePermission },
    person('group:default/shop'),
  );
  expect(decision).toEqual({
    result: CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: expect.objectContaining({
      rule: 'IS_ENTITY_OWNER',
      params: { claims: ['user:default/ada', 'group:default/shop'] },
    }),
  });
});

it('knows every permission of Chartwright', async () => {
  const outsiders = await Promise.all(
    chartwrightPermissions.map(permission => policy.handle({ permission })),
  );
  expect(outsiders.filter(({ result }) => result === ALLOW)).toEqual([]);
});
