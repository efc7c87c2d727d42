import type { ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { exportCommands } from '../pipeline/deployCommands';
import { imageScans } from '../pipeline/scanCommands';
import { actionRef } from './actionRef';
import { imageRepository, registryLogin } from './buildJob';
import { clusterCredential } from './deployJob';
import { runner } from './verifyWorkflow';
import type { Job, Workflow } from './Workflow';
import { workflowText } from './workflowText';

/** Scans again what was clean when it was built, and keeps a copy of the configuration. */
export function scheduledWorkflow(
  subject: DeliverySubject,
  ci: ResolvedCi,
): string {
  const workflow: Workflow = {
    name: 'Scheduled',
    on: { schedule: [{ cron: ci.schedule }], workflow_dispatch: {} },
    permissions: { contents: 'read' },
    jobs: {
      verify: { uses: './.github/workflows/verify.yml', secrets: 'inherit' },
      ...rescanJob(subject, ci),
      ...exportJob(subject, ci),
    },
  };
  return workflowText(
    workflow,
    `On a schedule (weekly, unless the documents say otherwise): weak points become known after an image was built.${
      ci.configurationBackup
        ? '\nThe configuration of each environment is backed up by the same clock: weekly, to the branch configuration.'
        : ''
    }`,
  );
}

/** The image of the last commit again: patched base images come as proposals of Dependabot. */
function rescanJob(
  subject: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  const repository = imageRepository(subject);
  if (repository === undefined) return {};
  const scans = imageScans(ci, '"$IMAGE"');
  return {
    rescan: {
      ...runner(ci),
      permissions: { contents: 'read', packages: 'read' },
      steps: [
        registryLogin(ci, repository),
        ...scans.map(({ name, run }) => ({
          name: `${name} of the last build`,
          env: { IMAGE: `${repository}:\${{ github.sha }}` },
          run,
        })),
      ],
    },
  };
}

function exportJob(
  { delivery: { targets } }: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  if (!ci.configurationBackup) return {};
  return Object.fromEntries(
    targets.map((target, index) => [
      `configuration-${target.name}`,
      {
        // One after the other: they push to one branch.
        ...(index > 0 && {
          needs: `configuration-${targets[index - 1]!.name}`,
        }),
        ...runner(ci),
        environment: target.name,
        permissions: { contents: 'write' as const },
        steps: [
          {
            uses: actionRef(ci, 'actions/checkout'),
            with: { 'fetch-depth': 0 },
          },
          { uses: actionRef(ci, 'azure/setup-helm') },
          clusterCredential(ci),
          {
            name: 'Back up the configuration',
            run: [
              'git checkout configuration || git checkout --orphan configuration',
              exportCommands(target),
              'git config user.name "github-actions[bot]"',
              'git config user.email "41898282+github-actions[bot]@users.noreply.github.com"',
              'git add configuration',
              `git diff --cached --quiet || git commit -m "Configuration of ${target.name}"`,
              'git push origin configuration',
            ].join('\n'),
          },
        ],
      },
    ]),
  );
}
