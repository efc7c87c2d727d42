/**
 * Where a value was written.
 *
 * @public
 */
export interface OriginView {
  /**
   * `default`: the kind of service. `library`: the library chart has it for every service. `context`: neighbours.
   */
  level:
    | 'default'
    | 'library'
    | 'platform'
    | 'system'
    | 'service'
    | 'environment'
    | 'context';
  /** File of the document, or `built-in`. */
  document: string;
  /** File of the partial document laid over `document` that says it; absent: the document does. */
  file?: string;
  /** The environment, of an overlay. */
  environment?: string;
  /** Starts at 1, as the column does; both absent for built-in data. */
  line?: number;
  column?: number;
}

/**
 * One value of the effective Service document.
 *
 * @public
 */
export interface FieldOriginView {
  /** Path in the document, for example `spec.scaling.min`. */
  path: string;
  value: unknown;
  origin: OriginView;
}

/**
 * One field of a rendered object with the values of the document that it is made of.
 *
 * @public
 */
export interface ObjectFieldOriginView {
  /** Path in the object, for example `spec.template.spec.containers[name=orders].image`. */
  path: string;
  /** Line in the object's `yaml`, starts at 1. */
  line?: number;
  /** What it is made of; the most telling first. Empty: the library chart's own, the same for every service. */
  from: FieldOriginView[];
}

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/origins?environment=NAME[&objectKind=KIND&objectName=NAME]`.
 *
 * @public
 */
export interface OriginsView {
  entityRef: string;
  environment: string;
  /** Every value of the effective document, by path. */
  fields: FieldOriginView[];
  /** Fields of the object that was asked for; absent when none was. */
  object?: ObjectFieldOriginView[];
}
