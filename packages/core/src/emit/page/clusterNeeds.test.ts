import type { ResolvedService } from '../../resolve';
import { clusterNeeds } from './clusterNeeds';

const off = { enabled: false };

const inNamespace = (namespace: string, values: object) =>
  ({
    environment: { namespace },
    values: {
      httpRoute: off,
      ingress: off,
      secrets: {},
      serviceMonitor: off,
      podMonitor: off,
      prometheusRule: off,
      dashboards: off,
      autoscaling: off,
      workload: { kind: 'Deployment' },
      verticalPodAutoscaler: off,
      policies: {},
      ...values,
    },
  } as ResolvedService);

describe('clusterNeeds', () => {
  it('is empty for what Kubernetes has itself', () => {
    expect(clusterNeeds([inNamespace('shop', {})])).toEqual([]);
  });

  it('names the operator and the object that each feature relies on', () => {
    const needs = clusterNeeds([
      inNamespace('shop', {
        httpRoute: {
          enabled: true,
          parentRefs: { edge: { namespace: 'gateways' } },
        },
        secrets: {
          db: { store: { name: 'vault', kind: 'ClusterSecretStore' } },
          mounted: {},
        },
        prometheusRule: { enabled: true },
        dashboards: { enabled: true, namespace: 'monitoring' },
        autoscaling: {
          enabled: true,
          metrics: { cpu: { type: 'Resource' } },
          triggers: {},
        },
      }),
    ]);
    expect(needs).toEqual([
      'External Secrets Operator (`external-secrets.io`) with the ClusterSecretStore `vault`',
      'Gateway API (`gateway.networking.k8s.io`) with the Gateway `edge` in the namespace `gateways`',
      'Prometheus Operator (`monitoring.coreos.com`)',
      'metrics-server (`metrics.k8s.io`), else the autoscaler does nothing',
      'the namespace `monitoring`, where Grafana looks for dashboards',
    ]);
  });

  it('names the operators of rollouts, triggers and recommendations', () => {
    expect(
      clusterNeeds([
        inNamespace('shop', {
          workload: { kind: 'Rollout' },
          rollout: { router: 'gateway' },
          autoscaling: {
            enabled: true,
            metrics: {},
            triggers: { orders: { type: 'rabbitmq', metadata: {} } },
          },
          verticalPodAutoscaler: { enabled: true },
        }),
      ]).map(need => /`([^`]+)`/.exec(need)?.[1]),
    ).toEqual([
      'argoproj.io',
      'argoproj-labs/gatewayAPI',
      'keda.sh',
      'autoscaling.k8s.io',
    ]);
  });

  it('says once what several environments need', () => {
    const values = { ingress: { enabled: true, className: 'traefik' } };
    expect(
      clusterNeeds([inNamespace('a', values), inNamespace('b', values)]),
    ).toEqual(['an Ingress controller of the class `traefik`']);
  });

  it('asks for no namespace that the release has made', () => {
    const dashboards = { enabled: true, namespace: 'shop' };
    expect(clusterNeeds([inNamespace('shop', { dashboards })])).toEqual([]);
  });
});
