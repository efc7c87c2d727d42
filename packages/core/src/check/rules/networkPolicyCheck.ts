import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import type { ManifestSet } from '../manifest/ManifestSet';
import { itemsAt, textsAt, valueAt } from '../manifest/plainData';
import { hasPort, portsOf } from '../manifest/podsOf';
import { showLabels } from './serviceCheck';

type Id = 'network-policy-selects-nothing' | 'network-policy-port-missing';

/** NetworkPolicies against the pods they protect. */
export const networkPolicyCheck = defineCheck<Id>({
  rules: {
    'network-policy-selects-nothing': {
      severity: 'warning',
      title: 'A network policy selects pods of this render.',
      why: 'It protects nothing, and the pods it was meant for stay open.',
      mend: 'Make `podSelector` equal to labels of the pods.',
    },
    'network-policy-port-missing': {
      severity: 'warning',
      title: 'A network policy opens ports that its pods have.',
      why: 'A policy speaks of ports of the pod, not of the Service: with the wrong one every caller is cut off.',
      mend: 'Use the container’s port (or its name).',
    },
  },
  *run(set) {
    for (const policy of set.ofKind('networking.k8s.io', 'NetworkPolicy'))
      yield* policyHits(set, policy);
  },
});

function* policyHits(
  set: ManifestSet,
  policy: ManifestObject,
): Iterable<Hit<Id>> {
  const selector = textsAt(policy.value, 'spec', 'podSelector', 'matchLabels');
  const byExpression =
    valueAt(policy.value, 'spec', 'podSelector', 'matchExpressions') !==
    undefined;
  if (
    Object.keys(selector).length === 0 ||
    byExpression ||
    set.pods().length === 0 ||
    set.meansOperatorPods(selector)
  )
    return;
  const pods = set.podsMatching(selector, set.namespaceOf(policy));
  if (pods.length === 0) {
    yield {
      rule: 'network-policy-selects-nothing',
      object: policy,
      path: ['spec', 'podSelector'],
      message: `no pod of this render has the labels ${showLabels(selector)}`,
    };
    return;
  }
  for (const rule of itemsAt(policy.value, 'spec', 'ingress')) {
    for (const { item, index } of itemsAt(rule.item, 'ports')) {
      const { port, endPort } = item;
      if (
        port === undefined ||
        endPort !== undefined ||
        pods.some(pod => hasPort(pod, port))
      )
        continue;
      const declared = [
        ...new Set(
          pods.flatMap(pod => portsOf(pod).map(({ number }) => number)),
        ),
      ];
      yield {
        rule: 'network-policy-port-missing',
        object: policy,
        path: ['spec', 'ingress', rule.index, 'ports', index, 'port'],
        message: `opens port ${String(port)}, the pods declare ${
          declared.join(', ') || 'none'
        }`,
      };
    }
  }
}
