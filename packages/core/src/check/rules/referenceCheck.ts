import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import type { ManifestSet } from '../manifest/ManifestSet';
import { itemsAt, objectAt, textAt, valueAt } from '../manifest/plainData';
import type { PodOwner } from '../manifest/podsOf';
import type { FieldPath } from '../../spec/fieldPath';
import { didYouMean } from '../../spec/didYouMean';

type Id = 'missing-reference' | 'missing-key' | 'secret-from-elsewhere';

interface Reference {
  kind: 'ConfigMap' | 'Secret' | 'ServiceAccount' | 'PersistentVolumeClaim';
  name: string;
  key?: string;
  path: FieldPath;
}

/** What pods refer to by name. */
export const referenceCheck = defineCheck<Id>({
  rules: {
    'missing-reference': {
      severity: 'warning',
      title:
        'ConfigMaps, service accounts and claims that pods name are in the render.',
      why: 'The pod waits for them with `CreateContainerConfigError`, or cannot be created.',
      mend: 'Correct the name, add the object, or mark the reference `optional` when it may be missing.',
    },
    'missing-key': {
      severity: 'error',
      title: 'Keys that pods read are in their ConfigMap or Secret.',
      why: 'The container does not start: `CreateContainerConfigError`.',
      mend: 'Correct the key, or add it.',
    },
    'secret-from-elsewhere': {
      severity: 'info',
      title:
        'Secrets come from this render’s ExternalSecrets, certificates or sealed secrets.',
      why: 'A Secret that nothing here makes must be there before the release is installed.',
      mend: 'Make it by hand or by the platform, or name its source in the document.',
    },
  },
  *run(set) {
    for (const pod of set.pods()) {
      for (const reference of referencesOf(pod))
        yield* referenceHits(set, pod, reference);
    }
  },
});

function* referenceHits(
  set: ManifestSet,
  pod: PodOwner,
  reference: Reference,
): Iterable<Hit<Id>> {
  const { kind, name, key, path } = reference;
  const namespace = set.namespaceOf(pod.owner);
  const found = set.find('', kind, name, namespace);
  const keys = found ? keysOf(found) : keysMadeFor(set, reference, namespace);
  if (keys !== undefined) {
    if (key === undefined || keys === 'unknown' || keys.includes(key)) return;
    const near = didYouMean(key, keys);
    yield {
      rule: 'missing-key',
      object: pod.owner,
      path,
      message: `reads the key '${key}' of ${kind} '${name}', which has ${
        keys.map(item => `'${item}'`).join(', ') || 'none'
      }`,
      ...(near !== undefined && { hint: `did you mean '${near}'?` }),
    };
    return;
  }
  if (found) return;
  yield {
    rule: kind === 'Secret' ? 'secret-from-elsewhere' : 'missing-reference',
    object: pod.owner,
    path,
    message: `needs the ${kind} '${name}', which is not in this render`,
  };
}

function keysOf(object: ManifestObject): string[] {
  return ['data', 'stringData', 'binaryData'].flatMap(field =>
    Object.keys(objectAt(object.value, field)),
  );
}

/** Keys of a Secret that another object of the render makes; 'unknown' when it does not say which. */
function keysMadeFor(
  set: ManifestSet,
  { kind, name }: Reference,
  namespace: string,
): string[] | 'unknown' | undefined {
  if (kind !== 'Secret') return undefined;
  for (const external of set.ofKind('external-secrets.io', 'ExternalSecret')) {
    if (set.namespaceOf(external) !== namespace) continue;
    if (
      (textAt(external.value, 'spec', 'target', 'name') ?? external.name) !==
      name
    )
      continue;
    const whole = valueAt(external.value, 'spec', 'dataFrom') !== undefined;
    const template = objectAt(
      external.value,
      'spec',
      'target',
      'template',
      'data',
    );
    if (whole || Object.keys(template).length > 0) return 'unknown';
    return itemsAt(external.value, 'spec', 'data').flatMap(({ item }) =>
      typeof item.secretKey === 'string' ? [item.secretKey] : [],
    );
  }
  for (const sealed of set.ofKind('bitnami.com', 'SealedSecret')) {
    if (sealed.name === name && set.namespaceOf(sealed) === namespace) {
      return Object.keys(objectAt(sealed.value, 'spec', 'encryptedData'));
    }
  }
  for (const certificate of set.ofKind('cert-manager.io', 'Certificate')) {
    if (
      textAt(certificate.value, 'spec', 'secretName') === name &&
      set.namespaceOf(certificate) === namespace
    ) {
      return 'unknown';
    }
  }
  return undefined;
}

function* referencesOf(pod: PodOwner): Iterable<Reference> {
  const account = textAt(pod.spec, 'serviceAccountName');
  if (account !== undefined && account !== 'default' && account !== '') {
    yield {
      kind: 'ServiceAccount',
      name: account,
      path: [...pod.path, 'serviceAccountName'],
    };
  }
  for (const { item, index } of itemsAt(pod.spec, 'volumes')) {
    yield* volumeReferences(item, [...pod.path, 'volumes', index]);
    for (const source of itemsAt(item, 'projected', 'sources')) {
      yield* projectedReferences(source.item, [
        ...pod.path,
        'volumes',
        index,
        'projected',
        'sources',
        source.index,
      ]);
    }
  }
  for (const container of pod.containers) {
    for (const { item, index } of itemsAt(container.value, 'env')) {
      yield* keyReference(
        'ConfigMap',
        valueAt(item, 'valueFrom', 'configMapKeyRef'),
        [...container.path, 'env', index, 'valueFrom', 'configMapKeyRef'],
      );
      yield* keyReference(
        'Secret',
        valueAt(item, 'valueFrom', 'secretKeyRef'),
        [...container.path, 'env', index, 'valueFrom', 'secretKeyRef'],
      );
    }
    for (const { item, index } of itemsAt(container.value, 'envFrom')) {
      yield* keyReference('ConfigMap', item.configMapRef, [
        ...container.path,
        'envFrom',
        index,
        'configMapRef',
      ]);
      yield* keyReference('Secret', item.secretRef, [
        ...container.path,
        'envFrom',
        index,
        'secretRef',
      ]);
    }
  }
}

function* volumeReferences(
  volume: Record<string, unknown>,
  path: FieldPath,
): Iterable<Reference> {
  const config = objectAt(volume, 'configMap');
  if (typeof config.name === 'string' && config.optional !== true) {
    yield* withItems('ConfigMap', config.name, config, [...path, 'configMap']);
  }
  const secret = objectAt(volume, 'secret');
  if (typeof secret.secretName === 'string' && secret.optional !== true) {
    yield* withItems('Secret', secret.secretName, secret, [...path, 'secret']);
  }
  const claim = textAt(volume, 'persistentVolumeClaim', 'claimName');
  if (claim !== undefined) {
    yield {
      kind: 'PersistentVolumeClaim',
      name: claim,
      path: [...path, 'persistentVolumeClaim', 'claimName'],
    };
  }
}

function* projectedReferences(
  source: Record<string, unknown>,
  path: FieldPath,
): Iterable<Reference> {
  for (const [field, kind] of [
    ['configMap', 'ConfigMap'],
    ['secret', 'Secret'],
  ] as const) {
    const reference = objectAt(source, field);
    if (typeof reference.name === 'string' && reference.optional !== true) {
      yield* withItems(kind, reference.name, reference, [...path, field]);
    }
  }
}

function* withItems(
  kind: 'ConfigMap' | 'Secret',
  name: string,
  source: unknown,
  path: FieldPath,
): Iterable<Reference> {
  const items = itemsAt(source, 'items');
  if (items.length === 0) yield { kind, name, path };
  for (const { item, index } of items) {
    if (typeof item.key === 'string')
      yield {
        kind,
        name,
        key: item.key,
        path: [...path, 'items', index, 'key'],
      };
  }
}

function* keyReference(
  kind: 'ConfigMap' | 'Secret',
  reference: unknown,
  path: FieldPath,
): Iterable<Reference> {
  const name = textAt(reference, 'name');
  if (name === undefined || valueAt(reference, 'optional') === true) return;
  const key = textAt(reference, 'key');
  yield { kind, name, ...(key !== undefined && { key }), path };
}
