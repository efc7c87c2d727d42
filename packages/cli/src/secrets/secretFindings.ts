import {
  parsePrometheusDuration,
  type FindingSeverity,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { SecretEntry } from './secretInventory';

/** Something about a Secret that ought to be otherwise. */
export interface SecretFinding {
  readonly severity: FindingSeverity;
  readonly environment: string;
  readonly name: string;
  readonly message: string;
}

/** What the manifests say about the Secrets that a person should know. */
export function secretFindings(
  secrets: readonly SecretEntry[],
): SecretFinding[] {
  return [...secrets.flatMap(findingsOf), ...sharedRemoteKeys(secrets)];
}

function findingsOf(entry: SecretEntry): SecretFinding[] {
  const finding = (
    severity: SecretFinding['severity'],
    message: string,
  ): SecretFinding => ({
    severity,
    environment: entry.environment,
    name: entry.name,
    message,
  });
  const found: SecretFinding[] = [];
  if (entry.source === 'plain')
    found.push(finding('error', 'its values stand in a manifest'));
  if (entry.source === 'existing')
    found.push(
      finding('info', 'somebody has to put it into the namespace by hand'),
    );
  if (entry.source === 'external' && entry.rotation === undefined)
    found.push(finding('info', 'it has no rotation class'));
  const refresh =
    entry.refreshInterval === undefined
      ? undefined
      : parsePrometheusDuration(entry.refreshInterval);
  const period =
    entry.rotation === undefined
      ? undefined
      : parsePrometheusDuration(entry.rotation.every);
  if (
    entry.source === 'external' &&
    refresh !== undefined &&
    period !== undefined &&
    refresh > period / 2
  )
    found.push(
      finding(
        'error',
        `it is read every ${entry.refreshInterval}, too seldom for a rotation every ${entry.rotation?.every}`,
      ),
    );
  return found;
}

/** One value for two environments: who gets into the one gets into the other. */
function sharedRemoteKeys(secrets: readonly SecretEntry[]): SecretFinding[] {
  const places = new Map<string, SecretEntry[]>();
  for (const entry of secrets) {
    for (const key of entry.remoteKeys ?? []) {
      const place = `${entry.store?.kind} ${entry.store?.name} ${key}`;
      places.set(place, [...(places.get(place) ?? []), entry]);
    }
  }
  return [...places.entries()].flatMap(([place, entries]): SecretFinding[] => {
    const environments = [
      ...new Set(entries.map(({ environment }) => environment)),
    ];
    const [first] = entries;
    // A SecretStore belongs to its namespace; a ClusterSecretStore of another cluster may well be another store.
    return environments.length < 2 || first === undefined
      ? []
      : [
          {
            severity: 'info',
            environment: environments.join(', '),
            name: first.name,
            message: `all read the same key (${place}): right only where each cluster has a store of its own`,
          },
        ];
  });
}
