import { parseAllDocuments } from 'yaml';
import { deploymentFacts } from './deploymentFacts';

const facts = (yaml: string) =>
  deploymentFacts(
    parseAllDocuments(yaml).map(document => document.toJS()),
    'orders',
  );

const container = `
        - {name: proxy, image: proxy:1}
        - name: orders
          image: ghcr.io/acme/orders:1.4.2
          resources:
            requests: {cpu: 250m, memory: 256Mi}
            limits: {cpu: 1, memory: 512Mi}`;

describe('deploymentFacts', () => {
  it('reads a Deployment with an autoscaler and a route', () => {
    expect(
      facts(`
kind: Deployment
metadata: {name: orders-migrate}
---
kind: Deployment
metadata: {name: orders}
spec:
  replicas: 2
  template:
    spec:
      containers:${container}
---
kind: HorizontalPodAutoscaler
metadata: {name: fixed-name}
spec: {scaleTargetRef: {name: orders}, minReplicas: 2, maxReplicas: 8}
---
kind: HTTPRoute
metadata: {name: orders}
spec:
  hostnames: [orders.example.com]
  parentRefs: [{name: public, sectionName: https}]
  rules:
    - matches: [{path: {type: PathPrefix, value: /}}, {path: {value: /api}}]
      backendRefs: [{name: orders, port: 80}]
---
kind: HTTPRoute
metadata: {name: orders-redirect}
spec:
  hostnames: [orders.example.com]
  rules: [{filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]}]
`),
    ).toEqual({
      workloadKind: 'Deployment',
      image: 'ghcr.io/acme/orders:1.4.2',
      replicas: { replicas: 2, autoscaling: { min: 2, max: 8 } },
      resources: {
        requests: { cpu: '250m', memory: '256Mi' },
        limits: { cpu: '1', memory: '512Mi' },
      },
      exposure: [
        {
          host: 'orders.example.com',
          tls: true,
          paths: ['/', '/api'],
          via: 'HTTPRoute',
        },
      ],
    });
  });

  it('leaves the number of Pods to the autoscaler where the Deployment has none', () => {
    expect(
      facts(`
kind: Deployment
metadata: {name: orders}
spec: {template: {spec: {containers: []}}}
---
kind: HorizontalPodAutoscaler
spec: {scaleTargetRef: {name: orders}, minReplicas: 3, maxReplicas: 5}
`).replicas,
    ).toEqual({ replicas: 3, autoscaling: { min: 3, max: 5 } });
  });

  it('reads a CronJob', () => {
    expect(
      facts(`
kind: CronJob
metadata: {name: orders}
spec:
  schedule: 0 3 * * *
  jobTemplate: {spec: {template: {spec: {containers: [{name: orders, image: a:1}]}}}}
`),
    ).toEqual({
      workloadKind: 'CronJob',
      image: 'a:1',
      replicas: { schedule: '0 3 * * *' },
      resources: { requests: {}, limits: {} },
      exposure: [],
    });
  });

  it('reads a Job, which has no number of Pods', () => {
    expect(
      facts(`
kind: Job
metadata: {name: orders}
spec: {template: {spec: {containers: [{name: orders, image: a:1}]}}}
`),
    ).toMatchObject({ workloadKind: 'Job', image: 'a:1', replicas: {} });
  });

  it('reads an Ingress with and without TLS', () => {
    expect(
      facts(`
kind: Ingress
spec:
  tls: [{secretName: x, hosts: [a.example.com]}]
  rules:
    - {host: a.example.com, http: {paths: [{path: /}]}}
    - {host: b.example.com, http: {paths: [{path: /x}]}}
`).exposure,
    ).toEqual([
      { host: 'a.example.com', tls: true, paths: ['/'], via: 'Ingress' },
      { host: 'b.example.com', tls: false, paths: ['/x'], via: 'Ingress' },
    ]);
  });

  it('has nothing to say of a chart that renders nothing', () => {
    expect(facts('')).toEqual({
      workloadKind: '',
      image: '',
      replicas: { replicas: 1 },
      resources: { requests: {}, limits: {} },
      exposure: [],
    });
  });
});
