import { FileTree, fileTree } from '../../../files/FileTree';
import type { DeliveryTarget, ResolvedDelivery } from '../../../resolve';
import { manifestText } from '../manifestText';
import type { DeliverySubject } from '../DeliverySubject';
import { gitopsFolder } from './gitopsFolder';

type Gitops = NonNullable<ResolvedDelivery['gitops']>;

/** What Argo CD or Flux is given once; from then on it follows the repository. */
export function emitGitops(subject: DeliverySubject): FileTree {
  const { gitops, targets } = subject.delivery;
  if (!gitops) return fileTree([]);
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
  { name, delivery, kind }: DeliverySubject,
  gitops: Gitops,
  target: DeliveryTarget,
): object[] {
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
        source: {
          repoURL: gitops.repository,
          targetRevision: gitops.revision,
          path: 'chart',
          helm: {
            releaseName: target.release,
            valueFiles: ['values.yaml', `values-${target.name}.yaml`],
          },
        },
        destination: {
          ...destination(target),
          namespace: target.namespace,
        },
        syncPolicy: {
          // Production waits for a person, who sees the difference first.
          ...(target.production
            ? {}
            : { automated: { prune: true, selfHeal: true } }),
          syncOptions: [
            'CreateNamespace=true',
            'ServerSideApply=true',
            ...(kind === 'system' ? ['RespectIgnoreDifferences=true'] : []),
          ],
        },
        ...(delivery.ci ? {} : { revisionHistoryLimit: 10 }),
      },
    },
  ];
}

function destination({ server, cluster }: DeliveryTarget): object {
  if (server !== undefined) return { server };
  return cluster === undefined
    ? { server: 'https://kubernetes.default.svc' }
    : { name: cluster };
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
