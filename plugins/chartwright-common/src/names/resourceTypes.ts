/** Types that are known by name; a folder of resource types adds others. */
export const RESOURCE_TYPES = [
  'postgres',
  'mysql',
  'mongodb',
  'redis',
  'memcached',
  'elasticsearch',
  'opensearch',
  'rabbitmq',
  'kafka',
  'nats',
  's3',
  'smtp',
  'ldap',
  'http',
  'other',
] as const;
