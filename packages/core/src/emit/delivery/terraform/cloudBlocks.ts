import type { Cloud, DeliveryTarget } from '../../../resolve';
import { expression, HclBlock, HclValue } from './hclText';

/** What Terraform needs to know of a cloud. */
export interface CloudFacts {
  readonly provider: string;
  readonly source: string;
  readonly version: string;
  readonly region: string;
  /** Smallest sizes that production takes, too. */
  readonly databaseSize: string;
  readonly cacheSize: string;
}

/** The clouds that have data stores. */
export const CLOUDS: Readonly<Record<Cloud, CloudFacts>> = {
  aws: {
    provider: 'aws',
    source: 'hashicorp/aws',
    version: '~> 5.0',
    region: 'us-east-1',
    databaseSize: 'db.t4g.medium',
    cacheSize: 'cache.t4g.small',
  },
  azure: {
    provider: 'azurerm',
    source: 'hashicorp/azurerm',
    version: '~> 4.0',
    region: 'eastus',
    databaseSize: 'GP_Standard_D2s_v3',
    cacheSize: 'C1',
  },
  google: {
    provider: 'google',
    source: 'hashicorp/google',
    version: '~> 6.0',
    region: 'us-central1',
    databaseSize: 'db-custom-2-7680',
    cacheSize: '1',
  },
};

/** The provider of a cloud. */
export function cloudProvider(cloud: Cloud): HclBlock {
  const { provider } = CLOUDS[cloud];
  const region = expression('var.region');
  const attributes: Readonly<Record<Cloud, Record<string, HclValue>>> = {
    aws: { region },
    azure: { subscription_id: expression('var.subscription') },
    google: { project: expression('var.project'), region },
  };
  return {
    type: 'provider',
    labels: [provider],
    attributes: attributes[cloud],
    ...(cloud === 'azure' && { blocks: [{ type: 'features' }] }),
  };
}

/** The variables of a cloud. */
export function cloudVariables(
  cloud: Cloud,
  { production }: DeliveryTarget,
  region: string | undefined,
): HclBlock[] {
  const facts = CLOUDS[cloud];
  const given = (name: string, description: string, value?: HclValue) => ({
    type: 'variable',
    labels: [name],
    attributes: {
      description,
      type: expression(typeof value === 'boolean' ? 'bool' : 'string'),
      ...(value !== undefined && { default: value }),
    },
  });
  return [
    given('region', 'Region of the cloud.', region ?? facts.region),
    given('database_size', 'Size of the databases.', facts.databaseSize),
    given(
      'highly_available',
      'Whether data stores survive the loss of a zone.',
      production,
    ),
    ...(cloud === 'aws'
      ? [
          given('cache_size', 'Size of the caches.', facts.cacheSize),
          given('subnet_group', 'Subnet group of the data stores.'),
          given('oidc_provider', 'ARN of the OIDC provider of the cluster.'),
        ]
      : []),
    ...(cloud === 'azure'
      ? [
          given('subscription', 'Subscription.'),
          given('resource_group', 'Resource group.'),
          given('oidc_issuer', 'Address of the OIDC issuer of the cluster.'),
        ]
      : []),
    ...(cloud === 'google' ? [given('project', 'Project.')] : []),
  ];
}

/** The identity that Pods take on in the cloud, without any key: named after the release, for its service accounts. */
export function cloudIdentity(
  cloud: Cloud,
  { namespace, release, name }: DeliveryTarget,
): HclBlock[] {
  // Google takes 30 characters.
  const id = `${name.slice(0, 10)}-${release}`.slice(0, 30).replace(/-+$/, '');
  if (cloud === 'google')
    return [
      {
        type: 'resource',
        labels: ['google_service_account', 'identity'],
        attributes: { account_id: id },
      },
      {
        type: 'resource',
        labels: ['google_service_account_iam_member', 'identity'],
        attributes: {
          service_account_id: expression(
            'google_service_account.identity.name',
          ),
          role: 'roles/iam.workloadIdentityUser',
          member: expression(
            `"serviceAccount:\${var.project}.svc.id.goog[${namespace}/${release}]"`,
          ),
        },
      },
    ];
  if (cloud === 'azure')
    return [
      {
        type: 'resource',
        labels: ['azurerm_user_assigned_identity', 'identity'],
        attributes: {
          name: id,
          resource_group_name: expression('var.resource_group'),
          location: expression('var.region'),
        },
      },
      {
        type: 'resource',
        labels: ['azurerm_federated_identity_credential', 'identity'],
        attributes: {
          name: id,
          resource_group_name: expression('var.resource_group'),
          parent_id: expression('azurerm_user_assigned_identity.identity.id'),
          audience: ['api://AzureADTokenExchange'],
          issuer: expression('var.oidc_issuer'),
          subject: `system:serviceaccount:${namespace}:${release}`,
        },
      },
    ];
  return [
    {
      type: 'resource',
      labels: ['aws_iam_role', 'identity'],
      attributes: {
        name: id,
        assume_role_policy: expression(
          'data.aws_iam_policy_document.identity.json',
        ),
      },
    },
    {
      type: 'data',
      labels: ['aws_iam_policy_document', 'identity'],
      blocks: [
        {
          type: 'statement',
          attributes: { actions: ['sts:AssumeRoleWithWebIdentity'] },
          blocks: [
            {
              type: 'principals',
              attributes: {
                type: 'Federated',
                identifiers: [expression('var.oidc_provider')],
              },
            },
            {
              type: 'condition',
              attributes: {
                test: 'StringEquals',
                variable: expression(
                  '"${element(split("oidc-provider/", var.oidc_provider), 1)}:sub"',
                ),
                values: [`system:serviceaccount:${namespace}:${release}`],
              },
            },
          ],
        },
      ],
    },
  ];
}
