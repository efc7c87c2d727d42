import { titleFromName } from '../../resolve/titleFromName';
import { resourceEntityName } from '../catalog/entityRefs';
import type { CommentedEntity } from '../catalog/entityText';
import type { SystemFacts } from './SystemFacts';

/**
 * Resources of the catalog for what lies outside the cluster: what services call there, and who calls them from there
 * (`network.allowFrom` with addresses), so that the graph is whole.
 */
export function outsideEntities(system: SystemFacts): CommentedEntity[] {
  const titles = new Map<string, string>();
  const calls = new Map<string, Set<string>>();
  for (const { service, base } of system.services) {
    for (const { kind, name, title } of base.neighbours.dependencies)
      if (kind === 'external') titles.set(name, title);
    for (const [name, peer] of Object.entries(
      base.values.networkPolicy.ingress,
    )) {
      if (peer.cidrs === undefined) continue;
      titles.set(name, titles.get(name) ?? titleFromName(name));
      const called = calls.get(name) ?? new Set<string>();
      calls.set(name, called.add(`component:default/${service.name}`));
    }
  }
  const known = new Set(system.resources.map(({ name }) => name));
  return [...titles]
    .filter(([name]) => !known.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, title]) => ({
      comment: `${title}, which lies outside the cluster.`,
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name: resourceEntityName(system.name, name), title },
        spec: {
          type: 'external-system',
          owner: system.owner,
          system: system.name,
          ...(calls.has(name) && { dependsOn: [...calls.get(name)!].sort() }),
        },
      },
    }));
}
