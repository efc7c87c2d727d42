import type { ErrorTable } from './ErrorTable';

/** Chapter "Containers". */
export const CONTAINER_ERRORS = {
  CW_LATEST_TAG: [
    'An image without a tag, or with `latest`, in a production environment.',
    'Pin a version or digest; the Platform can allow it by `policies.allowLatestTag`.',
  ],
  CW_REGISTRY_NOT_ALLOWED: [
    'An image comes from a registry that the Platform does not allow.',
    'Take an image from an allowed registry.',
  ],
  CW_RESOURCES_MISSING: [
    'A container has no requests or limits for CPU or memory.',
    'Set them, or pick a tier that does.',
  ],
  CW_REQUEST_ABOVE_LIMIT: [
    'A request is above its limit.',
    'Lower the request or raise the limit.',
  ],
  CW_MEMORY_TOO_SMALL: [
    'An amount of memory under 1 MiB, often a wrong unit: `512m` is half a byte.',
    'Write `512Mi`.',
  ],
  CW_PROBE_HANDLER: [
    'A probe does not say what to ask, or has no port to ask.',
    'Give `path`, `tcp`, `exec` or `grpc`, and a port.',
  ],
  CW_UNKNOWN_PORT: [
    'A port that does not exist is named.',
    'Take one of the ports shown, or declare it.',
  ],
  CW_DUPLICATE_PORT: [
    'Two ports of one Pod have the same name or number.',
    'Change one.',
  ],
  CW_SIDECAR_NEVER_ENDS: [
    'A sidecar of a job is not native, so the Pod never ends.',
    'Set `native: true`.',
  ],
  CW_ENV_SOURCE: ['A variable has no source, or several.', 'Give exactly one.'],
  CW_DUPLICATE_ENV: [
    'A variable is set in two places (`env`, `config`, `secrets`, an edge).',
    'Remove one.',
  ],
  CW_UNKNOWN_SECRET: [
    'A variable names a Secret or a key that is not described.',
    'Mend the name, or describe it under `spec.secrets`.',
  ],
  CW_SECRET_IN_CLEAR: [
    'Something that is, or looks like, a secret stands in the document.',
    'Put it into a secret store and refer to it.',
  ],
  CW_STORAGE_ACCESS_MODE: [
    'Several Pods would share a volume that one node at a time can mount.',
    'Take `ReadWriteMany`, kind `stateful`, or one Pod.',
  ],
  CW_DUPLICATE_MOUNT: [
    'Two volumes are mounted at the same path.',
    'Change one path.',
  ],
  CW_DUPLICATE_VOLUME: ['Two volumes have the same name.', 'Rename one.'],
  CW_UNKNOWN_VOLUME: [
    'A container mounts a volume that does not exist.',
    'Mend the name, or declare the volume.',
  ],
  CW_NAME_TOO_LONG: [
    'The name of an object would be longer than Kubernetes allows.',
    'Shorten it.',
  ],
  CW_RBAC_WILDCARD: [
    'A rule of the service account has a wildcard.',
    'Name what the service really needs.',
  ],
  CW_CAPABILITY: [
    'A Linux capability that the Pod Security Standard `restricted` refuses.',
    'Do without it, or relax the namespace.',
  ],
} as const satisfies ErrorTable;
