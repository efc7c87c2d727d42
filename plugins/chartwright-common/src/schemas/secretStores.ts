import { choice, flag, map, object, required, text } from './build';

const line = (
  title: string,
  description: string,
  example: string,
  fallback = 'none',
) => text({ title, description, minLength: 1, fallback, example });

/** SecretStores of a system. */
export const secretStores = map({
  title: 'Secret stores',
  description:
    'SecretStores of the External Secrets Operator in the namespace of the system, each signed in by a service account; no key is stored.',
  keys: 'dns1123-subdomain',
  of: object(
    {
      name: 'SystemSecretStore',
      title: 'Secret store',
      description: 'One store; which fields count depends on its provider.',
      example: { provider: 'aws', region: 'eu-central-1' },
    },
    {
      provider: required(
        choice({
          title: 'Provider',
          description:
            'AWS Secrets Manager, Azure Key Vault, Google Secret Manager, HashiCorp Vault, or Secrets of another namespace.',
          of: ['aws', 'azure', 'google', 'vault', 'kubernetes'],
          example: 'aws',
        }),
      ),
      apiVersion: choice({
        title: 'API version',
        description:
          'API version of the store; v1beta1 for operators before 0.17.',
        of: ['external-secrets.io/v1', 'external-secrets.io/v1beta1'],
        default: 'external-secrets.io/v1',
        example: 'external-secrets.io/v1',
      }),
      region: line('Region', 'AWS region.', 'eu-central-1'),
      vaultUrl: line(
        'Vault URL',
        'Azure: address of the Key Vault.',
        'https://acme.vault.azure.net',
      ),
      tenantId: line(
        'Tenant',
        'Azure: id of the tenant.',
        '00000000-0000-0000-0000-000000000000',
      ),
      projectId: line('Project', 'Google: id of the project.', 'acme-shop'),
      cluster: line(
        'Cluster',
        'Google: name of the GKE cluster.',
        'shop-production',
      ),
      location: line(
        'Location',
        'Google: location of the cluster.',
        'europe-west1',
      ),
      server: line(
        'Server',
        'Vault: its address.',
        'https://vault.example.com',
      ),
      path: line(
        'Path',
        'Vault: path of the secrets engine.',
        'secret',
        '`secret`',
      ),
      mountPath: line(
        'Mount path',
        'Vault: path of the Kubernetes sign-in.',
        'kubernetes',
        '`kubernetes`',
      ),
      role: line(
        'Role',
        'Vault: role to sign in with; AWS: role to take on.',
        'shop',
      ),
      namespace: line(
        'Namespace',
        'Kubernetes: namespace with the Secrets; Vault: its namespace.',
        'shared-secrets',
      ),
      serviceAccount: text({
        title: 'Service account',
        description: 'Account that signs in.',
        format: 'dns1123-subdomain',
        default: 'external-secrets',
        example: 'external-secrets-sa',
      }),
      createServiceAccount: flag({
        title: 'Create the account',
        description: 'False: somebody else makes the service account.',
        default: true,
        example: true,
      }),
      identity: line(
        'Cloud identity',
        'What the account is in the cloud: role ARN (AWS), client id (Azure), service account (Google).',
        'arn:aws:iam::123456789012:role/shop-secrets',
      ),
    },
  ),
  default: {},
  example: { aws: { provider: 'aws', region: 'eu-central-1' } },
});
