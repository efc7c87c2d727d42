import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

describe('workload of kind Deployment', () => {
  it('runs two pods, replaced one by one without a gap', async () => {
    const deployment = (await render(baseValues)).one('Deployment', 'orders');
    expect(deployment.apiVersion).toBe('apps/v1');
    expect(deployment.spec).toMatchObject({
      replicas: 2,
      revisionHistoryLimit: 5,
      progressDeadlineSeconds: 600,
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 },
      },
    });
  });

  it('takes the number of pods, also none and a million', async () => {
    for (const replicas of [0, 7, 1000000]) {
      const rendered = await render(baseValues, { workload: { replicas } });
      expect(rendered.one('Deployment').spec.replicas).toBe(replicas);
    }
  });

  it('selects its pods by labels that never change', async () => {
    const rendered = await render(baseValues, {
      component: 'api',
      labels: { team: 'a' },
    });
    expect(rendered.one('Deployment').spec.selector.matchLabels).toEqual({
      app: 'orders',
      'app.kubernetes.io/name': 'orders',
    });
    expect(rendered.podTemplate.metadata.labels).toMatchObject({
      app: 'orders',
      'app.kubernetes.io/name': 'orders',
    });
  });
});

describe('workload.strategy', () => {
  it('has no rolling update when pods are recreated', async () => {
    const rendered = await render(baseValues, {
      workload: { replicas: 1, strategy: { type: 'Recreate' } },
    });
    expect(rendered.one('Deployment').spec.strategy).toEqual({
      type: 'Recreate',
    });
  });

  it('takes numbers and percentages', async () => {
    const rendered = await render(baseValues, {
      workload: { strategy: { maxSurge: 3, maxUnavailable: '10%' } },
    });
    expect(rendered.one('Deployment').spec.strategy.rollingUpdate).toEqual({
      maxSurge: 3,
      maxUnavailable: '10%',
    });
  });

  it('refuses an update that could never move', async () => {
    expect(
      await mistakes(baseValues, {
        workload: { strategy: { maxSurge: 0, maxUnavailable: '0%' } },
      }),
    ).toEqual([
      'workload.strategy: maxSurge and maxUnavailable are both 0, so that no pod could ever be replaced; raise one of them',
    ]);
  });

  it('refuses strategies of the other kind', async () => {
    expect(
      await mistakes(baseValues, {
        workload: { strategy: { type: 'OnDelete' } },
      }),
    ).toEqual([
      'workload.strategy.type: OnDelete is for a StatefulSet; a Deployment has RollingUpdate or Recreate',
    ]);
    expect(
      await mistakes(baseValues, {
        workload: { kind: 'StatefulSet', strategy: { type: 'Recreate' } },
      }),
    ).toEqual([
      'workload.strategy.type: Recreate is for a Deployment; a StatefulSet has RollingUpdate or OnDelete',
    ]);
  });

  it('refuses pods that become available after the deadline', async () => {
    expect(
      await mistakes(baseValues, { workload: { minReadySeconds: 600 } }),
    ).toEqual([
      'workload.minReadySeconds: 600 must be below workload.progressDeadlineSeconds (600)',
    ]);
  });
});
