import type { ManifestObject } from '../../check/manifest/ManifestObject';
import { groupOf } from '../../check/manifest/ManifestObject';
import { parseManifestsOnce } from '../../check/manifest/parseManifestsOnce';
import { compareText } from '../../files/compareText';
import { fieldDifferences } from './fieldDifferences';
import { maskSecretFields } from './maskSecretFields';
import type { ObjectDifference, ObjectName } from './ManifestDifference';
import { risksOfChange, risksOfRemoval } from './risksOf';

/** Before each line that starts a document. */
const DOCUMENT_START = /^(?=---(?:\s|$))/m;

/**
 * Compares two renders object by object and field by field; objects keep their identity over API versions. The values of
 * secrets are masked: a difference tells that they change.
 */
export function compareManifests(
  before: string,
  after: string,
): ObjectDifference[] {
  const [old, current] = withoutEqualDocuments(before, after).map(
    objectsOf,
  ) as [Map<string, ManifestObject>, Map<string, ManifestObject>];
  const keys = [...new Set([...old.keys(), ...current.keys()])].sort(
    compareText,
  );
  return keys.flatMap((key): ObjectDifference[] => {
    const was = old.get(key);
    const is = current.get(key);
    if (!is) {
      return [
        {
          object: nameOf(was!),
          change: 'removed',
          fields: [],
          risks: risksOfRemoval(was!),
        },
      ];
    }
    if (!was) {
      return [{ object: nameOf(is), change: 'added', fields: [], risks: [] }];
    }
    const fields = fieldDifferences(was.value, is.value);
    return fields.length === 0
      ? []
      : [
          {
            object: nameOf(is),
            change: 'changed',
            fields: maskSecretFields(is.kind, fields),
            risks: risksOfChange(was, is, fields),
          },
        ];
  });
}

/** Most documents are the same on both sides; those are not worth parsing. */
function withoutEqualDocuments(before: string, after: string): string[][] {
  const documents = [before, after].map(text => text.split(DOCUMENT_START));
  const [old, current] = documents.map(list => new Set(list));
  return [
    documents[0]!.filter(text => !current!.has(text)),
    documents[1]!.filter(text => !old!.has(text)),
  ];
}

function objectsOf(documents: readonly string[]): Map<string, ManifestObject> {
  return new Map(
    documents
      .flatMap(text => parseManifestsOnce({ text }).objects)
      .map(object => [
        [
          object.kind,
          groupOf(object),
          object.namespace ?? '',
          object.name,
        ].join('/'),
        object,
      ]),
  );
}

function nameOf({
  apiVersion,
  kind,
  namespace,
  name,
}: ManifestObject): ObjectName {
  return {
    apiVersion,
    kind,
    ...(namespace !== undefined && { namespace }),
    name,
  };
}
