import type { SystemResource } from '../documents.generated';

/**
 * The answers of the template "New system".
 *
 * @public
 */
export interface NewSystemForm {
  name: string;
  title?: string;
  description?: string;
  /** Entity reference. */
  owner?: string;
  /** Entity reference or name of a Domain. */
  domain?: string;
  /** Default: the name, with the environment's suffix. */
  namespace?: string;
  /** Namespaces that are called otherwise in an environment. */
  namespaces?: { environment: string; namespace: string }[];
  podSecurity?: 'restricted' | 'baseline' | 'privileged';
  /** What all Pods of the namespace may request; quantities of Kubernetes. Default: derived from the services. */
  quotaCpu?: string;
  quotaMemory?: string;
  resources?: NewSystemResource[];
}

/**
 * A data store or queue that the services of a new system share.
 *
 * @public
 */
export interface NewSystemResource {
  /** A type of resource, such as `postgres`. */
  type: string;
  /** Default: the type. */
  name?: string;
  mode?: SystemResource['mode'];
  version?: string;
  /** Of the volume; a quantity of Kubernetes. */
  size?: string;
  /** Where it runs elsewhere: what services call. */
  host?: string;
}
