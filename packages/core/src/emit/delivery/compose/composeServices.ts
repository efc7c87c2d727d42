import type { DeliveryImage } from '@chartwright/backstage-plugin-chartwright-common';
import type {
  ChartValues,
  Resolution,
  ResolvedCompose,
  ResolvedService,
} from '../../../resolve';
import { imageReference } from '../../page/environmentPage';
import { developmentOf, productionOf } from '../DeliverySubject';
import {
  healthCommand,
  healthUrl,
  mainPort,
  userOf,
} from '../dockerfile/imageFacts';
import { developWords, healthWords } from '../dockerfile/languages';
import type { ComposeService } from './ComposeFile';
import { composeEnvironment, doubled } from './composeEnvironment';

/** Which of the two files is made. */
export type ComposeForm = 'development' | 'production';

/** A service in a compose file. */
export interface LocalService {
  readonly service: ComposeService;
  readonly secrets: Readonly<Record<string, string>>;
  /** Files of the service, by name. */
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

/** What a compose file says of all its services. */
export interface ComposeSurroundings {
  /** Folder of the sources, as seen from the compose file. */
  readonly context: string;
  /** Names of the containers of the file. */
  readonly known: ReadonlySet<string>;
  /** Port of the machine at which a port of a container is reached. */
  readonly publish: (port: number) => number;
}

/**
 * One service as a container: built from its sources where its image is, with hot reload in development and the limits of
 * its Pods in production.
 */
export function composeService(
  resolution: Resolution,
  compose: ResolvedCompose,
  form: ComposeForm,
  { context, known, publish }: ComposeSurroundings,
): LocalService {
  const resolved =
    form === 'development'
      ? developmentOf(resolution)
      : productionOf(resolution);
  const { values } = resolved;
  const { stores = [] } =
    resolution.delivery.targets.find(
      ({ name }) => name === resolved.environment.name,
    ) ?? {};
  const { environment, secrets } = composeEnvironment(resolved, stores);
  const { image } = resolution.delivery;
  const port = mainPort(values);
  const files = filesOf(resolution.service.name, values);
  return {
    secrets,
    configs: files.configs,
    service: {
      ...(image
        ? {
            build: {
              context,
              dockerfile: 'Dockerfile',
              ...(image.dockerfile === 'own'
                ? {}
                : {
                    target: form === 'development' ? 'development' : 'runtime',
                  }),
            },
          }
        : { image: imageReference(values.image) }),
      ...(image && form === 'development'
        ? {
            command: developWords(image, values).map(doubled),
          }
        : startOf(values)),
      // What runs to its end is started by hand: docker compose run.
      ...(['Job', 'CronJob'].includes(values.workload.kind) && {
        profiles: ['jobs'],
      }),
      ...(Object.keys(environment).length > 0 && { environment }),
      ...(port !== undefined && { ports: [`${publish(port)}:${port}`] }),
      ...volumesOf(compose),
      ...(files.mounts.length > 0 && { configs: files.mounts }),
      ...dependsOn(resolved, known),
      ...healthcheckOf(resolution, resolved, compose),
      ...(form === 'development'
        ? image && watchOf(image, context)
        : productionOnly(resolution, resolved, compose)),
    },
  };
}

/** What starts the container, when the document says it: an entry point in Compose is a command in Kubernetes. */
function startOf({
  command,
  args,
}: ChartValues): Pick<ComposeService, 'command' | 'entrypoint'> {
  return {
    ...(command && { entrypoint: command.map(doubled) }),
    ...(args && { command: args.map(doubled) }),
  };
}

/** Files that the chart mounts from a ConfigMap. */
function filesOf(service: string, { files }: ChartValues) {
  const entries = Object.entries(files).map(([key, { path, content }]) => ({
    source: `${service}-${key.replace(/[^A-Za-z0-9]+/g, '-')}`,
    target: path,
    content: doubled(content),
  }));
  return {
    mounts: entries.map(({ source, target }) => ({ source, target })),
    configs: Object.fromEntries(
      entries.map(({ source, content }) => [source, { content }]),
    ),
  };
}

function volumesOf({
  mounts,
}: ResolvedCompose): Pick<ComposeService, 'volumes'> {
  const volumes = Object.entries(mounts)
    .map(([path, folder]) => `${folder}:${path}`)
    .sort();
  return volumes.length > 0 ? { volumes } : {};
}

function dependsOn(
  { neighbours }: ResolvedService,
  known: ReadonlySet<string>,
): Pick<ComposeService, 'depends_on'> {
  const names = neighbours.dependencies.filter(
    ({ kind, name }) => kind !== 'external' && known.has(name),
  );
  if (names.length === 0) return {};
  return {
    depends_on: Object.fromEntries(
      names.map(({ kind, name, waits }) => [
        name,
        {
          condition:
            kind === 'resource' || waits
              ? 'service_healthy'
              : 'service_started',
        },
      ]),
    ),
  };
}

function healthcheckOf(
  { delivery: { image } }: Resolution,
  { values }: ResolvedService,
  { healthcheck }: ResolvedCompose,
): Pick<ComposeService, 'healthcheck'> {
  const url = healthUrl(values);
  const words =
    url && image ? healthWords(image.language, url) : healthCommand(values);
  if (!words) return {};
  return {
    healthcheck: {
      test: ['CMD', ...words.map(doubled)],
      interval: healthcheck.interval,
      timeout: healthcheck.timeout,
      retries: 3,
      start_period: healthcheck.startPeriod,
    },
  };
}

/** What lists the dependencies of a language. */
const MANIFESTS: Readonly<Record<DeliveryImage['language'], string>> = {
  node: 'package.json',
  python: 'requirements.txt',
  go: 'go.mod',
  php: 'composer.json',
  java: 'pom.xml',
};

/** `docker compose watch`: sources go into the running container, which reloads; a changed list of dependencies builds again. */
function watchOf(
  { language }: DeliveryImage,
  context: string,
): Pick<ComposeService, 'develop'> {
  return {
    develop: {
      watch: [
        {
          action: 'sync',
          path: context,
          target: '/app',
          ignore: ['.git/', 'node_modules/', 'chart/', '.chartwright/'],
        },
        { action: 'rebuild', path: `${context}/${MANIFESTS[language]}` },
      ],
    },
  };
}

/** What only makes sense as in production: no root, nothing writable but what is declared, limits. */
function productionOnly(
  resolution: Resolution,
  { values }: ResolvedService,
  { mounts }: ResolvedCompose,
): Partial<ComposeService> {
  const { uid, gid } = userOf(resolution);
  const { requests, limits } = values.resources;
  const writable = Object.values(values.writablePaths)
    .map(({ path }) => path)
    .filter(path => !Object.hasOwn(mounts, path));
  return {
    user: `${uid}:${gid}`,
    read_only: true,
    ...(writable.length > 0 && { tmpfs: writable.sort() }),
    restart: 'unless-stopped',
    deploy: {
      resources: {
        limits: figures(limits),
        reservations: figures(requests),
      },
    },
  };
}

const UNITS: Readonly<Record<string, string>> = {
  Ki: 'k',
  Mi: 'm',
  Gi: 'g',
};

/** Kubernetes' quantities as Compose writes them: `500m` CPU is `0.5`, `512Mi` is `512m`. */
function figures(quantities: Record<string, string>): Record<string, string> {
  const { cpu, memory } = quantities;
  const unit = memory && /^(\d+)(Ki|Mi|Gi)$/.exec(memory);
  return {
    ...(cpu && {
      cpus: cpu.endsWith('m') ? String(Number(cpu.slice(0, -1)) / 1000) : cpu,
    }),
    ...(unit && { memory: `${unit[1]}${UNITS[unit[2]!]}` }),
  };
}
