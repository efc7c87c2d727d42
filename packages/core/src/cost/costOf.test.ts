import { parseManifests } from '../check/manifest/parseManifests';
import { costDifferences } from './costDifferences';
import { costLines } from './costLines';
import { costOf, sumCosts } from './costOf';
import { demandOf } from './demandOf';

const GI = 2 ** 30;
/** A CPU costs 1 a month, a GiB of memory 0.1, a GiB of storage 0.01. */
const PRICES = {
  cpuHour: 1 / 730,
  memoryGiHour: 0.1 / 730,
  storageGiMonth: 0.01,
  runMinutes: 10,
  currency: 'EUR',
};

const objects = (text: string) => parseManifests({ text }).objects;
const cost = (text: string) => costOf(objects(text), PRICES);

const deployment = (more: string, spec = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  ${spec}
  template:
    spec:
${more}
`;

const ORDERS = deployment(
  `      containers:
        - name: orders
          resources: { requests: { cpu: 500m, memory: 1Gi } }
        - name: proxy
          resources: { limits: { cpu: 0.5, memory: 1024Mi } }`,
  'replicas: 2',
);

const AGENT = `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  template:
    spec:
      containers: [{ name: agent, resources: { requests: { cpu: 1, memory: 2Gi } } }]
`;
const BALANCER = `
apiVersion: v1
kind: Service
metadata: { name: edge }
spec: { type: LoadBalancer }
`;

describe('costOf', () => {
  it('is requests times replicas times prices, a limit standing in for a missing request', () => {
    expect(cost(ORDERS)).toEqual({
      currency: 'EUR',
      minimum: 2.4,
      maximum: 2.4,
      storage: 0,
    });
  });

  it('goes from the least to the most Pods of an autoscaler', () => {
    const scaled = `${ORDERS}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: orders }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }
  minReplicas: 3
  maxReplicas: 10
`;
    expect(cost(scaled)).toMatchObject({ minimum: 3.6, maximum: 12 });
  });

  it('knows that KEDA goes down to nothing', () => {
    const scaled = `${ORDERS}---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  maxReplicaCount: 5
`;
    expect(cost(scaled)).toMatchObject({ minimum: 0, maximum: 6 });
  });

  it('leaves an autoscaler of something else alone', () => {
    const scaled = `${ORDERS}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: other }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: other }
  maxReplicas: 10
`;
    expect(cost(scaled)).toMatchObject({ minimum: 2.4, maximum: 2.4 });
  });

  it('counts the storage of claims once and of templates for each Pod', () => {
    const stored = `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: store }
spec:
  replicas: 3
  volumeClaimTemplates:
    - spec: { resources: { requests: { storage: 10Gi } } }
  template:
    spec:
      containers:
        - name: store
          resources: { requests: { cpu: 1, memory: 1Gi } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: shared }
spec: { resources: { requests: { storage: 20Gi } } }
`;
    expect(cost(stored)).toEqual({
      currency: 'EUR',
      minimum: 3.8,
      maximum: 3.8,
      storage: 0.5,
    });
  });

  it('prices what runs at times by how long it runs', () => {
    const { minimum, maximum, assumed } = cost(`
apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: '0 3 * * *'
  jobTemplate:
    spec:
      activeDeadlineSeconds: 3600
      template:
        spec:
          containers:
            - name: nightly
              resources: { requests: { cpu: 10, memory: 20Gi } }
`);
    // 365 / 12 runs of 1/6 h, and of 1 h, of a Pod that would cost 12 a month.
    expect({ minimum, maximum }).toEqual({ minimum: 0.08, maximum: 0.5 });
    expect(assumed).toEqual([
      'CronJob nightly: 30.4 runs a month of 10 minutes, at most 60, its deadline',
    ]);
  });

  it('says what it cannot count', () => {
    const { minimum, notCounted } = cost(
      `${deployment(`      containers:
        - name: orders`)}---${AGENT}---${BALANCER}`,
    );
    expect(minimum).toBe(0);
    expect(notCounted).toEqual([
      'Deployment orders: the container orders does not request both CPU and memory',
      'DaemonSet agent: it has a Pod on every node',
      'Load balancers, which have no price: 1',
    ]);
  });

  it('prices DaemonSets and load balancers where the Platform says what of', () => {
    const objectsOfBoth = objects(`${AGENT}---${BALANCER}`);
    const { notCounted, ...rest } = costOf(objectsOfBoth, {
      ...PRICES,
      nodes: 5,
      loadBalancerHour: 20 / 730,
    });
    expect(notCounted).toBeUndefined();
    expect(rest).toEqual({
      currency: 'EUR',
      minimum: 26,
      maximum: 26,
      storage: 0,
      assumed: ['DaemonSet agent: a Pod on each of 5 nodes'],
    });
  });

  it('goes from the smallest to the largest Pods that a VerticalPodAutoscaler may make', () => {
    const vertical = (mode: string) => `${ORDERS}---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: { name: orders }
spec:
  targetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }
  updatePolicy: { updateMode: '${mode}' }
  resourcePolicy:
    containerPolicies:
      - containerName: orders
        controlledResources: [cpu]
        minAllowed: { cpu: 100m, memory: 64Mi }
        maxAllowed: { cpu: '2', memory: 8Gi }
      - { containerName: '*', mode: 'Off' }
`;
    // Two Pods of 0.5 CPU and 1 GiB twice; the CPUs of one container become 0.1 to 2.
    expect(cost(vertical('Recreate'))).toMatchObject({
      minimum: 1.6,
      maximum: 5.4,
    });
    expect(cost(vertical('Off'))).toMatchObject({ minimum: 2.4, maximum: 2.4 });
  });

  it('scales a Rollout as a Deployment', () => {
    const rollout = ORDERS.replace('apps/v1', 'argoproj.io/v1alpha1').replace(
      'kind: Deployment',
      'kind: Rollout',
    );
    const scaled = `${rollout}---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: orders }
  minReplicaCount: 2
  maxReplicaCount: 4
`;
    expect(cost(scaled)).toMatchObject({ minimum: 2.4, maximum: 4.8 });
  });

  it('leaves Pods alone that only `helm test` starts', () => {
    expect(
      cost(`apiVersion: v1
kind: Pod
metadata: { name: smoke, annotations: { helm.sh/hook: test } }
spec: { containers: [{ name: smoke, resources: { requests: { cpu: 1, memory: 1Gi } } }] }`),
    ).toMatchObject({ minimum: 0, maximum: 0 });
  });
});

it('reserves for init containers what the scheduler does', () => {
  const { minimum } = demandOf(
    objects(
      deployment(`      initContainers:
        - name: sidecar
          restartPolicy: Always
          resources: { requests: { cpu: 1, memory: 1Gi } }
        - name: migrate
          resources: { requests: { cpu: 3, memory: 1Gi } }
      containers:
        - name: orders
          resources: { requests: { cpu: 2, memory: 4Gi } }`),
    ),
  );
  expect(minimum).toEqual({
    pods: 1,
    cpu: 4,
    memory: 5 * GI,
    storage: 0,
    loadBalancers: 0,
  });
});

it('adds costs without the dust of floating point', () => {
  const one = { currency: 'EUR', minimum: 0.1, maximum: 0.2, storage: 0 };
  expect(sumCosts([one, one, { ...one, notCounted: ['a'] }], 'EUR')).toEqual({
    currency: 'EUR',
    minimum: 0.3,
    maximum: 0.6,
    storage: 0,
    notCounted: ['a'],
  });
});

it('tells what a change does to each environment', () => {
  const more = ORDERS.replace('replicas: 2', 'replicas: 4');
  const differences = costDifferences(
    [
      { environment: 'staging', before: ORDERS, after: ORDERS },
      { environment: 'production', before: ORDERS, after: more },
      { environment: 'broken', before: ORDERS },
    ],
    PRICES,
  );
  expect(differences[1]).toMatchObject({
    environment: 'production',
    before: { minimum: 2.4 },
    after: { minimum: 4.8 },
  });
  expect(differences[2]).not.toHaveProperty('after');
  expect(costLines(differences)).toEqual([
    {
      environment: 'production',
      before: '2.40 EUR',
      after: '4.80 EUR',
      change: '+2.40 EUR',
    },
    { environment: 'broken', before: '2.40 EUR', after: 'none', change: '' },
  ]);
});
