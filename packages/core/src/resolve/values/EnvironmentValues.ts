/** Where an environment variable comes from: exactly one of the four. */
export interface EnvSource {
  secret?: KeyReference;
  config?: KeyReference;
  /** Downward API field path such as `status.podIP`. */
  field?: string;
  /** Downward API resource such as `limits.memory`. */
  resource?: string;
}

export interface KeyReference {
  name: string;
  key: string;
  optional?: boolean;
}

export interface FileValues {
  /** Absolute path in the container. */
  path: string;
  content: string;
  /** POSIX mode as octal text, for example "0444". */
  mode: string;
}

export interface SecretValues {
  /** `external`: an ExternalSecret makes the Secret; `existing`: somebody else does. */
  source: 'external' | 'existing';
  /** Only `external`. */
  store?: { name: string; kind: 'SecretStore' | 'ClusterSecretStore' };
  /** Only `external`: `external-secrets.io/v1`, ... */
  apiVersion?: string;
  /** Only `external`: Go duration. */
  refreshInterval?: string;
  /** Key of the Secret to its source; empty for `existing`. */
  keys: Record<
    string,
    { remoteKey: string; property: string; version?: string }
  >;
  /** Folder in which every key appears as a file. */
  mountPath?: string;
}
