/** One Kubernetes object, by what it is recognised by. */
export interface ObjectName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** A field that differs. */
export interface FieldDifference {
  /** `spec.template.spec.containers[name=orders].image` */
  readonly path: string;
  /** Absent where the field was not there. */
  readonly before?: unknown;
  /** Absent where the field goes away. */
  readonly after?: unknown;
}

/** Something in a difference that a reviewer must not miss. */
export interface Risk {
  readonly code:
    | 'immutable-field'
    | 'volume-deleted'
    | 'selector-changed'
    | 'replicas-fall'
    | 'protection-removed'
    | 'pods-restart';
  /** One sentence for a person. */
  readonly message: string;
}

/** One object that is added, removed or changed. */
export interface ObjectDifference {
  readonly object: ObjectName;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of a changed object. */
  readonly fields: readonly FieldDifference[];
  readonly risks: readonly Risk[];
}

/** What one environment's manifests gain and lose. */
export interface EnvironmentDifference {
  readonly environment: string;
  /** Why it cannot be told: one of the two does not render. */
  readonly error?: string;
  readonly objects: readonly ObjectDifference[];
}
