import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

async function autoscaler(autoscaling: Record<string, unknown>) {
  return (
    await render(baseValues, { autoscaling: { enabled: true, ...autoscaling } })
  ).one('HorizontalPodAutoscaler');
}

describe('autoscaling', () => {
  it('owns the number of pods', async () => {
    const rendered = await render(baseValues, {
      workload: { replicas: 5 },
      autoscaling: { enabled: true },
    });
    expect(rendered.one('Deployment').spec).not.toHaveProperty('replicas');
    expect(rendered.one('HorizontalPodAutoscaler', 'orders').spec).toEqual({
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'orders',
      },
      minReplicas: 2,
      maxReplicas: 10,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: 70 },
          },
        },
      ],
    });
  });

  it('can have a name of its own and scale a StatefulSet', async () => {
    const rendered = await render(baseValues, {
      workload: { kind: 'StatefulSet' },
      autoscaling: {
        enabled: true,
        name: 'orders-hpa',
        minReplicas: 3,
        maxReplicas: 20,
      },
    });
    expect(
      rendered.one('HorizontalPodAutoscaler', 'orders-hpa').spec,
    ).toMatchObject({
      scaleTargetRef: { kind: 'StatefulSet' },
      minReplicas: 3,
      maxReplicas: 20,
    });
    expect(rendered.one('StatefulSet').spec).not.toHaveProperty('replicas');
  });

  it('takes metrics of every type, and only those listed', async () => {
    const hpa = await autoscaler({
      metrics: {
        a: { type: 'Resource', resource: 'memory', averageValue: '500Mi' },
        b: {
          type: 'ContainerResource',
          container: 'orders',
          resource: 'cpu',
          utilization: 60,
        },
        c: { type: 'Pods', metric: 'requests_per_second', averageValue: 100 },
        d: {
          type: 'Object',
          metric: 'hits',
          object: {
            apiVersion: 'networking.k8s.io/v1',
            kind: 'Ingress',
            name: 'web',
          },
          value: '2k',
        },
        e: {
          type: 'External',
          metric: 'queue_ready',
          selector: { queue: 'mail', tier: 'x' },
          averageValue: '30',
        },
      },
    });
    expect(hpa.spec.metrics).toEqual([
      {
        type: 'Resource',
        resource: {
          name: 'memory',
          target: { type: 'AverageValue', averageValue: '500Mi' },
        },
      },
      {
        type: 'ContainerResource',
        containerResource: {
          name: 'cpu',
          container: 'orders',
          target: { type: 'Utilization', averageUtilization: 60 },
        },
      },
      {
        type: 'Pods',
        pods: {
          metric: { name: 'requests_per_second' },
          target: { type: 'AverageValue', averageValue: '100' },
        },
      },
      {
        type: 'Object',
        object: {
          describedObject: {
            apiVersion: 'networking.k8s.io/v1',
            kind: 'Ingress',
            name: 'web',
          },
          metric: { name: 'hits' },
          target: { type: 'Value', value: '2k' },
        },
      },
      {
        type: 'External',
        external: {
          metric: {
            name: 'queue_ready',
            selector: { matchLabels: { queue: 'mail', tier: 'x' } },
          },
          target: { type: 'AverageValue', averageValue: '30' },
        },
      },
    ]);
  });

  it('leaves what is not said of the behaviour to Kubernetes', async () => {
    expect((await autoscaler({})).spec).not.toHaveProperty('behavior');
    const hpa = await autoscaler({
      behavior: {
        scaleUp: {
          stabilizationWindowSeconds: 0,
          selectPolicy: 'Max',
          policies: {
            percent: { type: 'Percent', value: 100, periodSeconds: 15 },
            pods: { type: 'Pods', value: 4, periodSeconds: 15 },
          },
        },
        scaleDown: {
          tolerance: 0.05,
          policies: {
            percent: { type: 'Percent', value: 10, periodSeconds: 60 },
          },
        },
      },
    });
    expect(hpa.spec.behavior).toEqual({
      scaleUp: {
        stabilizationWindowSeconds: 0,
        selectPolicy: 'Max',
        policies: [
          { type: 'Percent', value: 100, periodSeconds: 15 },
          { type: 'Pods', value: 4, periodSeconds: 15 },
        ],
      },
      scaleDown: {
        tolerance: '0.05',
        policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }],
      },
    });
  });

  it('refuses bounds and workloads that do not fit', async () => {
    expect(
      await mistakes(baseValues, {
        autoscaling: { enabled: true, minReplicas: 11 },
      }),
    ).toEqual([
      'autoscaling.minReplicas: 11 is above autoscaling.maxReplicas (10)',
    ]);
    expect(
      await mistakes(baseValues, {
        workload: { kind: 'Job' },
        autoscaling: { enabled: true },
      }),
    ).toEqual([
      'autoscaling.enabled: a Job cannot be scaled; only a Deployment, StatefulSet or Rollout can',
    ]);
    expect(
      await mistakes(baseValues, {
        workload: { strategy: { type: 'Recreate' } },
        autoscaling: { enabled: true },
      }),
    ).toEqual([
      'autoscaling.enabled: workload.strategy.type Recreate is for a service of which never two pods run; scale a RollingUpdate one',
    ]);
  });

  it('refuses metrics that could never be read', async () => {
    expect(
      await mistakes(baseValues, {
        autoscaling: {
          enabled: true,
          metrics: {
            a: { type: 'Resource' },
            b: { type: 'Pods', utilization: 3 },
            c: { type: 'External', metric: 'x', value: 1, averageValue: 2 },
            gpu: { type: 'Resource', utilization: 50 },
            d: {
              type: 'ContainerResource',
              container: 'nobody',
              resource: 'cpu',
              utilization: 1,
            },
            e: { type: 'Object', metric: 'x', value: 1 },
          },
        },
      }),
    ).toEqual([
      'autoscaling.metrics.a: a metric of type Resource needs one target, utilization or averageValue; it has none',
      'autoscaling.metrics.b: a metric of type Pods needs one target, averageValue; it has utilization',
      'autoscaling.metrics.b.metric: is required for a metric of type Pods',
      'autoscaling.metrics.c: a metric of type External needs one target, value or averageValue; it has averageValue and value',
      'autoscaling.metrics.d.container: "nobody" is neither "orders" nor one of sidecars',
      'autoscaling.metrics.e.object: is required for a metric of type Object',
      'autoscaling.metrics.gpu: utilization is in percent of the request, but resources.requests has no "gpu" (it has cpu, ephemeral-storage, memory)',
    ]);
  });
});
