import { findings } from '../__testUtils__/findings';

const workload = (dependsOn: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, namespace: shop, annotations: {chartwright.dev/depends-on: "${dependsOn}"}}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: shop, image: a:1}]}
`;

const policy = (name: string, spec: string) => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec: {podSelector: {matchLabels: {app: shop}}, ${spec}}
`;

const RULES = /dependency|contradiction|any-namespace/;
const found = (...texts: string[]) =>
  findings(texts.join('')).filter(line => RULES.test(line));

const to = (app: string) =>
  `{to: [{podSelector: {matchLabels: {app: ${app}}}}]}`;

describe('the edges of the dependency graph against the policies', () => {
  it('agree', () => {
    expect(
      found(
        workload('mysql,redis'),
        policy(
          'shop',
          `policyTypes: [Egress], egress: [${to('mysql')}, ${to('redis')}]`,
        ),
      ),
    ).toEqual([]);
  });

  it('find a dependency without an allow rule', () => {
    expect(
      found(
        workload('mysql,redis'),
        policy('shop', `policyTypes: [Egress], egress: [${to('mysql')}]`),
      ),
    ).toEqual([
      `error dependency-without-rule Deployment/shop metadata.annotations["chartwright.dev/depends-on"]: depends on 'redis', which no network policy lets it reach`,
    ]);
  });

  it('find an allow rule without a dependency', () => {
    expect(
      found(
        workload('mysql'),
        policy(
          'shop',
          `policyTypes: [Egress], egress: [${to('mysql')}, ${to('redis')}]`,
        ),
      ),
    ).toEqual([
      "warning rule-without-dependency NetworkPolicy/shop spec.egress[1].to[0]: lets Deployment 'shop' reach 'redis', which it does not depend on",
    ]);
  });

  it('have nothing to say where nothing is denied', () => {
    expect(found(workload('mysql'))).toEqual([]);
    expect(
      found(workload('mysql'), policy('shop', 'policyTypes: [Ingress]')),
    ).toEqual([]);
  });

  it('find policies of the same pods that contradict each other', () => {
    expect(
      found(
        workload('mysql'),
        policy('strict', `policyTypes: [Egress], egress: [${to('mysql')}]`),
        policy('open', 'policyTypes: [Egress], egress: [{}]'),
      ),
    ).toEqual([
      "warning network-policy-contradiction NetworkPolicy/open spec.egress[0]: allows all egress traffic, which 'strict' restricts for the same pods",
    ]);
  });

  it('find a rule for every namespace', () => {
    expect(
      found(
        workload(''),
        policy(
          'shop',
          'policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {}}]}]',
        ),
      ),
    ).toEqual([
      'warning network-policy-any-namespace NetworkPolicy/shop spec.ingress[0].from[0].namespaceSelector: lets in pods of every namespace',
    ]);
  });
});
