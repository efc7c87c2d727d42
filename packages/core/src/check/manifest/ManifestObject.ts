import type { PlainObject } from './plainData';

/** One Kubernetes object of a manifest. */
export interface ManifestObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** As written: the release's namespace is not filled in. */
  readonly namespace?: string;
  readonly value: PlainObject;
  /** File the object is from, as in its {@link ManifestText}. */
  readonly file?: string;
  /** The document's text, to find a field's line in. */
  readonly text: string;
  /** Line of the file on which {@link text} starts, where known. */
  readonly line?: number;
}

/** API group of an object; empty for the core group. */
export function groupOf(object: Pick<ManifestObject, 'apiVersion'>): string {
  const slash = object.apiVersion.indexOf('/');
  return slash < 0 ? '' : object.apiVersion.slice(0, slash);
}
