import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import { SchemaStore } from '../schema/SchemaStore';
import { removedApis } from './removedApis';

type Id =
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'invalid-value'
  | 'duplicate-item'
  | 'unknown-kind'
  | 'no-schema'
  | 'removed-api'
  | 'deprecated-api';

/** Every object against the schema of its kind: Kubernetes' own, or that of the custom resource. */
export const schemaCheck = defineCheck<Id>({
  rules: {
    'unknown-field': {
      severity: 'error',
      title: 'Every field is one that the kind has.',
      why: 'The API server refuses the object or, worse, drops the field in silence: a misspelt `resources` leaves a container without limits.',
      mend: 'Correct the spelling or move the field to where it belongs.',
    },
    'missing-field': {
      severity: 'error',
      title: 'Every required field is there.',
      why: 'The API server refuses the object.',
      mend: 'Add the field.',
    },
    'wrong-type': {
      severity: 'error',
      title: 'Every value has the type of its field.',
      why: 'The API server refuses the object. YAML reads `yes`, `on` and `1` without quotation marks as booleans and numbers.',
      mend: 'Quote texts; do not quote numbers and booleans.',
    },
    'invalid-value': {
      severity: 'error',
      title: 'Every value is one that its field takes.',
      why: 'The API server refuses the object.',
      mend: 'Use one of the values, or the form, that the message names.',
    },
    'duplicate-item': {
      severity: 'error',
      title: 'No list says the same thing twice.',
      why: 'Server-side apply, which Helm 4 uses, refuses lists whose items have the same key (name, port and protocol, mount path).',
      mend: 'Keep one of the items.',
    },
    'unknown-kind': {
      severity: 'error',
      title: 'The kind exists in its API group.',
      why: 'The API server has no such kind.',
      mend: 'Correct `apiVersion` or `kind`.',
    },
    'no-schema': {
      severity: 'info',
      title: 'There is a schema to check the object against.',
      why: 'Objects of API groups that Chartwright has no schema of are not checked in depth.',
      mend: 'Nothing to do; check such objects with the tools of their operator.',
    },
    'removed-api': {
      severity: 'error',
      title: 'The API version is still served.',
      why: 'Kubernetes has removed the version: the object cannot be created.',
      mend: 'Move to the version that the message names.',
    },
    'deprecated-api': {
      severity: 'warning',
      title: 'The API version is not deprecated.',
      why: 'A later Kubernetes will not serve it.',
      mend: 'Move to the version that the message names.',
    },
  },
  *run(set) {
    for (const object of set.objects) yield* schemaHits(object);
  },
});

const known = new WeakMap<object, Hit<Id>[]>();

/** Remembered by the object's value: environments and runs share what they share. */
function schemaHits(object: ManifestObject): Hit<Id>[] {
  const before = known.get(object.value);
  if (before) return before.map(hit => ({ ...hit, object }));
  const hits = [...freshHits(object)];
  known.set(object.value, hits);
  return hits;
}

function* freshHits(object: ManifestObject): Iterable<Hit<Id>> {
  const { apiVersion, kind } = object;
  const store = SchemaStore.shared();
  const found = store.find(apiVersion, kind);
  const removed = removedApis[`${apiVersion}/${kind}`];
  if (found.status === 'known') {
    if (removed) {
      yield {
        rule: 'deprecated-api',
        object,
        message: `${apiVersion} ${kind} is deprecated since Kubernetes ${removed.since}, ${removed.instead}`,
      };
    }
    for (const violation of store.validate(found, object.value)) {
      yield { ...violation, object };
    }
  } else if (removed) {
    yield {
      rule: 'removed-api',
      object,
      path: ['apiVersion'],
      message: `${apiVersion} ${kind} is not served since Kubernetes ${removed.since}, ${removed.instead}`,
    };
  } else if (found.status === 'unknown-group' && apiVersion.includes('.')) {
    yield {
      rule: 'no-schema',
      object,
      message: `no schema of ${apiVersion} ${kind} comes with Chartwright, so its fields were not checked`,
    };
  } else {
    yield {
      rule: 'unknown-kind',
      object,
      path: ['kind'],
      message: `Kubernetes has no kind ${kind} in ${apiVersion}`,
      ...hintFor(found),
    };
  }
}

function hintFor(
  found: ReturnType<SchemaStore['find']>,
): { hint: string } | undefined {
  if (found.status === 'unknown-version') {
    return { hint: `it is served as ${found.versions.join(' and ')}` };
  }
  if (found.status === 'unknown-kind' && found.suggestion !== undefined) {
    return { hint: `did you mean '${found.suggestion}'?` };
  }
  return undefined;
}
