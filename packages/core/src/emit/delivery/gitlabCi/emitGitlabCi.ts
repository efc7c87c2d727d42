import { Document } from 'yaml';
import { FileTree, fileTree } from '../../../files/FileTree';
import type { DeliveryTarget, ResolvedCi } from '../../../resolve';
import { yamlText } from '../../text/yamlText';
import type { DeliverySubject } from '../DeliverySubject';
import { imageRepository } from '../githubActions/buildJob';
import { chartCommands } from '../pipeline/chartCommands';
import {
  backupCommands,
  exportCommands,
  rollbackCommand,
  smokeCommand,
  terraformCommands,
  upgradeCommand,
} from '../pipeline/deployCommands';
import { lintCommand, suiteCommands } from '../pipeline/languageCommands';
import { imageScans, sourceScans } from '../pipeline/scanCommands';
import { signCommands } from '../pipeline/signCommands';
import { toolImage } from '../pipeline/toolImages';

type Job = Record<string, unknown>;

/** Docker in Docker, for jobs that build or run images. */
const DOCKER: Job = {
  image: 'docker.io/library/docker:28',
  services: ['docker.io/library/docker:28-dind'],
};

/** The pipeline of a repository on GitLab. */
export function emitGitlabCi(subject: DeliverySubject): FileTree {
  const { ci } = subject.delivery;
  if (ci?.provider !== 'gitlab') return fileTree([]);
  const document = new Document(pipeline(subject, ci), {
    aliasDuplicateObjects: false,
  });
  document.commentBefore = [
    ` Every commit is verified; what is built once on ${ci.branch} is promoted from environment to environment.`,
    ' One cluster per environment: its credential is a variable of that environment (Settings, CI/CD).',
    ` Scheduled pipelines scan again: make one with the interval ${ci.schedule} (weekly, unless the documents say otherwise).`,
  ].join('\n');
  return fileTree([['.gitlab-ci.yml', yamlText(document)]]);
}

function pipeline(subject: DeliverySubject, ci: ResolvedCi): object {
  const builds = imageRepository(subject) !== undefined;
  return {
    stages: ['test', 'build', 'deploy', 'schedule'],
    ...(ci.runner && { default: { tags: [ci.runner] } }),
    workflow: {
      rules: [
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"', when: 'never' },
        { when: 'always' },
      ],
    },
    ...testJobs(subject, ci),
    ...(builds && { build: buildJob(subject, ci) }),
    ...(ci.deploy && deployJobs(subject, ci)),
    ...(ci.configurationBackup && exportJobs(subject, ci)),
  };
}

function testJobs(
  subject: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  const { image } = subject.delivery;
  const staged = image !== undefined && image.dockerfile !== 'own';
  const lint = lintCommand(subject);
  const suites = suiteCommands(subject);
  const inStage = staged
    ? [
        `mkdir -p ${ci.reports} && chmod 777 ${ci.reports}`,
        'docker build --target testing -t testing .',
        `docker run --rm -e CI=true -v "$PWD/${ci.reports}:/app/${ci.reports}" testing sh -c "$COMMAND"`,
      ]
    : [`mkdir -p ${ci.reports}`, 'sh -c "$COMMAND"'];
  const run = (command: string): Job => ({
    stage: 'test',
    ...(staged && DOCKER),
    // GitLab fills in variables of its own: what a person wrote is left as it is.
    variables: { COMMAND: { value: command, expand: false } },
    script: inStage,
  });
  return {
    ...(lint !== undefined && { lint: run(lint) }),
    ...Object.fromEntries(
      suites.map(({ suite, command }) => [
        `test:${suite}`,
        {
          ...run(command),
          artifacts: {
            when: 'always',
            paths: [ci.reports],
            expire_in: '30 days',
          },
          coverage: '/TOTAL.*\\s(\\d+%)/',
        },
      ]),
    ),
    ...Object.fromEntries(
      sourceScans(subject, ci).map(({ name, run: script }) => [
        `scan:${name}`,
        { stage: 'test', ...DOCKER, script: [script] },
      ]),
    ),
    chart: {
      stage: 'test',
      ...DOCKER,
      before_script: ['apk add --no-cache helm nodejs npm'],
      script: chartCommands(subject, ci).map(({ run: script }) => script),
    },
  };
}

function buildJob(subject: DeliverySubject, ci: ResolvedCi): Job {
  const repository = imageRepository(subject) ?? '';
  const own = subject.delivery.image?.dockerfile === 'own';
  const reference = '"$IMAGE@$DIGEST"';
  return {
    stage: 'build',
    ...DOCKER,
    rules: [onBranch(ci)],
    variables: { IMAGE: repository },
    ...(ci.sign && {
      // Cosign asks GitLab who it is: no key is kept anywhere.
      id_tokens: { SIGSTORE_ID_TOKEN: { aud: 'sigstore' } },
    }),
    before_script: [
      'echo "$REGISTRY_PASSWORD" | docker login -u "$REGISTRY_USERNAME" --password-stdin "$REGISTRY_HOST"',
      'docker run --privileged --rm docker.io/tonistiigi/binfmt --install all',
      'docker buildx create --use',
      ...(ci.sign
        ? ['apk add --no-cache cosign jq']
        : ['apk add --no-cache jq']),
    ],
    script: [
      [
        'docker buildx build --push',
        ...(own ? [] : ['--target runtime']),
        `--platform ${ci.platforms.join(',')}`,
        ...(ci.sign ? ['--provenance mode=max --sbom true'] : []),
        '--tag "$IMAGE:$CI_COMMIT_SHA" --metadata-file build.json .',
      ].join(' \\\n  '),
      `DIGEST=$(jq -r '."containerimage.digest"' build.json)`,
      ...imageScans(ci, reference).map(({ run }) => run),
      ...(ci.sign ? [signCommands(ci, reference)] : []),
      'echo "DIGEST=$DIGEST" > build.env',
    ],
    artifacts: { reports: { dotenv: 'build.env' } },
  };
}

function onBranch({ branch }: ResolvedCi): object {
  return {
    if: `$CI_COMMIT_BRANCH == "${branch}" && $CI_PIPELINE_SOURCE != "schedule"`,
  };
}

function credential({ credential: name }: ResolvedCi): string[] {
  return [
    'mkdir -p "$HOME/.kube"',
    `printf '%s' "$${name}" | base64 -d > "$HOME/.kube/config"`,
    'chmod 600 "$HOME/.kube/config"',
  ];
}

function deployJobs(
  subject: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  const { delivery, topmost } = subject;
  return Object.fromEntries(
    delivery.targets.map((target, index) => [
      `deploy:${target.name}`,
      {
        stage: 'deploy',
        image: toolImage(ci, 'kubernetes'),
        environment: { name: target.name },
        resource_group: target.name,
        needs: needsOf(subject, index),
        rules: [
          // DEPLOY_TO addresses one environment directly.
          {
            if: `$DEPLOY_TO && $DEPLOY_TO != "${target.name}"`,
            when: 'never',
          },
          // Production waits for a person.
          { ...onBranch(ci), ...(target.production && { when: 'manual' }) },
        ],
        before_script: credential(ci),
        script: [
          ...(delivery.terraform && topmost ? [terraformCommands(target)] : []),
          ...deployScript(subject, target),
        ],
      },
    ]),
  );
}

function needsOf(
  subject: DeliverySubject,
  index: number,
): { job: string; optional: boolean; artifacts?: boolean }[] {
  const before = subject.delivery.targets[index - 1];
  return [
    ...(imageRepository(subject) === undefined
      ? [{ job: 'chart', optional: false }]
      : [{ job: 'build', optional: false, artifacts: true }]),
    ...(before ? [{ job: `deploy:${before.name}`, optional: true }] : []),
  ];
}

function deployScript(
  subject: DeliverySubject,
  target: DeliveryTarget,
): string[] {
  const backup = backupCommands(target, '$CI_JOB_ID');
  const built =
    imageRepository(subject) === undefined
      ? undefined
      : { tag: 'CI_COMMIT_SHA', digest: 'DIGEST' };
  return [
    ...(backup === undefined ? [] : [backup]),
    // A failure goes back to the revision before.
    `{ ${upgradeCommand(subject, target, built)} && ${smokeCommand(
      target,
    )}; } || { ${rollbackCommand(target)}; exit 1; }`,
  ];
}

function exportJobs(
  { delivery: { targets } }: DeliverySubject,
  ci: ResolvedCi,
): Record<string, Job> {
  return Object.fromEntries(
    targets.map(target => [
      `configuration:${target.name}`,
      {
        stage: 'schedule',
        image: toolImage(ci, 'kubernetes'),
        environment: { name: target.name, action: 'access' },
        rules: [{ if: '$CI_PIPELINE_SOURCE == "schedule"' }],
        before_script: credential(ci),
        script: [exportCommands(target)],
        artifacts: { paths: ['configuration'], expire_in: '1 year' },
      },
    ]),
  );
}
