import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { partialViolations } from '../check/schema/partialViolations';
import { SchemaStore } from '../check/schema/SchemaStore';
import { fieldAt } from '../resolve/fieldAt';
import { isMap, mergeLayers } from '../resolve/mergeLayers';
import { placeOf } from '../resolve/rules/documentProblems';
import type { AnyLocatedDocument } from '../spec';
import type { FieldPath } from '../spec/fieldPath';
import { formatPath } from '../spec/fieldPath';

/** What the fields in `overrides`, and the manifests in `objects`, have against the schemas of their kinds. */
export function overrideProblems(
  documents: readonly AnyLocatedDocument[],
): Problem[] {
  return documents.flatMap(document =>
    placesOf(document).flatMap(path => [
      ...entriesAt(document, [...path, 'overrides']).flatMap(
        ([name, patch, place]) => ofOverride(document, name, patch, place),
      ),
      ...entriesAt(document, [...path, 'objects']).flatMap(
        ([name, manifest, place]) =>
          ofObject(document, whole(document, name, manifest), place),
      ),
    ]),
  );
}

/** Where a document may have overrides: in its spec, its defaults for services, and its overlays. */
function placesOf(document: AnyLocatedDocument): FieldPath[] {
  const parts = ['environments', 'environmentDefaults'].flatMap(field => {
    const map = fieldAt(document.written, ['spec', field]);
    return isMap(map)
      ? Object.keys(map).map(name => ['spec', field, name])
      : [];
  });
  return [['spec'], ...parts].flatMap(path => [
    path,
    [...path, 'serviceDefaults'],
  ]);
}

function entriesAt(
  { written }: AnyLocatedDocument,
  path: FieldPath,
): [name: string, value: unknown, path: FieldPath][] {
  const map = fieldAt(written, path);
  return isMap(map)
    ? Object.entries(map)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, value, [...path, name]])
    : [];
}

/** A kind may be in several groups: it is enough that one of them takes the fields. */
function ofOverride(
  document: AnyLocatedDocument,
  name: string,
  patch: unknown,
  path: FieldPath,
): Problem[] {
  const kind = name.split('/')[0] ?? '';
  const store = SchemaStore.shared();
  const results = store
    .kinds()
    .filter(known => known.endsWith(`/${kind}`))
    .flatMap(known => {
      const found = store.find(known.slice(0, -kind.length - 1), kind);
      return found.status === 'known'
        ? [partialViolations(found.file, found.node, patch)]
        : [];
    });
  if (results.some(violations => violations.length === 0)) return [];
  return (results[0] ?? []).map(violation => ({
    code: 'CW_OVERRIDE_FIELD',
    severity: 'error',
    message: `\`${formatPath(violation.path)}\` of a ${kind} ${
      violation.message
    }.`,
    ...placeOf(document, [...path, ...violation.path]),
    ...(violation.hint && { hint: violation.hint }),
  }));
}

/** An overlay changes a part of the manifest that the spec has. */
function whole(
  document: AnyLocatedDocument,
  name: string,
  manifest: unknown,
): unknown {
  const origin = () => ({ level: 'system' as const, document: document.path });
  const layers = [
    fieldAt(document.written, ['spec', 'objects', name]),
    manifest,
  ]
    .filter(isMap)
    .map(value => ({ value, originOf: origin }));
  return mergeLayers(layers).value;
}

function ofObject(
  document: AnyLocatedDocument,
  manifest: unknown,
  path: FieldPath,
): Problem[] {
  const [apiVersion, kind, name] = [
    ['apiVersion'],
    ['kind'],
    ['metadata', 'name'],
  ].map(field => fieldAt(manifest, field));
  const missing = Object.entries({
    apiVersion,
    kind,
    'metadata.name': name,
  }).filter(([, value]) => typeof value !== 'string');
  if (missing.length > 0)
    return [
      {
        code: 'CW_OBJECT_INVALID',
        severity: 'error',
        message: `The manifest has no ${missing
          .map(([field]) => `\`${field}\``)
          .join(', ')}.`,
        ...placeOf(document, path, 'key'),
        expected: 'a whole Kubernetes object',
      },
    ];
  const store = SchemaStore.shared();
  const found = store.find(String(apiVersion), String(kind));
  if (found.status !== 'known') return [];
  return store.validate(found, manifest).map(violation => ({
    code: 'CW_OBJECT_INVALID',
    severity: 'error',
    message: violation.message,
    ...placeOf(document, [...path, ...violation.path]),
  }));
}
