import type { SystemSecretStore } from '@chartwright/backstage-plugin-chartwright-common';
import type { SecretStoreValues } from './SystemChartValues';

/** Annotation by which a cloud knows a service account. */
const IDENTITY: Readonly<
  Partial<Record<SystemSecretStore['provider'], string>>
> = {
  aws: 'eks.amazonaws.com/role-arn',
  azure: 'azure.workload.identity/client-id',
  google: 'iam.gke.io/gcp-service-account',
};

/** A SecretStore that signs in with the token of a service account: https://external-secrets.io/latest/provider/ */
export function secretStoreValues(store: SystemSecretStore): SecretStoreValues {
  const name = store.serviceAccount ?? 'external-secrets';
  const annotation = IDENTITY[store.provider];
  return {
    apiVersion: store.apiVersion ?? 'external-secrets.io/v1',
    provider: provider(store, { name }),
    serviceAccount: {
      create: store.createServiceAccount !== false,
      name,
      annotations:
        annotation !== undefined && store.identity !== undefined
          ? { [annotation]: store.identity }
          : {},
    },
  };
}

function provider(
  store: SystemSecretStore,
  serviceAccountRef: { name: string },
): object {
  switch (store.provider) {
    case 'aws':
      return {
        aws: {
          service: 'SecretsManager',
          region: store.region,
          ...(store.role && { role: store.role }),
          auth: { jwt: { serviceAccountRef } },
        },
      };
    case 'azure':
      return {
        azurekv: {
          authType: 'WorkloadIdentity',
          vaultUrl: store.vaultUrl,
          ...(store.tenantId && { tenantId: store.tenantId }),
          serviceAccountRef,
        },
      };
    case 'google':
      return {
        gcpsm: {
          projectID: store.projectId,
          auth: {
            workloadIdentity: {
              ...(store.location && { clusterLocation: store.location }),
              ...(store.cluster && { clusterName: store.cluster }),
              serviceAccountRef,
            },
          },
        },
      };
    case 'vault':
      return {
        vault: {
          server: store.server,
          path: store.path ?? 'secret',
          version: 'v2',
          ...(store.namespace && { namespace: store.namespace }),
          auth: {
            kubernetes: {
              mountPath: store.mountPath ?? 'kubernetes',
              role: store.role,
              serviceAccountRef,
            },
          },
        },
      };
    default:
      return {
        kubernetes: {
          ...(store.namespace && { remoteNamespace: store.namespace }),
          server: {
            caProvider: {
              type: 'ConfigMap',
              name: 'kube-root-ca.crt',
              key: 'ca.crt',
            },
          },
          auth: { serviceAccount: serviceAccountRef },
        },
      };
  }
}
