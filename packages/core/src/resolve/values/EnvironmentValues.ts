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
  /**
   * `external`: an ExternalSecret reads it from a store; `generated`: the operator makes random values in the cluster;
   * `sealed`: a SealedSecret in the chart; `existing`: somebody else puts it there.
   */
  source: 'external' | 'generated' | 'sealed' | 'existing';
  /** Only `external`. */
  store?: { name: string; kind: 'SecretStore' | 'ClusterSecretStore' };
  /** Only `external`: `external-secrets.io/v1`, ... */
  apiVersion?: string;
  /** Go duration: when the store is read again, or the values are made anew; a generated one without is made once. */
  refreshInterval?: string;
  /** Key of the Secret to its source; empty for `existing` and `sealed`, without a source for `generated`. */
  keys: Record<
    string,
    { remoteKey?: string; property?: string; version?: string }
  >;
  /** Only `generated`: characters of each value. */
  length?: number;
  /** Only `generated`: keys beside the random ones whose values are no secret, such as a user name. */
  values?: Record<string, string>;
  /** How often it must change; `every` is a Prometheus duration. */
  rotation?: { class: string; every: string };
  /** Whether every key becomes an environment variable of its name. */
  envFrom?: true;
  /** Folder in which every key appears as a file. */
  mountPath?: string;
}
