import type { DeliveryStore } from '../../../resolve';
import type { ComposeService } from './ComposeFile';

/** How a data store runs on a machine, by its type. */
export interface LocalStore {
  readonly service: ComposeService;
  /** Names of volumes. */
  readonly volumes: readonly string[];
  /** Variables of the env file with what they are for. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Address for clients, credentials from the env file. */
  readonly url: string;
  /** Whom clients log in as, where they have to; the password refers to the env file. */
  readonly login?: { readonly user: string; readonly password: string };
}

interface StoreFacts {
  readonly image: (version: string | undefined) => string;
  readonly port: number;
  /** Where the data lies. */
  readonly data?: string;
  readonly environment?: (names: Names) => Record<string, string>;
  readonly command?: readonly string[];
  readonly test: (names: Names) => readonly string[];
  readonly url: (names: Names) => string;
  readonly password?: boolean;
}

interface Names {
  readonly host: string;
  readonly user: string;
  readonly database: string;
  /** Reference to a variable of the env file. */
  readonly password: string;
}

const FACTS: Readonly<Record<string, StoreFacts>> = {
  postgres: {
    image: version => `postgres:${version ?? '17'}`,
    port: 5432,
    data: '/var/lib/postgresql/data',
    environment: ({ user, database, password }) => ({
      POSTGRES_USER: user,
      POSTGRES_DB: database,
      POSTGRES_PASSWORD: password,
    }),
    test: ({ user, database }) => [
      'CMD',
      'pg_isready',
      '-U',
      user,
      '-d',
      database,
    ],
    url: ({ host, user, database, password }) =>
      `postgresql://${user}:${password}@${host}:5432/${database}`,
    password: true,
  },
  mysql: {
    image: version => `mysql:${version ?? '8.4'}`,
    port: 3306,
    data: '/var/lib/mysql',
    environment: ({ user, database, password }) => ({
      MYSQL_USER: user,
      MYSQL_DATABASE: database,
      MYSQL_PASSWORD: password,
      MYSQL_RANDOM_ROOT_PASSWORD: 'yes',
    }),
    test: () => ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1'],
    url: ({ host, user, database, password }) =>
      `mysql://${user}:${password}@${host}:3306/${database}`,
    password: true,
  },
  mongodb: {
    image: version => `mongo:${version ?? '8'}`,
    port: 27017,
    data: '/data/db',
    test: () => [
      'CMD',
      'mongosh',
      '--quiet',
      '--eval',
      'db.adminCommand("ping")',
    ],
    url: ({ host, database }) => `mongodb://${host}:27017/${database}`,
  },
  redis: {
    image: version => `redis:${version ?? '7'}-alpine`,
    port: 6379,
    data: '/data',
    test: () => ['CMD', 'redis-cli', 'ping'],
    url: ({ host }) => `redis://${host}:6379`,
  },
  memcached: {
    image: version => `memcached:${version ?? '1.6'}-alpine`,
    port: 11211,
    test: () => ['CMD', 'nc', '-z', '127.0.0.1', '11211'],
    url: ({ host }) => `${host}:11211`,
  },
  elasticsearch: {
    image: version =>
      `docker.elastic.co/elasticsearch/elasticsearch:${version ?? '8.17.0'}`,
    port: 9200,
    data: '/usr/share/elasticsearch/data',
    environment: () => ({
      'discovery.type': 'single-node',
      'xpack.security.enabled': 'false',
      ES_JAVA_OPTS: '-Xms512m -Xmx512m',
    }),
    test: () => [
      'CMD',
      'curl',
      '-fsS',
      'http://localhost:9200/_cluster/health',
    ],
    url: ({ host }) => `http://${host}:9200`,
  },
  rabbitmq: {
    image: version => `rabbitmq:${version ?? '4'}-management-alpine`,
    port: 5672,
    data: '/var/lib/rabbitmq',
    environment: ({ user, password }) => ({
      RABBITMQ_DEFAULT_USER: user,
      RABBITMQ_DEFAULT_PASS: password,
    }),
    test: () => ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
    url: ({ host, user, password }) =>
      `amqp://${user}:${password}@${host}:5672`,
    password: true,
  },
  kafka: {
    image: version => `apache/kafka:${version ?? '3.9.0'}`,
    port: 9092,
    data: '/var/lib/kafka/data',
    test: () => [
      'CMD',
      '/opt/kafka/bin/kafka-broker-api-versions.sh',
      '--bootstrap-server',
      'localhost:9092',
    ],
    url: ({ host }) => `${host}:9092`,
  },
  s3: {
    image: () => 'minio/minio:RELEASE.2025-01-20T14-49-07Z',
    port: 9000,
    data: '/data',
    command: ['server', '/data'],
    environment: ({ user, password }) => ({
      MINIO_ROOT_USER: user,
      MINIO_ROOT_PASSWORD: password,
    }),
    test: () => ['CMD', 'mc', 'ready', 'local'],
    url: ({ host }) => `http://${host}:9000`,
    password: true,
  },
  smtp: {
    image: () => 'axllent/mailpit:v1.22',
    port: 1025,
    test: () => ['CMD', '/mailpit', 'readyz'],
    url: ({ host }) => `smtp://${host}:1025`,
  },
};

/** Whether a data store has an image of its own. */
export function hasLocalStore({ type }: DeliveryStore): boolean {
  return Object.hasOwn(FACTS, type);
}

/** A data store on a machine, or nothing where the type has no image of its own (an HTTP API elsewhere). */
export function localStore(
  { name, type, version, database = name, user = database }: DeliveryStore,
  publish: (port: number) => number = port => port,
): LocalStore | undefined {
  const facts = Object.hasOwn(FACTS, type) ? FACTS[type] : undefined;
  if (!facts) return undefined;
  const variable = `${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_PASSWORD`;
  const names: Names = {
    host: name,
    user,
    database,
    password: `\${${variable}:?set it in .env}`,
  };
  const volume = `${name.replaceAll('-', '_')}_data`;
  return {
    service: {
      image: facts.image(version),
      ...(facts.command && { command: facts.command }),
      ...(facts.environment && { environment: facts.environment(names) }),
      ports: [`${publish(facts.port)}:${facts.port}`],
      ...(facts.data && { volumes: [`${volume}:${facts.data}`] }),
      healthcheck: {
        test: facts.test(names),
        interval: '10s',
        timeout: '5s',
        retries: 5,
      },
    },
    volumes: facts.data ? [volume] : [],
    secrets: facts.password
      ? { [variable]: `Password of ${name} on this machine.` }
      : {},
    url: facts.url(names),
    ...(facts.password && {
      login: { user, password: names.password },
    }),
  };
}
