import { FileTree, fileTree } from '../../../files/FileTree';
import type { ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { dependabotText } from './dependabotText';
import { deployWorkflow } from './deployWorkflow';
import { scheduledWorkflow } from './scheduledWorkflow';
import { verifyWorkflow } from './verifyWorkflow';
import type { Workflow } from './Workflow';
import { workflowText } from './workflowText';

/** The workflows of a repository on GitHub. */
export function emitGithubActions(subject: DeliverySubject): FileTree {
  const { ci } = subject.delivery;
  if (ci?.provider !== 'github') return fileTree([]);
  const dependabot = dependabotText(subject, ci);
  return fileTree([
    ['.github/workflows/ci.yml', everyCommit(ci)],
    ['.github/workflows/verify.yml', verifyWorkflow(subject, ci)],
    ['.github/workflows/deploy.yml', deployWorkflow(subject, ci)],
    ['.github/workflows/scheduled.yml', scheduledWorkflow(subject, ci)],
    ...(dependabot === undefined
      ? []
      : [['.github/dependabot.yml', dependabot] as const]),
  ]);
}

/** Tests for every commit; on the branch that is deployed, deploy.yml runs them. */
function everyCommit({ branch }: ResolvedCi): string {
  const workflow: Workflow = {
    name: 'CI',
    on: 'push',
    permissions: { contents: 'read' },
    jobs: {
      verify: {
        if: `github.ref_name != '${branch}'`,
        uses: './.github/workflows/verify.yml',
        secrets: 'inherit',
      },
    },
  };
  return workflowText(
    workflow,
    `Every commit is verified; those on ${branch} by deploy.yml.`,
  );
}
