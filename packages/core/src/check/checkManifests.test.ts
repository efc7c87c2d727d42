import { checkManifests } from './checkManifests';
import { findings, findingsAfter } from './__testUtils__/findings';
import { RIGHT_MANIFESTS } from './__testUtils__/rightManifests';

const CONTAINER = 'spec.template.spec.containers[0]';

/** [what is changed, from, to, what is found]: exactly that, and nothing else. */
const CHANGES: [string, string | RegExp, string, string[]][] = [
  [
    'an unknown field',
    'image: ghcr',
    'imge: x\n          image: ghcr',
    [
      `error unknown-field Deployment/shop ${CONTAINER}.imge: is not a field that Kubernetes knows here`,
    ],
  ],
  [
    'a selector without its label',
    'labels: {app: shop}\n    spec',
    'labels: {app: shop2}\n    spec',
    [
      'error selector-mismatch Deployment/shop spec.selector.matchLabels.app: selects pods with app=shop, its own have app=shop2',
      'error service-selects-nothing Service/shop spec.selector: no pod of this render has the labels app=shop',
      'warning pdb-selects-nothing PodDisruptionBudget/shop spec.selector: no pod of this render has the labels app=shop',
      'warning network-policy-selects-nothing NetworkPolicy/shop spec.podSelector: no pod of this render has the labels app=shop',
    ],
  ],
  [
    'a probe of a missing port',
    'port: http}}',
    'port: web}}',
    [
      `error probe-port-missing Deployment/shop ${CONTAINER}.livenessProbe.httpGet.port: the livenessProbe of 'shop' asks port web, the container declares http`,
    ],
  ],
  [
    'a mount without its volume',
    '- name: tmp',
    '- name: temp',
    [
      `error volume-missing Deployment/shop ${CONTAINER}.volumeMounts[0].name: container 'shop' mounts the volume 'tmp', which the pod does not have`,
    ],
  ],
  [
    'a target port that is not declared',
    'targetPort: http',
    'targetPort: web',
    [
      "error service-port-missing Service/shop spec.ports[0].targetPort: no container of Deployment 'shop' declares the port web",
    ],
  ],
  [
    'an ingress to a missing port',
    'port: {name: http}',
    'port: {name: web}',
    [
      "error route-port-missing Ingress/shop spec.rules[0].http.paths[0].backend.service: sends to port web of Service 'shop', which has http",
    ],
  ],
  [
    'an ingress to a missing service',
    'service: {name: shop,',
    'service: {name: shopp,',
    [
      "warning route-service-missing Ingress/shop spec.rules[0].http.paths[0].backend.service: sends to the Service 'shopp', which is not in this render",
    ],
  ],
  [
    'a route to a missing port',
    'port: 80}]',
    'port: 81}]',
    [
      "error route-port-missing HTTPRoute/shop spec.rules[0].backendRefs[0]: sends to port 81 of Service 'shop', which has http",
    ],
  ],
  [
    'a missing key of a ConfigMap',
    'key: mode',
    'key: mod',
    [
      `error missing-key Deployment/shop ${CONTAINER}.env[0].valueFrom.configMapKeyRef: reads the key 'mod' of ConfigMap 'shop', which has 'mode'`,
    ],
  ],
  [
    'a missing key of an ExternalSecret',
    'key: token}}',
    'key: tokn}}',
    [
      `error missing-key Deployment/shop ${CONTAINER}.env[1].valueFrom.secretKeyRef: reads the key 'tokn' of Secret 'shop-token', which has 'token'`,
    ],
  ],
  [
    'a missing ConfigMap',
    'configMapKeyRef: {name: shop,',
    'configMapKeyRef: {name: other,',
    [
      `warning missing-reference Deployment/shop ${CONTAINER}.env[0].valueFrom.configMapKeyRef: needs the ConfigMap 'other', which is not in this render`,
    ],
  ],
  [
    'a Secret from elsewhere',
    'secretKeyRef: {name: shop-token',
    'secretKeyRef: {name: other',
    [
      `info secret-from-elsewhere Deployment/shop ${CONTAINER}.env[1].valueFrom.secretKeyRef: needs the Secret 'other', which is not in this render`,
    ],
  ],
  [
    'a service account from nowhere',
    'serviceAccountName: shop',
    'serviceAccountName: other',
    [
      "warning missing-reference Deployment/shop spec.template.spec.serviceAccountName: needs the ServiceAccount 'other', which is not in this render",
    ],
  ],
  [
    'a budget that blocks',
    'minAvailable: 1',
    'minAvailable: 100%',
    [
      'error pdb-blocks-eviction PodDisruptionBudget/shop spec.minAvailable: minAvailable 100% of 2 replicas lets no pod be evicted',
    ],
  ],
  [
    'a budget over one replica',
    'replicas: 2',
    'replicas: 1',
    [
      'error pdb-blocks-eviction PodDisruptionBudget/shop spec.minAvailable: minAvailable 1 of 1 replica lets no pod be evicted',
    ],
  ],
  [
    'a network policy for the port of the Service',
    'port: 8080, protocol',
    'port: 80, protocol',
    [
      'warning network-policy-port-missing NetworkPolicy/shop spec.ingress[0].ports[0].port: opens port 80, the pods declare 8080',
    ],
  ],
  [
    'a monitor of a missing port',
    'endpoints: [{port: http',
    'endpoints: [{port: metrics',
    [
      "error monitor-port-missing ServiceMonitor/shop spec.endpoints[0].port: scrapes the port 'metrics', Service 'shop' has 'http'",
    ],
  ],
  [
    'a monitor that selects nothing',
    'selector: {matchLabels: {app: shop}}\n  endpoints',
    'selector: {matchLabels: {app: x}}\n  endpoints',
    [
      'error monitor-selects-nothing ServiceMonitor/shop spec.selector: no Service of this render has the labels app=x',
    ],
  ],
  [
    'a monitor of what runs elsewhere, such as the kubelets',
    'selector: {matchLabels: {app: shop}}\n  endpoints',
    'namespaceSelector: {matchNames: [kube-system]}\n  selector: {matchLabels: {app: kubelet}}\n  endpoints',
    [],
  ],
  [
    'pods that are scraped twice',
    'labels: {app: shop}\n    spec',
    'labels: {app: shop}\n      annotations: {prometheus.io/scrape: "true"}\n    spec',
    [
      "error scraped-twice Deployment/shop: its pods are scraped twice: by ServiceMonitor 'shop' and by the prometheus.io annotations of its pods",
    ],
  ],
  [
    'an expression that is not PromQL',
    'expr: up{job="shop"} == 0',
    'expr: sum(rate(up[5m])',
    [
      "error promql-invalid PrometheusRule/shop spec.groups[0].rules[0].expr: the expression of 'ShopDown' is not PromQL: The PromQL expression ends too early (line 1, column 17)",
    ],
  ],
  [
    'an alert without a runbook',
    'annotations: {runbook_url: https://example.com/ShopDown}',
    'annotations: {}',
    [
      "warning alert-without-runbook PrometheusRule/shop spec.groups[0].rules[0].annotations: the alert 'ShopDown' has no runbook_url annotation",
    ],
  ],
  [
    'an alert without a severity',
    'labels: {severity: critical}',
    'labels: {team: shop}',
    [
      "warning alert-without-severity PrometheusRule/shop spec.groups[0].rules[0].labels: the alert 'ShopDown' has no severity label",
    ],
  ],
  [
    'a dashboard that is not JSON',
    '\'{"title": "Shop", "panels": []}\'',
    '\'{"title": \'',
    [
      'error dashboard-invalid ConfigMap/shop-dashboard data["shop.json"]: the dashboard is not JSON: Unexpected end of JSON input',
    ],
  ],
  [
    'a dashboard that is wrapped',
    '\'{"title": "Shop", "panels": []}\'',
    '\'{"dashboard": {"title": "Shop"}}\'',
    [
      'error dashboard-wrapped ConfigMap/shop-dashboard data["shop.json"]: the dashboard is wrapped in the form of the HTTP API',
    ],
  ],
  [
    'an image without a tag',
    'shop:1.4.2',
    'shop',
    [
      `warning latest-tag Deployment/shop ${CONTAINER}.image: container 'shop' runs 'ghcr.io/acme/shop', without a tag`,
    ],
  ],
  [
    'no requests',
    'requests: {cpu: 100m, memory: 64Mi}',
    'requests: {memory: 64Mi}',
    [
      `warning missing-requests Deployment/shop ${CONTAINER}.resources.requests: container 'shop' requests no cpu`,
    ],
  ],
  [
    'no limits',
    'limits: {memory: 64Mi}',
    'limits: {cpu: 1}',
    [
      `warning missing-limits Deployment/shop ${CONTAINER}.resources.limits: container 'shop' has no memory limit`,
    ],
  ],
  [
    'a pod that may run as root',
    'runAsNonRoot: true',
    'fsGroup: 1',
    [
      `warning pod-security Deployment/shop ${CONTAINER}.securityContext.runAsNonRoot: container 'shop' may run as root: runAsNonRoot is not true`,
    ],
  ],
  [
    'capabilities that stay',
    'capabilities: {drop: [ALL]}',
    'capabilities: {drop: [NET_RAW]}',
    [
      `warning pod-security Deployment/shop ${CONTAINER}.securityContext.capabilities.drop: container 'shop' does not drop ALL capabilities`,
    ],
  ],
  [
    'a host path',
    'emptyDir: {}',
    'hostPath: {path: /}',
    [
      "warning pod-security Deployment/shop spec.template.spec.volumes[0].hostPath: the volume 'tmp' is a hostPath, which restricted pods may not use",
    ],
  ],
  [
    'a removed API',
    'apiVersion: policy/v1',
    'apiVersion: policy/v1beta1',
    [
      'error removed-api PodDisruptionBudget/shop apiVersion: policy/v1beta1 PodDisruptionBudget is not served since Kubernetes 1.25, use policy/v1',
    ],
  ],
  [
    'an unknown kind',
    'kind: Ingress\n',
    'kind: Ingres\n',
    [
      'error unknown-kind Ingres/shop kind: Kubernetes has no kind Ingres in networking.k8s.io/v1',
    ],
  ],
  [
    'another namespace',
    'name: shop, namespace: shop}\nspec:\n  minAvailable',
    'name: shop, namespace: other}\nspec:\n  minAvailable',
    [
      "warning namespace-mismatch PodDisruptionBudget/shop metadata.namespace: lies in namespace 'other', the release in 'shop'",
      'warning pdb-selects-nothing PodDisruptionBudget/shop spec.selector: no pod of this render has the labels app=shop',
    ],
  ],
  [
    'a name that is not one',
    'metadata: {name: shop, namespace: shop}\ndata',
    'metadata: {name: Shop_1, namespace: shop}\ndata',
    [
      "error invalid-name ConfigMap/Shop_1 metadata.name: the name 'Shop_1' must be at most 253 lower-case letters, digits, hyphens and dots, with a letter or digit at both ends of each part",
      `warning missing-reference Deployment/shop ${CONTAINER}.env[0].valueFrom.configMapKeyRef: needs the ConfigMap 'shop', which is not in this render`,
    ],
  ],
];

/** [what is added, the manifest, what is found]. */
const ADDITIONS: [string, string, string[]][] = [
  [
    'the same object twice',
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: shop}',
    ['error duplicate-object ServiceAccount/shop: the object is there twice'],
  ],
  [
    'an autoscaler without its workload',
    hpa({ name: 'shopp' }),
    [
      "error hpa-target-missing HorizontalPodAutoscaler/shop spec.scaleTargetRef: scales the Deployment 'shopp', which is not in this render",
    ],
  ],
  [
    'an autoscaler beside replicas',
    hpa({}),
    [
      "warning hpa-replicas-conflict Deployment/shop spec.replicas: sets replicas, and the autoscaler 'shop' sets them too",
    ],
  ],
  [
    'an autoscaler upside down',
    hpa({ min: 5 }),
    [
      'error hpa-range HorizontalPodAutoscaler/shop spec.minReplicas: the minimum of 5 replicas is above the maximum of 4',
      "warning hpa-replicas-conflict Deployment/shop spec.replicas: sets replicas, and the autoscaler 'shop' sets them too",
    ],
  ],
  [
    'an autoscaler on what is not requested',
    hpa({ metric: 'ephemeral-storage' }),
    [
      "error hpa-without-requests HorizontalPodAutoscaler/shop spec.metrics[0]: scales on the utilisation of ephemeral-storage, which 'shop' of Deployment 'shop' does not request",
      "warning hpa-replicas-conflict Deployment/shop spec.replicas: sets replicas, and the autoscaler 'shop' sets them too",
    ],
  ],
  [
    'a secret in clear',
    'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: b}',
    ["error plain-secret Secret/s stringData: carries the value of 'a'"],
  ],
  [
    'a StatefulSet whose Service is not headless',
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec: {serviceName: shop, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: []}}}',
    [
      "error stateful-service-missing StatefulSet/db spec.serviceName: is governed by the Service 'shop', which is not headless",
    ],
  ],
  [
    'two ports of one name in a container',
    "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: 'a:1', ports: [{name: a, containerPort: 1}, {name: a, containerPort: 2}], resources: {requests: {cpu: 1}, limits: {memory: 1Mi}}, securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false, seccompProfile: {type: RuntimeDefault}, capabilities: {drop: [ALL]}}}]}",
    [
      "error duplicate-port-name Pod/p spec.containers[0].ports[1].name: two ports of the pod are called 'a'",
    ],
  ],
  [
    'a StatefulSet without its Service',
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec: {serviceName: db, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: []}}}',
    [
      "error stateful-service-missing StatefulSet/db spec.serviceName: is governed by the Service 'db', which is not in this render",
    ],
  ],
  [
    'a role for everything',
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules: [{apiGroups: [""], resources: ["*"], verbs: [get]}]',
    [
      'warning rbac-wildcard Role/r rules[0].resources: allows every one of resources',
    ],
  ],
  [
    'a namespace on a cluster object',
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r, namespace: shop}',
    [
      "warning namespace-on-cluster-object ClusterRole/r metadata.namespace: a ClusterRole has no namespace, 'shop' is without effect",
    ],
  ],
  [
    'a Job that always restarts',
    'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {automountServiceAccountToken: false, containers: []}}}',
    [
      'error job-restart-policy Job/j spec.template.spec.restartPolicy: the pods of a Job must restart OnFailure or Never',
    ],
  ],
  [
    'a resource without a schema',
    'apiVersion: acme.com/v1\nkind: Thing\nmetadata: {name: t}',
    [
      'info no-schema Thing/t: no schema of acme.com/v1 Thing comes with Chartwright, so its fields were not checked',
    ],
  ],
  [
    'a document that is no object',
    '- 1',
    ['error not-an-object : a manifest is an object, found a list'],
  ],
  [
    'a document without a kind',
    'apiVersion: v1',
    [
      'error not-an-object : a manifest has an apiVersion and a kind, kind is missing',
    ],
  ],
  [
    'a document that is not YAML',
    'a: [1',
    [
      'error invalid-yaml : not YAML: unexpected end of the stream within a flow collection',
    ],
  ],
  [
    'a key that is there twice',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  a: "1"\n  a: "2"',
    ["error duplicate-key ConfigMap/c: the key 'a' is there twice in one map"],
  ],
];

function hpa({ name = 'shop', min = 2, metric = 'cpu' }): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: shop}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}
  minReplicas: ${min}
  maxReplicas: 4
  metrics: [{type: Resource, resource: {name: ${metric}, target: {type: Utilization, averageUtilization: 70}}}]`;
}

describe('checkManifests', () => {
  it('finds nothing in right manifests', () => {
    expect(findings(RIGHT_MANIFESTS)).toEqual([]);
    expect(findings(RIGHT_MANIFESTS, { production: true })).toEqual([]);
  });

  it.each(CHANGES)('finds %s', (_, from, to, expected) => {
    expect(findingsAfter(from, to)).toEqual(expected);
  });

  it.each(ADDITIONS)('finds %s', (_, manifest, expected) => {
    expect(findings(`${RIGHT_MANIFESTS}---\n${manifest}\n`)).toEqual(expected);
  });

  it('is stricter about images in production', () => {
    expect(
      findingsAfter('shop:1.4.2', 'shop:latest', { production: true }),
    ).toEqual([
      `error latest-tag Deployment/shop ${CONTAINER}.image: container 'shop' runs 'ghcr.io/acme/shop:latest', whose tag 'latest' moves`,
    ]);
  });

  it('survives aliases that multiply, and depth', () => {
    const bomb = ['a0: &a0 [1,1,1,1,1,1,1,1]'];
    for (let level = 1; level < 12; level++) {
      const alias = `*a${level - 1}`;
      bomb.push(`a${level}: &a${level} [${Array(8).fill(alias).join(',')}]`);
    }
    expect(findings(bomb.join('\n'))).toEqual([
      'error invalid-yaml : not YAML: aliases expand to more than 1000000 values',
    ]);
    expect(findings(`a: ${'['.repeat(100_000)}`)[0]).toMatch(
      /^error invalid-yaml : not YAML: nesting exceeded/,
    );
  });

  it('takes names of JavaScript for names', () => {
    expect(
      findings(
        'apiVersion: constructor/v1\nkind: toString\nmetadata: {name: constructor}',
      ),
    ).toEqual([
      'error unknown-kind toString/constructor kind: Kubernetes has no kind toString in constructor/v1',
    ]);
  });

  it('takes lists apart, and reads JSON', () => {
    const list = JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'a' },
          dat: {},
        },
      ],
    });
    expect(findings(list)).toEqual([
      'error unknown-field ConfigMap/a dat: is not a field that Kubernetes knows here',
    ]);
  });

  it('names the line of a field in a file', () => {
    const text =
      '# head\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    bad key: x\n';
    expect(
      checkManifests([{ texts: [{ text, file: 'all.yaml', line: 1 }] }])
        .findings,
    ).toMatchObject([
      {
        rule: 'invalid-value',
        file: 'all.yaml',
        line: 8,
        path: 'metadata.labels["bad key"]',
      },
    ]);
  });

  it('names the template of Helm output, and the environment', () => {
    const text =
      '---\n# Source: shop/templates/a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndat: {}\n';
    expect(
      checkManifests([{ name: 'staging', texts: [{ text }] }]).findings,
    ).toMatchObject([
      {
        environment: 'staging',
        file: 'shop/templates/a.yaml',
        docs: 'docs/checks.md#unknown-field',
      },
    ]);
  });

  it('checks each environment by itself', () => {
    const texts = [{ text: RIGHT_MANIFESTS }];
    const result = checkManifests([
      { name: 'staging', namespace: 'shop', texts },
      { name: 'production', namespace: 'shop', texts },
    ]);
    expect(result).toMatchObject({
      findings: [],
      environments: ['staging', 'production'],
    });
    expect(result.objects).toBe(2 * RIGHT_MANIFESTS.split(/^---$/m).length);
  });
});
