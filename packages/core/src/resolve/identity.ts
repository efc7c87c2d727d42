import type { LocatedDocument } from '../spec/LocatedDocument';
import type { EffectiveSpec } from './EffectiveSpec';
import type { ResolvedLink, ServiceIdentity } from './ResolvedService';
import { sortedMap } from './sortedMap';
import { titleFromName } from './titleFromName';
import type { ServiceKind } from './vocabulary';

/** Owner of a service for which nobody says who owns it. */
export const UNKNOWN_OWNER = 'group:default/unknown';

const KIND_WORDS: Record<ServiceKind, string> = {
  web: 'a web front end',
  api: 'an API',
  worker: 'a worker',
  scheduler: 'a scheduler',
  cron: 'a scheduled job',
  job: 'a job',
  stateful: 'a stateful service',
};

/** Who a service is, with what it takes over from its System. */
export function identityOf(
  service: LocatedDocument<'Service'>,
  system: LocatedDocument<'System'> | undefined,
  spec: EffectiveSpec,
): ServiceIdentity {
  const { metadata, spec: written } = service.document;
  const parent = system?.document.metadata;
  const title = metadata.title ?? titleFromName(metadata.name);
  const systemName = parent?.name ?? metadata.system;
  const systemTitle =
    parent === undefined
      ? undefined
      : parent.title ?? titleFromName(parent.name);
  const of =
    systemTitle ??
    (systemName === undefined ? undefined : titleFromName(systemName));
  const description =
    metadata.description ??
    `${title}, ${KIND_WORDS[written.kind]}${
      of === undefined ? '' : ` of ${of}`
    }.`;
  return {
    name: metadata.name,
    title,
    description,
    owner: metadata.owner ?? parent?.owner ?? UNKNOWN_OWNER,
    ...(systemName === undefined ? {} : { system: systemName }),
    ...(systemTitle === undefined ? {} : { systemTitle }),
    ...(parent?.domain === undefined ? {} : { domain: parent.domain }),
    tags: metadata.tags ?? [],
    lifecycle: spec.lifecycle ?? 'production',
    kind: written.kind,
    tier: spec.tier ?? 'standard',
    labels: sortedMap(
      { ...parent?.labels, ...metadata.labels },
      value => value,
    ),
    annotations: sortedMap(metadata.annotations ?? {}, value => value),
    links: sortedMap(
      metadata.links ?? {},
      ({ url, title: text, icon, type }, name): ResolvedLink => ({
        url,
        title: text ?? titleFromName(name),
        ...(icon === undefined ? {} : { icon }),
        ...(type === undefined ? {} : { type }),
      }),
    ),
  };
}
