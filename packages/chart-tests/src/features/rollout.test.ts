import { ciValues } from '../__testUtils__/chartFiles';
import type { Rendered } from '../__testUtils__/Rendered';
import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const kindsOf = ({ objects }: Rendered) => objects.map(({ kind }) => kind);

describe('a canary', () => {
  it('takes the place of the Deployment, and everything refers to it', async () => {
    const rendered = await render(ciValues().canary!);
    expect(kindsOf(rendered)).not.toContain('Deployment');
    const target = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      name: 'orders',
    };
    expect(rendered.one('HorizontalPodAutoscaler').spec.scaleTargetRef).toEqual(
      target,
    );
    expect(rendered.one('VerticalPodAutoscaler').spec).toMatchObject({
      targetRef: target,
      updatePolicy: { updateMode: 'Off' },
    });
    const { spec } = rendered.one('Rollout');
    expect(spec).not.toHaveProperty('replicas');
    expect(spec.selector).toEqual(
      rendered.one('PodDisruptionBudget').spec.selector,
    );
    expect(
      spec.template.spec.topologySpreadConstraints[0].matchLabelKeys,
    ).toEqual(['rollouts-pod-template-hash']);
  });

  it('tries the new version on requests with a header, then on a growing share', async () => {
    const rendered = await render(ciValues().canary!);
    const { canary } = rendered.one('Rollout').spec.strategy;
    expect(canary).toMatchObject({
      stableService: 'orders',
      canaryService: 'orders-canary',
      trafficRouting: { managedRoutes: [{ name: 'orders-trial' }] },
    });
    expect(canary.steps).toEqual([
      { setCanaryScale: { replicas: 1 } },
      {
        setHeaderRoute: {
          name: 'orders-trial',
          match: [{ headerName: 'X-Trial', headerValue: { exact: 'true' } }],
        },
      },
      { pause: { duration: '1h' } },
      { setCanaryScale: { matchTrafficWeight: true } },
      { setWeight: 10 },
      { pause: { duration: '5m' } },
      { setWeight: 50 },
      { pause: {} },
    ]);
    expect(
      rendered.one('HTTPRoute', 'orders').spec.rules[0].backendRefs,
    ).toEqual([
      { name: 'orders', port: 8080, weight: 100 },
      { name: 'orders-canary', port: 8080, weight: 0 },
    ]);
    expect(rendered.one('Service', 'orders-canary').spec.selector).toEqual(
      rendered.one('Service', 'orders').spec.selector,
    );
  });

  it('is judged by queries of its own namespace and revision', async () => {
    const rendered = await render(ciValues().canary!);
    const [metric] = rendered.one('AnalysisTemplate').spec.metrics;
    expect(metric).not.toHaveProperty('count');
    expect(metric.provider.prometheus.query).toContain(
      'namespace="shop",pod=~"orders-{{args.revision}}-.+"',
    );
    expect(rendered.one('Rollout').spec.strategy.canary.analysis).toEqual({
      templates: [{ templateName: 'orders' }],
      args: [
        {
          name: 'revision',
          valueFrom: { podTemplateHashValue: 'Latest' },
        },
      ],
      startingStep: 1,
    });
  });

  it('needs no second Service where the number of pods shares requests out', async () => {
    const rendered = await render(webValues, {
      workload: { kind: 'Rollout', strategy: { type: 'Canary' } },
      rollout: { steps: [{ weight: 20 }] },
    });
    expect(rendered.one('Service').metadata.name).toBe('orders');
    const { canary } = rendered.one('Rollout').spec.strategy;
    expect(canary).not.toHaveProperty('trafficRouting');
    expect(canary).not.toHaveProperty('analysis');
  });

  it('hands the shares to Istio by the VirtualService', async () => {
    const rendered = await render(webValues, {
      workload: { kind: 'Rollout', strategy: { type: 'Canary' } },
      rollout: { router: 'istio', steps: [{ weight: 20 }] },
    });
    expect(rendered.one('Rollout').spec.strategy.canary.trafficRouting).toEqual(
      { istio: { virtualService: { name: 'orders', routes: ['http'] } } },
    );
  });
});

describe('blue/green', () => {
  it('has a Service before the new version, and is judged after the promotion', async () => {
    const rendered = await render(ciValues().bluegreen!);
    const { blueGreen } = rendered.one('Rollout').spec.strategy;
    expect(blueGreen).toMatchObject({
      activeService: 'shop',
      previewService: 'shop-preview',
      autoPromotionEnabled: false,
      autoPromotionSeconds: 3600,
      previewReplicaCount: 1,
      postPromotionAnalysis: { templates: [{ templateName: 'shop' }] },
    });
    expect(rendered.one('AnalysisTemplate').spec.metrics[0].count).toBe(10);
    expect(
      rendered.one('Service', 'shop-preview').metadata.labels,
    ).toMatchObject({ 'chartwright.dev/service': 'trial' });
  });
});

describe('mistakes about rollouts', () => {
  it.each([
    [
      { workload: { strategy: { type: 'Canary' } } },
      'workload.strategy.type: Canary needs workload.kind Rollout',
    ],
    [
      { workload: { kind: 'Rollout' } },
      'workload.strategy.type: a Rollout has BlueGreen or Canary; for RollingUpdate use workload.kind Deployment',
    ],
    [
      { workload: { kind: 'Rollout', strategy: { type: 'BlueGreen' } } },
      'workload.strategy.type: BlueGreen needs a Service, which moves from one version to the other; use Canary',
    ],
    [
      { workload: { kind: 'Rollout', strategy: { type: 'Canary' } } },
      'rollout.steps: a canary needs steps, for example [{weight: 10, pause: 5m}]',
    ],
    [
      {
        workload: { kind: 'Rollout', strategy: { type: 'Canary' } },
        rollout: { steps: [{ headers: { A: 'b' } }] },
      },
      'rollout.steps: headers need a rollout.router that reads them',
    ],
  ])('are told: %j', async (values, mistake) => {
    expect(await mistakes(baseValues, values)).toContain(mistake);
  });
});

describe('triggers', () => {
  it('give the autoscaler to KEDA: there is never a second', async () => {
    const rendered = await render(ciValues().queue!);
    expect(kindsOf(rendered)).not.toContain('HorizontalPodAutoscaler');
    const { spec } = rendered.one('ScaledObject');
    expect(spec).toMatchObject({
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'mailer',
      },
      minReplicaCount: 0,
      maxReplicaCount: 20,
      pollingInterval: 15,
      advanced: {
        horizontalPodAutoscalerConfig: {
          name: 'mailer',
          behavior: {
            scaleDown: {
              stabilizationWindowSeconds: 600,
              policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }],
            },
          },
        },
      },
    });
    expect(spec.triggers.map(({ type }: { type: string }) => type)).toEqual([
      'cpu',
      'prometheus',
      'rabbitmq',
    ]);
    expect(rendered.one('TriggerAuthentication').spec.secretTargetRef).toEqual([
      { parameter: 'password', name: 'broker-credentials', key: 'password' },
      { parameter: 'username', name: 'broker-credentials', key: 'username' },
    ]);
    expect(kindsOf(rendered)).not.toContain('PodDisruptionBudget');
  });

  it('alone let the number of pods go to 0', async () => {
    expect(
      await mistakes(baseValues, {
        autoscaling: { enabled: true, minReplicas: 0 },
      }),
    ).toContain(
      'autoscaling.minReplicas: 0 needs autoscaling.triggers: only KEDA starts the first pod again',
    );
  });

  it('bear no metric that KEDA does not know beside them', async () => {
    const depth = { type: 'External', metric: 'depth', value: 3 };
    expect(
      await mistakes(ciValues().queue!, {
        autoscaling: { metrics: { depth } },
      }),
    ).toContain(
      'autoscaling.metrics.depth: beside autoscaling.triggers only metrics of type Resource go; make it a trigger',
    );
  });
});

describe('a vertical autoscaler', () => {
  it('keeps within its bounds and off the sidecars', async () => {
    const rendered = await render(ciValues().queue!);
    expect(rendered.one('VerticalPodAutoscaler').spec).toMatchObject({
      updatePolicy: { updateMode: 'Initial' },
      resourcePolicy: {
        containerPolicies: [
          {
            containerName: 'mailer',
            controlledResources: ['memory'],
            minAllowed: { memory: '64Mi' },
            maxAllowed: { memory: '1Gi' },
          },
          { containerName: '*', mode: 'Off' },
        ],
      },
    });
  });

  it('may not act on what the autoscaler scales on', async () => {
    expect(
      await mistakes(baseValues, {
        autoscaling: { enabled: true },
        verticalPodAutoscaler: { enabled: true, mode: 'Recreate' },
      }),
    ).toContain(
      'verticalPodAutoscaler.mode: Recreate sets the request of cpu, which the autoscaler scales on; use Off, or leave it out of verticalPodAutoscaler.resources',
    );
  });
});
