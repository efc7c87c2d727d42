import type { ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { buildJob, imageRepository } from './buildJob';
import { deployJob } from './deployJob';
import type { Job, Workflow } from './Workflow';
import { workflowText } from './workflowText';

/** Tests, builds one image, and promotes it from environment to environment. */
export function deployWorkflow(
  subject: DeliverySubject,
  ci: ResolvedCi,
): string {
  const { targets } = subject.delivery;
  const builds = imageRepository(subject) !== undefined;
  const names = targets.map(({ name }) => name);
  const workflow: Workflow = {
    name: 'Deploy',
    on: {
      push: { branches: [ci.branch] },
      ...(ci.deploy && {
        workflow_dispatch: {
          inputs: {
            environment: {
              description: 'The one environment to deploy to',
              type: 'choice',
              required: true,
              options: names,
            },
            ...(builds && {
              tag: {
                description:
                  'Tag of an image that was built before; empty: build this commit',
                type: 'string',
                default: '',
              },
            }),
          },
        },
      }),
    },
    permissions: { contents: 'read' },
    concurrency: { group: 'deploy', 'cancel-in-progress': false },
    jobs: {
      test: { uses: './.github/workflows/verify.yml', secrets: 'inherit' },
      ...(builds && { build: buildJob(subject, ci) }),
      ...(ci.deploy && deployJobs(subject, ci, builds ? 'build' : 'test')),
    },
  };
  return workflowText(
    workflow,
    [
      `deploy.yml: every push to ${ci.branch} is tested, and what was built once is promoted`,
      `${names.join(', then ')}; each may be dispatched directly, too.`,
      'One cluster per environment as a rule: its credential is a secret of the environment of the same name.',
    ].join('\n'),
  );
}

function deployJobs(
  subject: DeliverySubject,
  ci: ResolvedCi,
  first: string,
): Record<string, Job> {
  const { targets } = subject.delivery;
  return Object.fromEntries(
    targets.map((target, index) => {
      const before = targets[index - 1];
      // The image's digest is an output of the job that built it.
      const after = before ? [first, `deploy-${before.name}`] : [first];
      return [`deploy-${target.name}`, deployJob(subject, ci, target, after)];
    }),
  );
}
