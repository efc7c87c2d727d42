import { plainPath, plainText } from '../operations/plainPath';
import type { RenderedChart } from '../operations/renderedCharts';
import type { SecretEntry } from './secretInventory';

/** How a Secret gets new values: commands for a person, without any value in them. */
export function rotationSteps(
  entry: SecretEntry,
  charts: readonly RenderedChart[],
): string[] {
  const { name, namespace, source } = entry;
  const fetch = `kubectl annotate externalsecret ${name} force-sync="$(date +%s)" --overwrite --namespace ${namespace}`;
  const wait = `kubectl rollout status deployment --namespace ${namespace}`;
  switch (source) {
    case 'generated':
      return [
        '# The operator makes other values; it keeps the Secret until then.',
        `kubectl delete secret ${name} --namespace ${namespace}`,
        fetch,
        wait,
      ];
    case 'sealed':
      return [
        '# The new values are read from files or standard input, sealed, and written into the chart.',
        `chartwright secrets seal ${name} <REPOSITORY> -e ${entry.environment} --from-file <KEY>=<FILE>`,
        '# Review, merge, upgrade the release, then:',
        wait,
      ];
    case 'external':
      return [...storeSteps(entry, providerOf(entry, charts)), fetch, wait];
    default:
      return [
        '# Nobody but you knows where it comes from.',
        `kubectl create secret generic ${name} --namespace ${namespace} --from-file=<KEY>=<FILE> --dry-run=client -o yaml | kubectl apply -f -`,
        wait,
      ];
  }
}

interface Provider {
  readonly kind: string;
  readonly fields: unknown;
}

/** The provider of a store that one of the charts makes; a ClusterSecretStore belongs to somebody else. */
function providerOf(
  { store, environment, namespace }: SecretEntry,
  charts: readonly RenderedChart[],
): Provider | undefined {
  if (store === undefined) return undefined;
  for (const chart of charts) {
    if (chart.environment !== environment) continue;
    for (const object of chart.objects) {
      if (
        object.kind !== store.kind ||
        object.metadata.name !== store.name ||
        (object.metadata.namespace ?? chart.namespace) !== namespace
      )
        continue;
      const [entry] = Object.entries(
        plainPath(object, 'spec', 'provider') ?? {},
      );
      if (entry) return { kind: entry[0], fields: entry[1] };
    }
  }
  return undefined;
}

function storeSteps(
  { remoteKeys = [], store }: SecretEntry,
  provider: Provider | undefined,
): string[] {
  return remoteKeys.flatMap(key => {
    switch (provider?.kind) {
      case 'aws':
        return [
          `# With a rotation function: aws secretsmanager rotate-secret --secret-id ${key} --region ${plainText(
            provider.fields,
            'region',
          )}`,
          `aws secretsmanager put-secret-value --secret-id ${key} --secret-string file://<FILE> --region ${plainText(
            provider.fields,
            'region',
          )}`,
        ];
      case 'azurekv':
        return [
          `az keyvault secret set --id ${plainText(
            provider.fields,
            'vaultUrl',
          )}/secrets/${key} --file <FILE>`,
        ];
      case 'gcpsm':
        return [
          `gcloud secrets versions add ${key} --data-file=<FILE> --project ${plainText(
            provider.fields,
            'projectID',
          )}`,
        ];
      case 'vault':
        return [
          `vault kv put -address=${plainText(
            provider.fields,
            'server',
          )} -mount=${
            plainText(provider.fields, 'path') ?? 'secret'
          } ${key} @<FILE>.json`,
        ];
      default:
        return [
          `# Put the new values into the key ${key} of the ${store?.kind} ${store?.name}; its provider is not described here.`,
        ];
    }
  });
}
