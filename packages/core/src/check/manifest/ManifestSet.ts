import { groupOf, type ManifestObject } from './ManifestObject';
import { isClusterScoped } from './clusterScoped';
import { podsOf, type PodOwner } from './podsOf';

/** The objects that are applied together, with the questions that checks ask about them. */
export class ManifestSet {
  readonly #byKind = new Map<string, ManifestObject[]>();
  #pods: readonly PodOwner[] | undefined;

  constructor(
    readonly objects: readonly ManifestObject[],
    readonly environment: {
      name?: string;
      production?: boolean;
      namespace?: string;
    },
  ) {
    for (const object of objects) {
      const key = `${groupOf(object)}/${object.kind}`;
      const known = this.#byKind.get(key);
      if (known) known.push(object);
      else this.#byKind.set(key, [object]);
    }
  }

  /** Objects of a kind, whatever its version. */
  ofKind(group: string, kind: string): readonly ManifestObject[] {
    return this.#byKind.get(`${group}/${kind}`) ?? [];
  }

  /** The object of a kind with a name, in the namespace of the one that refers to it. */
  find(
    group: string,
    kind: string,
    name: string,
    namespace: string,
  ): ManifestObject | undefined {
    return this.ofKind(group, kind).find(
      object => object.name === name && this.namespaceOf(object) === namespace,
    );
  }

  /** Namespace an object ends up in; empty for cluster-scoped ones, and where neither object nor release names one. */
  namespaceOf(object: ManifestObject): string {
    if (isClusterScoped(object)) return '';
    return object.namespace ?? this.environment.namespace ?? '';
  }

  /** Everything that makes pods, with the template of the pods. */
  pods(): readonly PodOwner[] {
    this.#pods ??= this.objects.flatMap(object => podsOf(object));
    return this.#pods;
  }

  /** The makers of pods in a namespace whose labels a selector matches. */
  podsMatching(
    selector: Readonly<Record<string, string>>,
    namespace: string,
  ): readonly PodOwner[] {
    return this.pods().filter(
      pod =>
        this.namespaceOf(pod.owner) === namespace &&
        matchesLabels(selector, pod.labels),
    );
  }

  /**
   * Whether a selector may mean Pods that an operator makes of a custom resource in this set: one of its values is the
   * name of such a resource, which operators put on the Pods.
   */
  meansOperatorPods(selector: Readonly<Record<string, string>>): boolean {
    const values = new Set(Object.values(selector));
    return this.objects.some(
      object => values.has(object.name) && mayRunPods(groupOf(object)),
    );
  }
}

/** Groups of custom resources that configure something that runs already. */
const WITHOUT_PODS = new Set([
  'monitoring.coreos.com',
  'external-secrets.io',
  'bitnami.com',
  'cert-manager.io',
  'keda.sh',
  'argoproj.io',
  'traefik.io',
  'gateway.envoyproxy.io',
  'policy.linkerd.io',
]);

/** Whether the resources of a group are custom ones of which an operator may make Pods. */
function mayRunPods(group: string): boolean {
  return (
    group.includes('.') &&
    !group.endsWith('.k8s.io') &&
    !group.endsWith('.istio.io') &&
    !WITHOUT_PODS.has(group)
  );
}

/** Whether all labels of a selector are there. */
export function matchesLabels(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(selector).every(
    ([key, value]) => labels[key] === value,
  );
}
