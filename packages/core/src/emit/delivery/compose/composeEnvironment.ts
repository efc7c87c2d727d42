import type { DeliveryStore, ResolvedService } from '../../../resolve';
import { LocalStore, localStore } from './storeServices';

/** The variables of a service on a machine, and those of the env file that they need. */
export interface ComposeEnvironment {
  readonly environment: Readonly<Record<string, string>>;
  /** By name, with what it is for. */
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * The same variables that the chart sets: texts as they are, with `$` doubled so that Compose takes none for a variable;
 * what comes from a Secret comes from the env file, and the address of a data store is that of its local stand-in.
 */
export function composeEnvironment(
  { values, neighbours }: ResolvedService,
  stores: readonly DeliveryStore[],
): ComposeEnvironment {
  const environment: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const ask = (name: string, about: string) => {
    // Kubernetes takes dots and dashes in names, an env file does not.
    const variable = name.replace(/[^A-Za-z0-9_]/g, '_');
    secrets[variable] = about;
    return `\${${variable}:?set it in .env}`;
  };
  const locals = new Map(stores.map(store => [store.name, localStore(store)]));
  const edges = new Map<string, EdgeOf>();
  for (const { kind, name, host, env } of neighbours.dependencies) {
    const local = kind === 'resource' ? locals.get(name) : undefined;
    for (const variable of env) edges.set(variable, { name, host, local });
  }
  for (const [name, value] of Object.entries(values.config))
    environment[name] = doubled(value);
  for (const [secret, { envFrom, keys }] of Object.entries(values.secrets)) {
    if (!envFrom) continue;
    for (const key of Object.keys(keys))
      environment[key] = ask(key, `Key ${key} of Secret ${secret}.`);
  }
  for (const [name, value] of Object.entries(values.env)) {
    const edge = edges.get(name);
    if (typeof value === 'string')
      environment[name] = doubled(onMachine(value, edge));
    else if (value.secret)
      environment[name] =
        localValue(name, edge?.local) ??
        ask(name, `Key ${value.secret.key} of Secret ${value.secret.name}.`);
  }
  return { environment: sorted(environment), secrets };
}

interface EdgeOf {
  readonly name: string;
  readonly host: string;
  readonly local: LocalStore | undefined;
}

/** What a variable from the Secret of a data store is with its local stand-in, told by its name. */
function localValue(
  variable: string,
  local: LocalStore | undefined,
): string | undefined {
  if (/(^|_)(URL|URI|DSN|ADDRESS)$/.test(variable)) return local?.url;
  if (/(^|_)(USER|USERNAME)$/.test(variable)) return local?.login?.user;
  return /(^|_)(PASS|PASSWORD)$/.test(variable)
    ? local?.login?.password
    : undefined;
}

/** The host in a text as it is called on the machine: by the name of the container. */
function onMachine(value: string, edge: EdgeOf | undefined): string {
  return edge && edge.host !== edge.name
    ? value.replaceAll(edge.host, edge.name)
    : value;
}

/** A text in which Compose sees no variable. */
export function doubled(value: string): string {
  return value.replaceAll('$', '$$$$');
}

function sorted<T>(map: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
