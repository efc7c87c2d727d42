import { plainList, plainPath, plainText } from '../operations/plainPath';
import type {
  RenderedChart,
  RenderedObject,
} from '../operations/renderedCharts';

/** One Secret in one environment: where it comes from, never what is in it. */
export interface SecretEntry {
  readonly environment: string;
  readonly namespace: string;
  readonly name: string;
  /** Folder of the chart that makes it, or that uses it. */
  readonly chart: string;
  readonly source: 'external' | 'generated' | 'sealed' | 'existing' | 'plain';
  readonly keys: readonly string[];
  /** Only `external`. */
  readonly store?: { readonly kind: string; readonly name: string };
  /** Only `external`: keys of the store. */
  readonly remoteKeys?: readonly string[];
  /** Go duration. */
  readonly refreshInterval?: string;
  /** Class and period (Prometheus duration), where it has to change. */
  readonly rotation?: { readonly class: string; readonly every: string };
}

/** Every Secret that the charts make or use, by environment, namespace and name. */
export function secretInventory(
  charts: readonly RenderedChart[],
): SecretEntry[] {
  const made = charts.flatMap(chart =>
    chart.objects.flatMap(object => madeSecret(object, chart) ?? []),
  );
  const known = new Set(made.map(keyOf));
  const used = charts.flatMap(chart =>
    chart.objects.flatMap(object =>
      [...usedSecrets(object)].map(
        ([name, keys]): SecretEntry => ({
          ...place(object, chart),
          name,
          source: 'existing',
          keys: [...keys].sort(),
        }),
      ),
    ),
  );
  const missing = new Map<string, SecretEntry>();
  for (const entry of used) {
    const key = keyOf(entry);
    if (known.has(key)) continue;
    const before = missing.get(key)?.keys ?? [];
    missing.set(key, {
      ...entry,
      keys: [...new Set([...before, ...entry.keys])].sort(),
    });
  }
  return [...made, ...missing.values()].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}

function keyOf({ environment, namespace, name }: SecretEntry): string {
  return `${environment}/${namespace}/${name}`;
}

function place(
  { metadata }: RenderedObject,
  { folder, environment, namespace }: RenderedChart,
) {
  return {
    environment,
    namespace: metadata.namespace ?? namespace,
    chart: folder,
  };
}

function madeSecret(
  object: RenderedObject,
  chart: RenderedChart,
): SecretEntry | undefined {
  const { kind, metadata } = object;
  const common = { ...place(object, chart), name: metadata.name };
  if (kind === 'ExternalSecret') return externalSecret(object, common);
  if (kind === 'SealedSecret')
    return {
      ...common,
      source: 'sealed',
      keys: keysAt(object, 'spec', 'encryptedData'),
    };
  return kind === 'Secret'
    ? {
        ...common,
        source: 'plain',
        keys: [...keysAt(object, 'data'), ...keysAt(object, 'stringData')],
      }
    : undefined;
}

function externalSecret(
  object: RenderedObject,
  common: Pick<SecretEntry, 'environment' | 'namespace' | 'name' | 'chart'>,
): SecretEntry {
  const data = plainList(object, 'spec', 'data');
  const generators = plainList(object, 'spec', 'dataFrom');
  const refreshInterval = plainText(object, 'spec', 'refreshInterval');
  const store = plainText(object, 'spec', 'secretStoreRef', 'name');
  const annotations = object.metadata.annotations ?? {};
  const cls = annotations['chartwright.dev/rotation-class'];
  const every = annotations['chartwright.dev/rotation-period'];
  return {
    ...common,
    name: plainText(object, 'spec', 'target', 'name') ?? common.name,
    source: store === undefined ? 'generated' : 'external',
    keys: [
      ...data.map(item => plainText(item, 'secretKey') ?? ''),
      ...generators.flatMap(item =>
        plainList(item, 'rewrite').map(
          rewrite => plainText(rewrite, 'regexp', 'target') ?? '',
        ),
      ),
    ].sort(),
    ...(store !== undefined && {
      store: {
        kind: plainText(object, 'spec', 'secretStoreRef', 'kind') ?? '',
        name: store,
      },
      remoteKeys: [
        ...new Set(data.map(item => plainText(item, 'remoteRef', 'key') ?? '')),
      ].sort(),
    }),
    ...(refreshInterval !== undefined && { refreshInterval }),
    ...(cls !== undefined &&
      every !== undefined && {
        rotation: { class: cls, every },
      }),
  };
}

function keysAt(object: RenderedObject, ...path: string[]): string[] {
  return Object.keys(plainPath(object, ...path) ?? {}).sort();
}

/** Secrets that the Pods of an object read, with the keys that they name; `optional` ones are left out. */
function usedSecrets(object: RenderedObject): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string | undefined, keys: readonly string[] = []) => {
    if (name === undefined) return;
    const known = found.get(name) ?? new Set<string>();
    keys.forEach(key => known.add(key));
    found.set(name, known);
  };
  const pod =
    plainPath(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec') ??
    plainPath(object, 'spec', 'template', 'spec');
  const containers = [
    ...plainList(pod, 'containers'),
    ...plainList(pod, 'initContainers'),
  ];
  for (const container of containers) {
    for (const variable of plainList(container, 'env')) {
      const reference = plainPath(variable, 'valueFrom', 'secretKeyRef');
      if (plainPath(reference, 'optional') === true) continue;
      add(plainText(reference, 'name'), [plainText(reference, 'key') ?? '']);
    }
    for (const source of plainList(container, 'envFrom'))
      add(plainText(source, 'secretRef', 'name'));
  }
  for (const volume of plainList(pod, 'volumes'))
    add(plainText(volume, 'secret', 'secretName'));
  for (const reference of plainList(pod, 'imagePullSecrets'))
    add(plainText(reference, 'name'));
  return found;
}
