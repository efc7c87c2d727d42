/** What a code means and how to mend it, for `docs/errors.md` and tools. */
export interface ErrorDescription {
  area: ErrorArea;
  meaning: string;
  remedy: string;
}

/** Chapter of the table. */
export type ErrorArea = (typeof ERROR_AREAS)[number];

/** Chapters in the order of the page. */
export const ERROR_AREAS = [
  'Reading a file',
  'Fields',
  'Containers',
  'Scaling and availability',
  'Exposure',
  'References',
  'Monitoring',
  'Writing and rendering',
  'Explain',
] as const;

/** Every code, by chapter, as `[code, meaning, remedy]`. */
const TABLE = {
  'Reading a file': {
    CW_FILE_TOO_LARGE: ['The file is larger than 1 MiB.', 'Check the path; move services of a large System into documents of their own.'],
    CW_ENCODING: ['The file is not UTF-8: UTF-16, UTF-32, Latin-1, or it has a NUL character.', 'Save the file as UTF-8.'],
    CW_EMPTY_DOCUMENT: ['The file holds no document.', 'Write a Platform, System or Service document.'],
    CW_YAML_SYNTAX: ['The text is not YAML.', 'Mend the line that is shown; often a quotation mark or a colon is missing.'],
    CW_YAML_TAB: ['A tab is used to indent, which YAML forbids.', 'Indent by blanks.'],
    CW_YAML_DUPLICATE_KEY: ['A map has the same key twice.', 'Remove one of the two.'],
    CW_YAML_ALIASES: ['An alias has no anchor, lies within its own anchor, or expands to too many values.', 'Define the anchor before the alias; avoid aliases of aliases.'],
    CW_YAML_DEPTH: ['Values are nested too deep.', 'Remove levels; no document needs more than 15.'],
    CW_YAML_KEY: ['A key is not a text, or has a name that is not allowed (`__proto__`, `constructor`, `prototype`).', 'Choose another key.'],
    CW_ROOT_NOT_MAP: ['The document is a list or a single value.', 'Begin with `apiVersion:` and `kind:`.'],
    CW_API_VERSION: ['The `apiVersion` is missing or unknown.', 'Write `apiVersion: chartwright.dev/v1`.'],
    CW_KIND: ['The `kind` is missing or unknown.', 'Write `Service`, `System` or `Platform`.'],
    CW_DUPLICATE_DOCUMENT: ['Two documents describe the same thing.', 'Remove or rename one.'],
    CW_ONE_SERVICE: ['Another number of Service documents than one was given.', 'Give the document of the service to generate.'],
    CW_ONE_SYSTEM: ['Another number of System documents than one was given.', 'Give the document of the system to generate.'],
    CW_DOCUMENT_KIND: ['A document of another kind was expected here.', 'Give the right file.'],
    CW_OVERLAY_SYNTAX: ['An overlay is not YAML, or not a document.', 'Mend the overlay.'],
    CW_OVERLAY_UNMATCHED: ['An overlay matches none of the documents.', 'Check its `kind` and `metadata.name`.'],
    CW_CONTEXT_INVALID: ['A file under `.chartwright/context` was edited.', 'Take it from the version before.'],
    CW_LOCK_INVALID: ['`.chartwright/lock.yaml` cannot be read.', 'Take it from the version before.'],
  },
  Fields: {
    CW_UNKNOWN_FIELD: ['A field that the schema does not have; a misspelt field must not be lost silently.', 'Take the field that the hint names.'],
    CW_MISSING_FIELD: ['A required field is missing, also after everything inherited was merged.', 'Add the field.'],
    CW_WRONG_TYPE: ['A value has another type than the field takes.', 'Mend the value; texts that look like numbers need quotes.'],
    CW_NOT_ALLOWED_VALUE: ['A value is not one of those that the field takes.', 'Take one of the values shown.'],
    CW_BAD_FORMAT: ['A text breaks the rules of its field: quantity, duration, cron expression, image, host, path, URL, ...', 'Write it in the form shown.'],
    CW_BAD_NAME: ['A name (the key of a map) breaks the rules of such names.', 'Rename it.'],
    CW_OUT_OF_RANGE: ['A number is too large or too small, or a text or list too long or too short.', 'Stay within the bounds shown.'],
    CW_DUPLICATE_ITEM: ['A list names the same thing twice.', 'Remove one.'],
    CW_EXCLUSIVE_FIELDS: ['Fields that exclude each other are both given.', 'Remove all but one.'],
    CW_KIND_FIELD: ['A field has no meaning for this kind of service.', 'Remove the field, or choose another `spec.kind`.'],
  },
  Containers: {
    CW_LATEST_TAG: ['An image without a tag, or with `latest`, in a production environment.', 'Pin a version or digest; the Platform can allow it by `policies.allowLatestTag`.'],
    CW_REGISTRY_NOT_ALLOWED: ['An image comes from a registry that the Platform does not allow.', 'Take an image from an allowed registry.'],
    CW_RESOURCES_MISSING: ['A container has no requests or limits for CPU or memory.', 'Set them, or pick a tier that does.'],
    CW_REQUEST_ABOVE_LIMIT: ['A request is above its limit.', 'Lower the request or raise the limit.'],
    CW_MEMORY_TOO_SMALL: ['An amount of memory under 1 MiB, often a wrong unit: `512m` is half a byte.', 'Write `512Mi`.'],
    CW_PROBE_HANDLER: ['A probe does not say what to ask, or has no port to ask.', 'Give `path`, `tcp`, `exec` or `grpc`, and a port.'],
    CW_UNKNOWN_PORT: ['A port that does not exist is named.', 'Take one of the ports shown, or declare it.'],
    CW_DUPLICATE_PORT: ['Two ports of one Pod have the same name or number.', 'Change one.'],
    CW_SIDECAR_NEVER_ENDS: ['A sidecar of a job is not native, so the Pod never ends.', 'Set `native: true`.'],
    CW_ENV_SOURCE: ['A variable has no source, or several.', 'Give exactly one.'],
    CW_DUPLICATE_ENV: ['A variable is set in two places (`env`, `config`, `secrets`, an edge).', 'Remove one.'],
    CW_UNKNOWN_SECRET: ['A variable names a Secret or a key that is not described.', 'Mend the name, or describe it under `spec.secrets`.'],
    CW_SECRET_IN_CLEAR: ['Something that is, or looks like, a secret stands in the document.', 'Put it into a secret store and refer to it.'],
    CW_STORAGE_ACCESS_MODE: ['Several Pods would share a volume that one node at a time can mount.', 'Take `ReadWriteMany`, kind `stateful`, or one Pod.'],
    CW_DUPLICATE_MOUNT: ['Two volumes are mounted at the same path.', 'Change one path.'],
    CW_DUPLICATE_VOLUME: ['Two volumes have the same name.', 'Rename one.'],
    CW_UNKNOWN_VOLUME: ['A container mounts a volume that does not exist.', 'Mend the name, or declare the volume.'],
    CW_NAME_TOO_LONG: ['The name of an object would be longer than Kubernetes allows.', 'Shorten it.'],
    CW_RBAC_WILDCARD: ['A rule of the service account has a wildcard.', 'Name what the service really needs.'],
    CW_CAPABILITY: ['A Linux capability that the Pod Security Standard `restricted` refuses.', 'Do without it, or relax the namespace.'],
  },
  'Scaling and availability': {
    CW_HPA_BOUNDS: ['The maximum of the autoscaler is below its minimum.', 'Raise the maximum or lower the minimum.'],
    CW_HPA_METRIC: ['A metric of the autoscaler lacks what it needs.', 'Give the request, or the metric in full.'],
    CW_SCALING_WITHOUT_MAXIMUM: ['`scaling.min` without `scaling.max`.', 'Add `max`, or write `replicas`.'],
    CW_PDB_BLOCKS_EVICTION: ['The disruption budget lets no Pod go, so no node can be drained.', 'Lower `minAvailable`, or raise the number of Pods.'],
    CW_GRACE_PERIOD: ['A Pod is killed before its sleep ends.', 'Raise `terminationGracePeriodSeconds`.'],
    CW_ROLLOUT_STUCK: ['Neither more nor fewer Pods are allowed during a rollout.', 'Raise `maxSurge` or `maxUnavailable`.'],
  },
  Exposure: {
    CW_EXPOSURE_UNSUPPORTED: ['The target (Gateway API, Ingress) has no field for what is asked.', 'Remove the field, or choose another target.'],
    CW_UNKNOWN_DOMAIN: ['A host ends in `{domain}`, but the Platform has no domains.', 'Set `spec.domains` in the Platform, or write the whole name.'],
  },
  References: {
    CW_UNKNOWN_ENVIRONMENT: ['An overlay of an environment that the Platform does not have.', 'Mend the name, or add the environment to the Platform.'],
    CW_DUPLICATE_ENVIRONMENT: ['The Platform has an environment twice.', 'Remove one.'],
    CW_NAMESPACE_TWICE: ['Two environments share a namespace in one cluster.', 'Give one another namespace.'],
    CW_UNKNOWN_TIER: ['A tier that the Platform does not have.', 'Take one of the tiers shown.'],
    CW_UNKNOWN_SECRET_STORE: ['A secret store that the Platform does not have.', 'Take one of the stores shown.'],
    CW_UNKNOWN_SERVICE: ['A dependency on a service that the System does not have.', 'Mend the name, or add the service.'],
    CW_UNKNOWN_RESOURCE: ['A dependency on a resource that the System does not have.', 'Mend the name, or add the resource.'],
    CW_NEIGHBOUR_UNKNOWN: ['Nothing is known about a neighbour, so its port is not either.', 'Give its document, or the number of the port.'],
    CW_SELF_DEPENDENCY: ['A service depends on itself.', 'Remove the edge.'],
    CW_DEPENDENCY_CYCLE: ['Services depend on each other in a circle.', 'Make one of the edges asynchronous.'],
    CW_SYSTEM_MISMATCH: ['The service names another System than the one given.', 'Give the right System.'],
    CW_SERVICE_DOCUMENT: ['A document that a System refers to does not hold that service.', 'Mend the path or the name.'],
    CW_SYSTEM_NAME_TAKEN: ['A service has the name of its System, so both would be written to one folder.', 'Rename one.'],
    CW_OWNER_MISSING: ['Nobody owns the service.', 'Set `metadata.owner`.'],
  },
  Monitoring: {
    CW_ALERT_NOT_APPLICABLE: ['An alert measures something that the service does not have.', 'Remove it, or add what it measures.'],
    CW_DUPLICATE_ALERT: ['Two alerts have the same name.', 'Rename one.'],
    CW_UNKNOWN_ALERT: ['A runbook note belongs to no alert.', 'Mend the name.'],
    CW_SLO_SIGNAL: ['An objective needs a signal that is not described.', 'Name the metric under `monitoring.signals`.'],
    CW_PROMQL_INVALID: ['An expression is not PromQL.', 'Mend the expression.'],
    CW_ALERT_TEMPLATE: ['A label or annotation of an alert is not a template that Prometheus can read.', 'Mend the template; write braces that are meant as text as `{{ "{{" }}`.'],
  },
  'Writing and rendering': {
    CW_TARGET_NOT_OWNED: ['The target folder is not empty, and Chartwright did not write it.', 'Choose another folder.'],
    CW_TARGET_OTHER_SERVICE: ['The target folder belongs to another service.', 'Choose another folder.'],
    CW_TARGET_SYMLINK: ['A symbolic link stands where a file would be written.', 'Remove the link.'],
    CW_TARGET_CHANGED: ['Generated files were changed by hand.', 'Use `regenerate`, which merges.'],
    CW_FILE_COLLISION: ['Two parts of the generator write the same file.', 'Rename the template of your own that does.'],
    CW_UNSAFE_PATH: ['A path leads out of the target folder.', 'Stay below it.'],
    CW_TEMPLATE: ['A text template cannot be rendered.', 'Mend the template.'],
    CW_IO_LINK: ['A symbolic link leads out of the chart.', 'Remove the link.'],
    CW_RENDER_FAILED: ['Helm cannot render the chart.', 'Mend the template or value that is named.'],
    CW_RENDER_NO_CHART: ['There is no chart at that place.', 'Give the folder of a chart or of a generated repository.'],
    CW_RENDER_MANY_CHARTS: ['There are several charts at that place.', 'Give the folder of one.'],
    CW_RENDER_NO_ENVIRONMENT: ['The chart has no values for that environment.', 'Take one of the environments shown.'],
    CW_RENDER_VALUES: ['A values file cannot be read.', 'Mend the file.'],
    CW_CHECK_NO_INPUT: ['There is nothing to check at that place.', 'Give a chart, a generated repository or manifests.'],
    CW_CHECK_NO_ENVIRONMENT: ['There are no values for that environment.', 'Take one of the environments shown.'],
    CW_CHECK_UNREADABLE: ['Something to check cannot be read.', 'Mend the file.'],
  },
  Explain: {
    CW_EXPLAIN_UNKNOWN_FIELD: ['There is no such field.', 'Take the field that the hint names.'],
    CW_EXPLAIN_NO_FILE: ['`--origin` needs a document.', 'Add `-f chartwright.yaml`.'],
    CW_EXPLAIN_SYSTEM: ['`--origin` explains one service.', 'Give the document of a Service.'],
    CW_EXPLAIN_NO_ENVIRONMENT: ['There is no such environment.', 'Take one of the environments shown.'],
    CW_EXPLAIN_NO_VALUE: ['The service has no value at that field.', 'Check the field, or look at its default with `explain`.'],
  },
} as const satisfies Record<ErrorArea, Record<string, readonly [meaning: string, remedy: string]>>;

type Codes<T> = T extends unknown ? keyof T : never;

/** System errors keep the operating system's own name. */
type SystemErrorCode = `CW_IO_${string}`;

/** Stable code of a problem. A code keeps its meaning for ever. */
export type ErrorCode = Codes<(typeof TABLE)[ErrorArea]> | SystemErrorCode;

/** The codes with what they mean, by code. */
export const ERROR_CODES: ReadonlyMap<string, ErrorDescription> = new Map(
  ERROR_AREAS.flatMap(area =>
    Object.entries(TABLE[area]).map(([code, [meaning, remedy]]): [string, ErrorDescription] => [
      code,
      { area, meaning, remedy },
    ]),
  ),
);
