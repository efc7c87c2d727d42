import type { ResolvedCi } from '../../../resolve';

/**
 * Major versions of the reusable actions. Tags, because a commit hash that nobody looked up would be a guess: `ci.actions`
 * pins each to a full hash.
 */
const ACTIONS = {
  'actions/checkout': 'v4',
  'actions/setup-node': 'v4',
  'actions/upload-artifact': 'v4',
  'azure/setup-helm': 'v4',
  'docker/build-push-action': 'v6',
  'docker/login-action': 'v3',
  'docker/setup-buildx-action': 'v3',
  'docker/setup-qemu-action': 'v3',
  'hashicorp/setup-terraform': 'v3',
  'sigstore/cosign-installer': 'v3',
} as const;

/** What a step `uses`. */
export function actionRef(
  { actions }: ResolvedCi,
  action: keyof typeof ACTIONS,
): string {
  const ref = Object.hasOwn(actions, action)
    ? actions[action]!
    : ACTIONS[action];
  return `${action}@${ref}`;
}
