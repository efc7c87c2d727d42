import { parseAllDocuments } from 'yaml';

/** A parsed manifest; fields are checked by the assertions on them. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  // Manifests have any shape; a test that reads a field that is not there fails by itself.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [field: string]: any;
}

/** What a chart renders to. */
export class Rendered {
  readonly objects: readonly KubernetesObject[];

  constructor(readonly manifest: string) {
    this.objects = parseManifest(manifest);
  }

  /** The object of that kind and name; fails when there are none or several. */
  one(kind: string, name?: string): KubernetesObject {
    const found = this.all(kind).filter(
      object => name === undefined || object.metadata.name === name,
    );
    if (found.length !== 1) {
      throw new Error(
        `expected one ${kind} ${name ?? ''}, found ${
          found.length
        } among ${this.names().join(', ')}`,
      );
    }
    return found[0]!;
  }

  all(kind: string): KubernetesObject[] {
    return this.objects.filter(object => object.kind === kind);
  }

  /** `Kind/name` of every object, in the order Helm prints them. */
  names(): string[] {
    return this.objects.map(object => `${object.kind}/${object.metadata.name}`);
  }

  /** Spec of the pods of the workload. */
  get pod() {
    return this.podTemplate.spec;
  }

  /** Pod template of the workload. */
  get podTemplate() {
    const workload = this.objects.find(
      object =>
        ['Deployment', 'StatefulSet', 'CronJob', 'Job'].includes(object.kind) &&
        object.metadata.labels['app.kubernetes.io/name'] ===
          object.metadata.labels.app,
    );
    if (!workload) throw new Error(`no workload among ${this.names()}`);
    return workload.kind === 'CronJob'
      ? workload.spec.jobTemplate.spec.template
      : workload.spec.template;
  }

  /** The main container, or the one of that name, of the workload. */
  container(name?: string) {
    if (name === undefined) return this.pod.containers[0];
    return [...(this.pod.initContainers ?? []), ...this.pod.containers].find(
      container => container.name === name,
    );
  }
}

/** Parses a manifest as Kubernetes does: YAML 1.1, no duplicate keys. */
function parseManifest(manifest: string): KubernetesObject[] {
  return parseAllDocuments(manifest, { version: '1.1', uniqueKeys: true })
    .map(document => {
      if (document.errors.length > 0) throw document.errors[0];
      return document.toJS() as KubernetesObject | null;
    })
    .filter(object => object !== null);
}
