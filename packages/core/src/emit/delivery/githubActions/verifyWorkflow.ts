import type { ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { chartCommands } from '../pipeline/chartCommands';
import { lintCommand, suiteCommands } from '../pipeline/languageCommands';
import { sourceScans } from '../pipeline/scanCommands';
import { actionRef } from './actionRef';
import type { Job, Step, Workflow } from './Workflow';
import { githubText, workflowText } from './workflowText';

/** Everything that must hold before something is deployed; called by the other workflows, its jobs run at the same time. */
export function verifyWorkflow(
  subject: DeliverySubject,
  ci: ResolvedCi,
): string {
  const workflow: Workflow = {
    name: 'Verify',
    on: { workflow_call: {} },
    permissions: { contents: 'read' },
    jobs: {
      ...lintJob(subject, ci),
      ...suitesJob(subject, ci),
      ...scanJob(subject, ci),
      chart: {
        ...runner(ci),
        steps: [
          checkout(ci),
          { uses: actionRef(ci, 'azure/setup-helm') },
          {
            uses: actionRef(ci, 'actions/setup-node'),
            with: { 'node-version': 24 },
          },
          ...chartCommands(subject, ci).map(({ name, run }) => ({
            name,
            run: githubText(run),
          })),
        ],
      },
      ...terraformJob(subject, ci),
    },
  };
  return workflowText(
    workflow,
    'Lint, tests, scans and the checks of the chart, all at the same time.\nCalled by ci.yml for every commit, and by deploy.yml before a deployment.',
  );
}

/** The machine of a job. */
export function runner({ runner: label }: ResolvedCi): Pick<Job, 'runs-on'> {
  return { 'runs-on': label ?? 'ubuntu-latest' };
}

/** Fetches the repository. */
export function checkout(ci: ResolvedCi): Step {
  return {
    uses: actionRef(ci, 'actions/checkout'),
    with: { 'persist-credentials': false },
  };
}

/** Builds the stage of the image that has the test frameworks, where there is one. */
function testingStage(
  { delivery: { image } }: DeliverySubject,
  ci: ResolvedCi,
): Step[] {
  if (image?.dockerfile === 'own' || !image) return [];
  return [
    { uses: actionRef(ci, 'docker/setup-buildx-action') },
    {
      name: 'Build the testing stage',
      uses: actionRef(ci, 'docker/build-push-action'),
      with: {
        context: '.',
        target: 'testing',
        tags: 'testing',
        load: true,
        'cache-from': 'type=gha',
        'cache-to': 'type=gha,mode=max',
      },
    },
  ];
}

/** Runs `$COMMAND` in the testing stage, or on the machine when there is none. */
function inStage(
  { delivery: { image } }: DeliverySubject,
  { reports }: ResolvedCi,
): string {
  return image && image.dockerfile !== 'own'
    ? [
        `mkdir -p ${reports} && chmod 777 ${reports}`,
        `docker run --rm -e CI=true -v "$PWD/${reports}:/app/${reports}" testing sh -c "$COMMAND"`,
      ].join('\n')
    : `mkdir -p ${reports}\nsh -c "$COMMAND"`;
}

function lintJob(
  subject: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  const command = lintCommand(subject);
  if (command === undefined) return {};
  return {
    lint: {
      ...runner(ci),
      steps: [
        checkout(ci),
        ...testingStage(subject, ci),
        {
          name: 'Lint',
          env: { COMMAND: githubText(command) },
          run: inStage(subject, ci),
        },
      ],
    },
  };
}

function suitesJob(
  subject: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  const suites = suiteCommands(subject);
  if (suites.length === 0) return {};
  return {
    test: {
      name: 'test (${{ matrix.suite }})',
      ...runner(ci),
      strategy: {
        'fail-fast': false,
        matrix: {
          include: suites.map(({ suite, command }) => ({
            suite,
            command: githubText(command),
          })),
        },
      },
      steps: [
        checkout(ci),
        ...testingStage(subject, ci),
        {
          name: 'Test',
          env: { COMMAND: '${{ matrix.command }}' },
          run: inStage(subject, ci),
        },
        {
          name: 'Keep coverage and reports',
          if: 'always()',
          uses: actionRef(ci, 'actions/upload-artifact'),
          with: {
            name: 'reports-${{ matrix.suite }}',
            path: ci.reports,
            'if-no-files-found': 'ignore',
          },
        },
      ],
    },
  };
}

function scanJob(
  subject: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  const scans = sourceScans(subject, ci);
  if (scans.length === 0) return {};
  return {
    scan: {
      name: 'scan (${{ matrix.scanner }})',
      ...runner(ci),
      strategy: {
        'fail-fast': false,
        matrix: {
          include: scans.map(({ name, run }) => ({
            scanner: name,
            command: run,
          })),
        },
      },
      steps: [
        checkout(ci),
        {
          name: 'Scan the sources',
          env: {
            COMMAND: '${{ matrix.command }}',
            ...(ci.scanners.includes('snyk') && {
              SNYK_TOKEN: '${{ secrets.SNYK_TOKEN }}',
            }),
          },
          run: 'sh -c "$COMMAND"',
        },
      ],
    },
  };
}

function terraformJob(
  { delivery: { terraform, targets }, topmost }: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  if (!terraform || !topmost) return {};
  return {
    terraform: {
      ...runner(ci),
      steps: [
        checkout(ci),
        { uses: actionRef(ci, 'hashicorp/setup-terraform') },
        {
          name: 'terraform fmt',
          run: 'terraform fmt -check -recursive terraform',
        },
        ...targets.map(({ name }) => ({
          name: `terraform validate ${name}`,
          run: [
            `terraform -chdir=terraform/${name} init -backend=false -input=false`,
            `terraform -chdir=terraform/${name} validate`,
          ].join('\n'),
        })),
      ],
    },
  };
}
