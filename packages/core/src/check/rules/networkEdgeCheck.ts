import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import { matchesLabels, type ManifestSet } from '../manifest/ManifestSet';
import {
  isPlainObject,
  itemsAt,
  textAt,
  textsAt,
  valueAt,
} from '../manifest/plainData';
import type { PodOwner } from '../manifest/podsOf';

type Id =
  | 'dependency-without-rule'
  | 'rule-without-dependency'
  | 'network-policy-contradiction'
  | 'network-policy-any-namespace';

/** What a workload's Pods call, by their label `app`; the library chart writes it from the dependency graph. */
const DEPENDS_ON = 'chartwright.dev/depends-on';

const DIRECTIONS = [
  ['Ingress', 'ingress', 'from'],
  ['Egress', 'egress', 'to'],
] as const;

/** The edges of the dependency graph against the network policies, and the policies against each other. */
export const networkEdgeCheck = defineCheck<Id>({
  rules: {
    'dependency-without-rule': {
      severity: 'error',
      title: 'Every dependency has an allow rule.',
      why: 'A dependency without allow rule: under a policy that denies the rest, the service cannot reach what it needs, and says so only at run time.',
      mend: 'Add the edge under `dependsOn` of the document, or the peer to `networkPolicy.egress` of the values.',
    },
    'rule-without-dependency': {
      severity: 'warning',
      title: 'Every allow rule has a dependency.',
      why: 'An allow rule without dependency is a hole that nobody asked for, often left behind by an edge that is gone.',
      mend: 'Remove the rule, or describe the dependency.',
    },
    'network-policy-contradiction': {
      severity: 'warning',
      title: 'No two policies of the same pods contradict each other.',
      why: 'Policies add up: one that allows everything makes the restrictions of the other void, whatever it says.',
      mend: 'Remove the rule that allows everything, or the policy that restricts in vain.',
    },
    'network-policy-any-namespace': {
      severity: 'warning',
      title: 'No rule lets in every namespace.',
      why: 'An empty `namespaceSelector` matches all namespaces, also those of other systems.',
      mend: 'Name the namespace: `kubernetes.io/metadata.name`.',
    },
  },
  *run(set) {
    const policies = set.ofKind('networking.k8s.io', 'NetworkPolicy');
    for (const policy of policies) yield* openNamespaces(policy);
    if (policies.length === 0) return;
    for (const pod of set.pods()) {
      const covering = policies.filter(policy => covers(set, policy, pod));
      yield* edges(pod, covering);
    }
    yield* contradictions(set, policies);
  },
});

function* openNamespaces(policy: ManifestObject): Iterable<Hit<Id>> {
  for (const { item, index } of itemsAt(policy.value, 'spec', 'ingress')) {
    for (const { item: peer, index: at } of itemsAt(item, 'from')) {
      const selector = peer.namespaceSelector;
      if (!isPlainObject(selector) || Object.keys(selector).length > 0)
        continue;
      yield {
        rule: 'network-policy-any-namespace',
        object: policy,
        path: ['spec', 'ingress', index, 'from', at, 'namespaceSelector'],
        message: 'lets in pods of every namespace',
      };
    }
  }
}

function covers(
  set: ManifestSet,
  policy: ManifestObject,
  { owner, labels }: PodOwner,
): boolean {
  const selector = valueAt(policy.value, 'spec', 'podSelector');
  return (
    isPlainObject(selector) &&
    selector.matchExpressions === undefined &&
    set.namespaceOf(policy) === set.namespaceOf(owner) &&
    matchesLabels(
      textsAt(policy.value, 'spec', 'podSelector', 'matchLabels'),
      labels,
    )
  );
}

function restricts(policy: ManifestObject, direction: string): boolean {
  const types = valueAt(policy.value, 'spec', 'policyTypes');
  return Array.isArray(types)
    ? types.includes(direction)
    : direction === 'Ingress';
}

function allowsAll(rule: Record<string, unknown>, side: string): boolean {
  const peers = rule[side];
  return (
    (peers === undefined || (Array.isArray(peers) && peers.length === 0)) &&
    rule.ports === undefined
  );
}

function* edges(
  { owner }: PodOwner,
  policies: readonly ManifestObject[],
): Iterable<Hit<Id>> {
  const written = textAt(owner.value, 'metadata', 'annotations', DEPENDS_ON);
  const out = policies.filter(policy => restricts(policy, 'Egress'));
  if (written === undefined || out.length === 0) return;
  const wanted = written.split(',');
  const rules = out.flatMap(policy =>
    itemsAt(policy.value, 'spec', 'egress').map(rule => ({ policy, rule })),
  );
  if (rules.some(({ rule }) => allowsAll(rule.item, 'to'))) return;
  const peers = rules.flatMap(({ policy, rule }) =>
    itemsAt(rule.item, 'to').map(({ item, index }) => ({
      policy,
      path: ['spec', 'egress', rule.index, 'to', index],
      app: textsAt(item, 'podSelector', 'matchLabels').app,
      // A peer without the label may well be the one that is meant.
      open:
        item.ipBlock === undefined &&
        Object.keys(textsAt(item, 'podSelector', 'matchLabels')).length === 0,
    })),
  );
  for (const app of wanted) {
    if (peers.some(peer => peer.app === app || peer.open)) continue;
    yield {
      rule: 'dependency-without-rule',
      object: owner,
      path: ['metadata', 'annotations', DEPENDS_ON],
      message: `depends on '${app}', which no network policy lets it reach`,
    };
  }
  for (const { app, policy, path } of peers) {
    if (app === undefined || wanted.includes(app)) continue;
    yield {
      rule: 'rule-without-dependency',
      object: policy,
      path,
      message: `lets ${owner.kind} '${owner.name}' reach '${app}', which it does not depend on`,
    };
  }
}

/** Two policies of the same pods, of which one allows what the other is there to deny. */
function* contradictions(
  set: ManifestSet,
  policies: readonly ManifestObject[],
): Iterable<Hit<Id>> {
  for (const [direction, field, side] of DIRECTIONS) {
    for (const open of policies) {
      const rule = itemsAt(open.value, 'spec', field).find(({ item }) =>
        allowsAll(item, side),
      );
      if (!rule || !restricts(open, direction)) continue;
      const other = policies.find(
        policy =>
          policy !== open &&
          restricts(policy, direction) &&
          !itemsAt(policy.value, 'spec', field).some(({ item }) =>
            allowsAll(item, side),
          ) &&
          set
            .pods()
            .some(pod => covers(set, policy, pod) && covers(set, open, pod)),
      );
      if (!other) continue;
      yield {
        rule: 'network-policy-contradiction',
        object: open,
        path: ['spec', field, rule.index],
        message: `allows all ${direction.toLowerCase()} traffic, which '${
          other.name
        }' restricts for the same pods`,
      };
    }
  }
}
