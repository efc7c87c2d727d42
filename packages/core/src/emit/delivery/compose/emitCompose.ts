import { Document } from 'yaml';
import { FileTree, fileTree } from '../../../files/FileTree';
import type {
  DeliveryStore,
  Resolution,
  ResolvedCompose,
} from '../../../resolve';
import { yamlText } from '../../text/yamlText';
import { DeliverySubject, developmentOf } from '../DeliverySubject';
import type { ComposeFile, ComposeService } from './ComposeFile';
import { ComposeForm, composeService } from './composeServices';
import { startOrder } from './startOrder';
import { hasLocalStore, localStore } from './storeServices';

/** Compose files for local work: the same services, dependencies and variables as in the clusters. */
export function emitCompose(subject: DeliverySubject): FileTree {
  const { compose } = subject.delivery;
  if (!compose) return fileTree([]);
  const development = composeFile(subject, compose, 'development');
  const production = composeFile(subject, compose, 'production');
  return fileTree([
    [
      compose.file,
      text(development.file, [
        `Local work: cp .env.example .env, then docker compose -f ${compose.file} up -d`,
        'Add --watch instead of -d for hot reload. Compose needs no version key; it is obsolete.',
      ]),
    ],
    [
      compose.productionFile,
      text(production.file, [
        'As in production: the runtime stage, without root, with the limits of the Pods.',
      ]),
    ],
    [
      '.env.example',
      envText({ ...development.secrets, ...production.secrets }),
    ],
  ]);
}

function composeFile(
  subject: DeliverySubject,
  compose: ResolvedCompose,
  form: ComposeForm,
): { file: ComposeFile; secrets: Record<string, string> } {
  const { services, name, kind } = subject;
  const stores = storesOf(subject);
  const known = new Set([
    ...services.map(({ service }) => service.name),
    ...stores.filter(store => hasLocalStore(store)).map(store => store.name),
  ]);
  const secrets: Record<string, string> = {};
  const entries: [string, ComposeService][] = [];
  const volumes: string[] = [];
  const configs: Record<string, { readonly content: string }> = {};
  const publish = freePorts();
  for (const resolution of services) {
    const own = resolution.delivery.compose ?? compose;
    const local = composeService(resolution, own, form, {
      context: kind === 'service' ? '.' : contextOf(resolution, own),
      known,
      publish,
    });
    entries.push([resolution.service.name, local.service]);
    Object.assign(secrets, local.secrets);
    Object.assign(configs, local.configs);
  }
  for (const store of stores) {
    const local = localStore(store, publish);
    if (!local) continue;
    entries.push([store.name, local.service]);
    Object.assign(secrets, local.secrets);
    volumes.push(...local.volumes);
  }
  return {
    secrets,
    file: {
      name,
      services: startOrder(Object.fromEntries(entries)),
      ...(Object.keys(configs).length > 0 && { configs }),
      ...(volumes.length > 0 && {
        volumes: Object.fromEntries(volumes.map(volume => [volume, {}])),
      }),
    },
  };
}

/** Gives every port of a container one of the machine: its own, or the next that no other container has. */
function freePorts(): (port: number) => number {
  const taken = new Set<number>();
  return port => {
    let free = port;
    while (taken.has(free)) free += 1;
    taken.add(free);
    return free;
  };
}

function contextOf(
  { service }: Resolution,
  { context }: ResolvedCompose,
): string {
  return context ?? `../${service.name}`;
}

/** The data stores of the environment in which people develop. */
function storesOf({
  delivery,
  services,
  kind,
}: DeliverySubject): DeliveryStore[] {
  const [first] = services;
  const environment = first && developmentOf(first).environment.name;
  const target =
    delivery.targets.find(({ name }) => name === environment) ??
    delivery.targets[0];
  const used = new Set(
    services.flatMap(resolution =>
      developmentOf(resolution)
        .neighbours.dependencies.filter(
          dependency => dependency.kind === 'resource',
        )
        .map(({ name }) => name),
    ),
  );
  return (target?.stores ?? []).filter(
    ({ name }) => kind === 'service' || used.has(name),
  );
}

function text(file: ComposeFile, comment: readonly string[]): string {
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = comment.map(line => ` ${line}`).join('\n');
  return yamlText(document);
}

function envText(secrets: Readonly<Record<string, string>>): string {
  const lines = Object.entries(secrets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, about]) => `# ${about}\n${name}=\n`);
  return [
    '# Copy to .env, which stays out of git, and fill in; nothing secret is in the compose files.\n',
    ...lines,
  ].join('\n');
}
