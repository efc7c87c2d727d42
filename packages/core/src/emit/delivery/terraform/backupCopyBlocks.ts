import type { DeliveryStore } from '../../../resolve';
import { expression, HclBlock } from './hclText';

/** Days that a version which was deleted or overwritten is kept in the copy. */
const KEPT_VERSIONS = 30;

/**
 * Cross-region replication of the buckets that hold backups (AWS): a second bucket in another region, versions in both, and
 * a role that S3 copies with. The first bucket is there already; the objects of earlier days are not copied.
 */
export function backupCopyBlocks(
  stores: readonly DeliveryStore[],
  prefix: string,
): HclBlock[] {
  const copies = new Map(
    stores.flatMap(({ copy }) =>
      copy === undefined ? [] : [[copy.bucket, copy.region] as const],
    ),
  );
  const regions = [...new Set(copies.values())].sort();
  return [
    ...regions.map(region => ({
      type: 'provider',
      labels: ['aws'],
      comment: `The region of the copies: ${region}.`,
      attributes: { alias: alias(region), region },
    })),
    ...[...copies]
      .sort()
      .flatMap(([bucket, region]) => copyOf(bucket, region, prefix)),
  ];
}

function alias(region: string): string {
  return `copy_${region.replaceAll('-', '_')}`;
}

function copyOf(bucket: string, region: string, prefix: string): HclBlock[] {
  const label = bucket.replace(/[^a-z0-9]/g, '_');
  const provider = expression(`aws.${alias(region)}`);
  const resource = (
    type: string,
    name: string,
    attributes: NonNullable<HclBlock['attributes']>,
    blocks: readonly HclBlock[] = [],
  ): HclBlock => ({
    type: 'resource',
    labels: [type, name],
    attributes,
    blocks,
  });
  const versioning = {
    type: 'versioning_configuration',
    attributes: { status: 'Enabled' },
  };
  const copy = `aws_s3_bucket.${label}_copy`;
  return [
    resource('aws_s3_bucket', `${label}_copy`, {
      provider,
      bucket: `${bucket}-copy-${region}`.slice(0, 63),
    }),
    resource('aws_s3_bucket_public_access_block', `${label}_copy`, {
      provider,
      bucket: expression(`${copy}.id`),
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    }),
    resource(
      'aws_s3_bucket_versioning',
      `${label}_copy`,
      { provider, bucket: expression(`${copy}.id`) },
      [versioning],
    ),
    resource(
      'aws_s3_bucket_lifecycle_configuration',
      `${label}_copy`,
      { provider, bucket: expression(`${copy}.id`) },
      [
        {
          type: 'rule',
          attributes: { id: 'old-versions', status: 'Enabled' },
          blocks: [
            { type: 'filter' },
            {
              type: 'noncurrent_version_expiration',
              attributes: { noncurrent_days: KEPT_VERSIONS },
            },
          ],
        },
      ],
    ),
    resource('aws_s3_bucket_versioning', label, { bucket }, [versioning]),
    resource('aws_iam_role', `${label}_replication`, {
      name: `${prefix}-${label}-replication`.replaceAll('_', '-').slice(0, 64),
      assume_role_policy: expression(
        'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "s3.amazonaws.com" } }] })',
      ),
    }),
    resource('aws_iam_role_policy', `${label}_replication`, {
      role: expression(`aws_iam_role.${label}_replication.id`),
      policy: expression(
        `jsonencode({ Version = "2012-10-17", Statement = [${[
          statement(
            ['s3:GetReplicationConfiguration', 's3:ListBucket'],
            JSON.stringify(`arn:aws:s3:::${bucket}`),
          ),
          statement(
            [
              's3:GetObjectVersionForReplication',
              's3:GetObjectVersionAcl',
              's3:GetObjectVersionTagging',
            ],
            JSON.stringify(`arn:aws:s3:::${bucket}/*`),
          ),
          statement(
            ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
            `"\${${copy}.arn}/*"`,
          ),
        ].join(', ')}] })`,
      ),
    }),
    resource(
      'aws_s3_bucket_replication_configuration',
      label,
      {
        bucket,
        role: expression(`aws_iam_role.${label}_replication.arn`),
        depends_on: [expression(`aws_s3_bucket_versioning.${label}`)],
      },
      [
        {
          type: 'rule',
          attributes: { id: 'everything', status: 'Enabled' },
          blocks: [
            { type: 'filter' },
            {
              type: 'delete_marker_replication',
              attributes: { status: 'Disabled' },
            },
            {
              type: 'destination',
              attributes: {
                bucket: expression(`${copy}.arn`),
                storage_class: 'STANDARD_IA',
              },
            },
          ],
        },
      ],
    ),
  ];
}

function statement(actions: readonly string[], resource: string): string {
  const list = actions.map(action => JSON.stringify(action)).join(', ');
  return `{ Effect = "Allow", Action = [${list}], Resource = ${resource} }`;
}
