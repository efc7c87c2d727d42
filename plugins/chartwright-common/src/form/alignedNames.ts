import type { ServiceDocument } from '../documents.generated';
import { entityName } from './entityName';
import { fieldsOf, textOf } from './fieldsOf';
import { ownerRef } from './ownerRef';
import { pruned } from './pruned';

/**
 * A document made of answers, with the names that the recorded one has for the same things: hosts outside the cluster have
 * names of a person's choice, and an owner or an API can be named by its reference or by its name alone.
 */
export function alignedNames(
  made: ServiceDocument,
  recorded: unknown,
): ServiceDocument {
  const spec = fieldsOf(fieldsOf(recorded).spec);
  const names = new Map(
    Object.entries(fieldsOf(fieldsOf(spec.dependsOn).external)).flatMap(
      ([name, value]) => {
        const host = textOf(fieldsOf(value).host);
        return host === undefined ? [] : [[host, name] as const];
      },
    ),
  );
  const apis = new Map(
    (Array.isArray(spec.consumes) ? spec.consumes : []).flatMap(api =>
      typeof api === 'string' ? [[entityName(api), api] as const] : [],
    ),
  );
  const { dependsOn, consumes } = made.spec;
  const owner = textOf(fieldsOf(fieldsOf(recorded).metadata).owner);
  return pruned<ServiceDocument>({
    ...made,
    metadata: {
      ...made.metadata,
      owner:
        made.metadata.owner === ownerRef(owner) ? owner : made.metadata.owner,
    },
    spec: {
      ...made.spec,
      dependsOn: dependsOn && {
        ...dependsOn,
        external:
          dependsOn.external &&
          Object.fromEntries(
            Object.entries(dependsOn.external).map(([name, entry]) => [
              names.get(entry.host ?? '') ?? name,
              entry,
            ]),
          ),
      },
      consumes: consumes?.map(api => apis.get(entityName(api)) ?? api),
    },
  });
}
