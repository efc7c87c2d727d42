import type { DeliveryTarget, ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import {
  backupCommands,
  rollbackCommand,
  smokeCommand,
  terraformCommands,
  upgradeCommand,
} from '../pipeline/deployCommands';
import { actionRef } from './actionRef';
import { imageRepository } from './buildJob';
import { gitopsSteps } from './gitopsSteps';
import { checkout, runner } from './verifyWorkflow';
import type { Job, Step } from './Workflow';

/** Deploys to one environment; `after` is the job that must not have failed before. */
export function deployJob(
  subject: DeliverySubject,
  ci: ResolvedCi,
  target: DeliveryTarget,
  after: readonly string[],
): Job {
  const { gitops } = subject.delivery;
  return {
    needs: after.length === 1 ? after[0]! : after,
    if: `\${{ !failure() && !cancelled() && (github.event_name == 'push' || inputs.environment == '${target.name}') }}`,
    ...runner(ci),
    environment: target.name,
    concurrency: `deploy-${target.name}`,
    permissions: { contents: gitops ? 'write' : 'read' },
    steps: gitops
      ? gitopsSteps(subject, ci, target)
      : helmSteps(subject, ci, target),
  };
}

/** The credential of the environment's cluster, from the secret store of GitHub. */
export function clusterCredential({ credential }: ResolvedCi): Step {
  return {
    name: 'Credential of the cluster',
    env: { [credential]: `\${{ secrets.${credential} }}` },
    run: [
      'mkdir -p "$HOME/.kube"',
      `printf '%s' "$${credential}" | base64 -d > "$HOME/.kube/config"`,
      'chmod 600 "$HOME/.kube/config"',
    ].join('\n'),
  };
}

function helmSteps(
  subject: DeliverySubject,
  ci: ResolvedCi,
  target: DeliveryTarget,
): Step[] {
  const { delivery, topmost } = subject;
  const backup = backupCommands(target, '$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT');
  const image = imageRepository(subject);
  const built =
    image === undefined ? undefined : { tag: 'TAG', digest: 'DIGEST' };
  return [
    checkout(ci),
    { uses: actionRef(ci, 'azure/setup-helm') },
    clusterCredential(ci),
    ...(delivery.terraform && topmost
      ? [
          { uses: actionRef(ci, 'hashicorp/setup-terraform') },
          { name: 'terraform apply', run: terraformCommands(target) },
        ]
      : []),
    ...(backup === undefined
      ? []
      : [{ name: 'Back up the data stores', run: backup }]),
    {
      name: `helm upgrade in ${target.name}`,
      id: 'upgrade',
      ...(built && {
        env: {
          TAG: '${{ inputs.tag || github.sha }}',
          // A tag that is deployed by hand has no digest of this run.
          DIGEST: '${{ needs.build.outputs.digest }}',
        },
      }),
      run: upgradeCommand(subject, target, built),
    },
    { name: 'Verify: smoke test', run: smokeCommand(target) },
    {
      name: 'Back to the revision before',
      if: "failure() && steps.upgrade.outcome != 'skipped'",
      run: rollbackCommand(target),
    },
  ];
}
