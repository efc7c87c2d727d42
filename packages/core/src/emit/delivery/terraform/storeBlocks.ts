import type { Cloud, DeliveryStore } from '../../../resolve';
import { expression, HclBlock, HclValue } from './hclText';

/** Blocks that make one data store in a cloud. */
type StoreBlocks = (store: DeliveryStore, prefix: string) => HclBlock[];

/** A name that clouds accept: `orders-production-postgres`. */
const identifier = (prefix: string, { name }: DeliveryStore) =>
  `${prefix}-${name}`.slice(0, 60).replace(/-+$/, '');

const label = ({ name }: DeliveryStore) => name.replaceAll('-', '_');

const password = (store: DeliveryStore) =>
  expression(`var.${label(store)}_password`);

const resource = (
  type: string,
  store: DeliveryStore,
  attributes: Record<string, HclValue>,
  blocks: readonly HclBlock[] = [],
): HclBlock => ({
  type: 'resource',
  labels: [type, label(store)],
  attributes,
  blocks,
});

const awsDatabase =
  (engine: string, version: string): StoreBlocks =>
  (store, prefix) =>
    [
      resource('aws_db_instance', store, {
        identifier: identifier(prefix, store),
        engine,
        engine_version: store.version ?? version,
        instance_class: expression('var.database_size'),
        allocated_storage: 20,
        storage_encrypted: true,
        db_name: (store.database ?? store.name).replaceAll('-', '_'),
        username: store.user ?? store.name,
        manage_master_user_password: true,
        multi_az: expression('var.highly_available'),
        backup_retention_period: 14,
        deletion_protection: true,
        db_subnet_group_name: expression('var.subnet_group'),
      }),
    ];

const azureDatabase =
  (engine: 'postgresql' | 'mysql', version: string): StoreBlocks =>
  (store, prefix) =>
    [
      resource(`azurerm_${engine}_flexible_server`, store, {
        name: identifier(prefix, store),
        resource_group_name: expression('var.resource_group'),
        location: expression('var.region'),
        version: store.version ?? version,
        sku_name: expression('var.database_size'),
        administrator_login: store.user ?? store.name,
        administrator_password: password(store),
        backup_retention_days: 14,
      }),
      resource(
        `azurerm_${engine}_flexible_${
          engine === 'mysql' ? '' : 'server_'
        }database`,
        store,
        {
          name: store.database ?? store.name,
          ...(engine === 'mysql'
            ? {
                resource_group_name: expression('var.resource_group'),
                server_name: expression(
                  `azurerm_mysql_flexible_server.${label(store)}.name`,
                ),
                charset: 'utf8mb4',
                collation: 'utf8mb4_unicode_ci',
              }
            : {
                server_id: expression(
                  `azurerm_postgresql_flexible_server.${label(store)}.id`,
                ),
              }),
        },
      ),
    ];

const googleDatabase =
  (engine: string, version: string): StoreBlocks =>
  (store, prefix) =>
    [
      resource(
        'google_sql_database_instance',
        store,
        {
          name: identifier(prefix, store),
          region: expression('var.region'),
          database_version: `${engine}_${(store.version ?? version).replaceAll(
            '.',
            '_',
          )}`,
          deletion_protection: true,
        },
        [
          {
            type: 'settings',
            attributes: {
              tier: expression('var.database_size'),
              availability_type: expression(
                'var.highly_available ? "REGIONAL" : "ZONAL"',
              ),
            },
            blocks: [
              { type: 'backup_configuration', attributes: { enabled: true } },
            ],
          },
        ],
      ),
      resource('google_sql_database', store, {
        name: store.database ?? store.name,
        instance: expression(
          `google_sql_database_instance.${label(store)}.name`,
        ),
      }),
      resource('google_sql_user', store, {
        name: store.user ?? store.name,
        instance: expression(
          `google_sql_database_instance.${label(store)}.name`,
        ),
        password: password(store),
      }),
    ];

const STORES: Readonly<Record<Cloud, Readonly<Record<string, StoreBlocks>>>> = {
  aws: {
    postgres: awsDatabase('postgres', '17'),
    mysql: awsDatabase('mysql', '8.4'),
    redis: (store, prefix) => [
      resource('aws_elasticache_replication_group', store, {
        replication_group_id: identifier(prefix, store).slice(0, 40),
        description: store.title,
        engine: 'redis',
        node_type: expression('var.cache_size'),
        num_cache_clusters: expression('var.highly_available ? 2 : 1'),
        automatic_failover_enabled: expression('var.highly_available'),
        at_rest_encryption_enabled: true,
        transit_encryption_enabled: true,
        subnet_group_name: expression('var.subnet_group'),
      }),
    ],
    elasticsearch: (store, prefix) => [
      resource(
        'aws_opensearch_domain',
        store,
        { domain_name: identifier(prefix, store).slice(0, 28) },
        [{ type: 'encrypt_at_rest', attributes: { enabled: true } }],
      ),
    ],
    s3: (store, prefix) => [
      resource('aws_s3_bucket', store, { bucket: identifier(prefix, store) }),
      resource('aws_s3_bucket_public_access_block', store, {
        bucket: expression(`aws_s3_bucket.${label(store)}.id`),
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      }),
    ],
  },
  azure: {
    postgres: azureDatabase('postgresql', '16'),
    mysql: azureDatabase('mysql', '8.0.21'),
    redis: (store, prefix) => [
      resource('azurerm_redis_cache', store, {
        name: identifier(prefix, store),
        resource_group_name: expression('var.resource_group'),
        location: expression('var.region'),
        capacity: 1,
        family: 'C',
        sku_name: 'Standard',
        minimum_tls_version: '1.2',
      }),
    ],
    s3: (store, prefix) => [
      resource('azurerm_storage_account', store, {
        name: identifier(prefix, store).replaceAll('-', '').slice(0, 24),
        resource_group_name: expression('var.resource_group'),
        location: expression('var.region'),
        account_tier: 'Standard',
        account_replication_type: 'ZRS',
        min_tls_version: 'TLS1_2',
      }),
      resource('azurerm_storage_container', store, {
        name: store.name,
        storage_account_id: expression(
          `azurerm_storage_account.${label(store)}.id`,
        ),
      }),
    ],
  },
  google: {
    postgres: googleDatabase('POSTGRES', '17'),
    mysql: googleDatabase('MYSQL', '8.4'),
    redis: (store, prefix) => [
      resource('google_redis_instance', store, {
        name: identifier(prefix, store),
        region: expression('var.region'),
        memory_size_gb: 1,
        tier: expression('var.highly_available ? "STANDARD_HA" : "BASIC"'),
        transit_encryption_mode: 'SERVER_AUTHENTICATION',
      }),
    ],
    s3: (store, prefix) => [
      resource('google_storage_bucket', store, {
        name: identifier(prefix, store),
        location: expression('var.region'),
        uniform_bucket_level_access: true,
        public_access_prevention: 'enforced',
      }),
    ],
  },
};

/** The blocks of a data store; nothing where the cloud has no managed one of the type. */
export function storeBlocks(
  cloud: Cloud,
  store: DeliveryStore,
  prefix: string,
): HclBlock[] {
  const types = STORES[cloud];
  return Object.hasOwn(types, store.type)
    ? types[store.type]!(store, prefix)
    : [];
}

/** Variables with passwords that the blocks refer to; AWS makes and keeps its own. */
export function storePasswords(
  cloud: Cloud,
  stores: readonly DeliveryStore[],
): string[] {
  return cloud === 'aws'
    ? []
    : stores
        .filter(({ type }) => type === 'postgres' || type === 'mysql')
        .map(store => `${label(store)}_password`);
}
