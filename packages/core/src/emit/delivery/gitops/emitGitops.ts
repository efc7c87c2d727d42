import { FileTree, fileTree } from '../../../files/FileTree';
import type { DeliveryTarget, ResolvedDelivery } from '../../../resolve';
import { manifestText } from '../manifestText';
import type { DeliverySubject } from '../DeliverySubject';
import { gitopsFolder } from './gitopsFolder';

type Gitops = NonNullable<ResolvedDelivery['gitops']>;

const IN_CLUSTER = 'https://kubernetes.default.svc';
const AUTOMATED = { prune: true, selfHeal: true };

/** What Argo CD or Flux is given once; from then on it follows the repository. */
export function emitGitops(subject: DeliverySubject): FileTree {
  const { gitops, targets } = subject.delivery;
  if (!gitops) return fileTree([]);
  if (gitops.tool === 'argocd' && gitops.form === 'applicationSet')
    return fileTree([
      [
        `${gitopsFolder(gitops)}/applicationset.yaml`,
        manifestText(
          [applicationSet(subject, gitops)],
          'Apply it once to the cluster that runs Argo CD; the rest follows the repository.',
        ),
      ],
    ]);
  const objects = gitops.tool === 'argocd' ? argocd : flux;
  return fileTree(
    targets.map(target => [
      `${gitopsFolder(gitops)}/${target.name}.yaml`,
      manifestText(
        objects(subject, gitops, target),
        `${target.name}: apply it once to the cluster that runs ${
          gitops.tool === 'argocd' ? 'Argo CD' : 'Flux'
        }; the rest follows the repository.`,
      ),
    ]),
  );
}

function argocd(
  subject: DeliverySubject,
  gitops: Gitops,
  target: DeliveryTarget,
): object[] {
  const { name } = subject;
  return [
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: `${name}-${target.name}`,
        namespace: gitops.namespace,
        labels: { 'app.kubernetes.io/part-of': name },
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      },
      spec: {
        project: gitops.project,
        source: chartSource(gitops, target.release, target.name),
        destination: {
          ...destination(target),
          namespace: target.namespace,
        },
        syncPolicy: {
          // Production waits for a person, who sees the difference first.
          ...(target.production ? {} : { automated: AUTOMATED }),
          syncOptions: syncOptions(subject),
        },
        ...history(subject),
      },
    },
  ];
}

function chartSource(
  { repository, revision }: Gitops,
  release: string,
  environment: string,
): object {
  return {
    repoURL: repository,
    targetRevision: revision,
    path: 'chart',
    helm: {
      releaseName: release,
      valueFiles: ['values.yaml', `values-${environment}.yaml`],
    },
  };
}

function syncOptions({ kind }: DeliverySubject): string[] {
  return [
    'CreateNamespace=true',
    'ServerSideApply=true',
    ...(kind === 'system' ? ['RespectIgnoreDifferences=true'] : []),
  ];
}

function history({ delivery }: DeliverySubject): object {
  return delivery.ci ? {} : { revisionHistoryLimit: 10 };
}

/** The same as the Applications, made by Argo CD from a list of the environments. */
function applicationSet(subject: DeliverySubject, gitops: Gitops): object {
  const { name, delivery } = subject;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: {
      name,
      namespace: gitops.namespace,
      labels: { 'app.kubernetes.io/part-of': name },
    },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          list: {
            elements: delivery.targets.map(target => ({
              environment: target.name,
              namespace: target.namespace,
              release: target.release,
              server: '',
              cluster: '',
              ...addressOf(target),
              automated: !target.production,
            })),
          },
        },
      ],
      // An environment that leaves the list leaves what runs in it alone.
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: {
        metadata: {
          name: `${name}-{{ .environment }}`,
          labels: { 'app.kubernetes.io/part-of': name },
        },
        spec: {
          project: gitops.project,
          source: chartSource(gitops, '{{ .release }}', '{{ .environment }}'),
          destination: {
            server: '{{ .server }}',
            name: '{{ .cluster }}',
            namespace: '{{ .namespace }}',
          },
          syncPolicy: { syncOptions: syncOptions(subject) },
          ...history(subject),
        },
      },
      // Production waits for a person, who sees the difference first.
      templatePatch: [
        '{{- if .automated }}',
        'spec:',
        '  syncPolicy:',
        '    automated:',
        '      prune: true',
        '      selfHeal: true',
        '{{- else }}',
        '{}',
        '{{- end }}',
        '',
      ].join('\n'),
    },
  };
}

/** One of the two by which Argo CD knows a cluster. */
function addressOf(target: DeliveryTarget): object {
  const { server, cluster } = target;
  return server === undefined && cluster !== undefined
    ? { cluster }
    : { server: server ?? IN_CLUSTER };
}

function destination({ server, cluster }: DeliveryTarget): object {
  return server === undefined && cluster !== undefined
    ? { name: cluster }
    : { server: server ?? IN_CLUSTER };
}

function flux(
  { name }: DeliverySubject,
  gitops: Gitops,
  target: DeliveryTarget,
): object[] {
  const metadata = {
    name: `${name}-${target.name}`,
    namespace: gitops.namespace,
  };
  return [
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata,
      spec: {
        interval: gitops.interval,
        url: gitops.repository,
        ref: { branch: gitops.revision },
      },
    },
    {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata,
      spec: {
        interval: gitops.interval,
        releaseName: target.release,
        targetNamespace: target.namespace,
        storageNamespace: target.namespace,
        timeout: target.timeout,
        chart: {
          spec: {
            chart: './chart',
            reconcileStrategy: 'Revision',
            sourceRef: { kind: 'GitRepository', name: metadata.name },
            valuesFiles: [
              './chart/values.yaml',
              `./chart/values-${target.name}.yaml`,
            ],
          },
        },
        install: { createNamespace: true, remediation: { retries: 3 } },
        upgrade: { remediation: { retries: 3, strategy: 'rollback' } },
        test: { enable: true },
      },
    },
  ];
}
