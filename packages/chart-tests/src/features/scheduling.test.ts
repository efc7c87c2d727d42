import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const matchLabels = { app: 'orders', 'app.kubernetes.io/name': 'orders' };
const node = {
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchLabels },
};

describe('scheduling', () => {
  it('spreads pods over zones and nodes where it can', async () => {
    const { pod } = await render(baseValues);
    expect(pod.topologySpreadConstraints).toEqual([
      {
        topologyKey: 'topology.kubernetes.io/zone',
        maxSkew: 1,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels },
        matchLabelKeys: ['pod-template-hash'],
      },
    ]);
    expect(pod.affinity).toEqual({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, podAffinityTerm: node },
        ],
      },
    });
  });

  it('insists, or lets go, when asked to', async () => {
    const strict = (
      await render(baseValues, {
        workload: { kind: 'StatefulSet' },
        scheduling: { zoneSpread: 'required', nodeSpread: 'required' },
      })
    ).pod;
    expect(strict.topologySpreadConstraints[0].whenUnsatisfiable).toBe(
      'DoNotSchedule',
    );
    expect(strict.topologySpreadConstraints[0].matchLabelKeys).toBeUndefined();
    expect(strict.affinity).toEqual({
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [node],
      },
    });
    const loose = (
      await render(baseValues, {
        scheduling: { zoneSpread: 'none', nodeSpread: 'none' },
      })
    ).pod;
    expect(loose.topologySpreadConstraints).toBeUndefined();
    expect(loose.affinity).toBeUndefined();
  });

  it('takes affinities as Kubernetes has them beside its own', async () => {
    const nodeAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          {
            matchExpressions: [
              { key: 'disk', operator: 'In', values: ['ssd', 'yes', '1'] },
            ],
          },
        ],
      },
    };
    const podAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: [node],
    };
    const { affinity } = (
      await render(baseValues, {
        scheduling: { affinity: { nodeAffinity, podAffinity } },
      })
    ).pod;
    expect(affinity).toMatchObject({ nodeAffinity, podAffinity });
    expect(affinity.podAntiAffinity).toBeDefined();
  });

  it('gives way to an anti-affinity of the user', async () => {
    const podAntiAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { ...node, topologyKey: 'rack' },
      ],
    };
    const { affinity } = (
      await render(baseValues, {
        scheduling: { affinity: { podAntiAffinity } },
      })
    ).pod;
    expect(affinity).toEqual({ podAntiAffinity });
  });

  it('refuses a toleration of nothing', async () => {
    expect(
      await mistakes(baseValues, { scheduling: { tolerations: { spot: {} } } }),
    ).toEqual([
      'scheduling.tolerations.spot.key: is required, unless operator is Exists (which then tolerates every taint)',
    ]);
  });

  it('takes node selector, tolerations and priority, also for jobs', async () => {
    const scheduling = {
      nodeSelector: { 'kubernetes.io/arch': 'amd64', pool: 'yes' },
      tolerations: {
        a: { key: 'dedicated', value: 'true', effect: 'NoSchedule' },
        b: { operator: 'Exists', tolerationSeconds: 0, effect: 'NoExecute' },
      },
      priorityClassName: 'critical',
    };
    for (const kind of ['Deployment', 'Job']) {
      const { pod } = await render(baseValues, {
        workload: { kind },
        scheduling,
      });
      expect(pod).toMatchObject({
        nodeSelector: { 'kubernetes.io/arch': 'amd64', pool: 'yes' },
        tolerations: [
          {
            operator: 'Equal',
            key: 'dedicated',
            value: 'true',
            effect: 'NoSchedule',
          },
          { operator: 'Exists', tolerationSeconds: 0, effect: 'NoExecute' },
        ],
        priorityClassName: 'critical',
      });
    }
  });
});

describe('terminationGracePeriodSeconds and preStopSleepSeconds', () => {
  const web = { ...baseValues, ports: { http: { port: 80 } } };

  it('let a pod behind a Service serve until all proxies know it goes', async () => {
    const { pod } = await render(web);
    expect(pod.terminationGracePeriodSeconds).toBe(30);
    expect(pod.containers[0].lifecycle).toEqual({
      preStop: { sleep: { seconds: 5 } },
    });
    expect((await render(baseValues)).container().lifecycle).toBeUndefined();
    expect(
      (await render(web, { preStopSleepSeconds: 0 })).container().lifecycle,
    ).toBeUndefined();
  });

  it('refuse a sleep as long as the grace period', async () => {
    expect(
      await mistakes(web, {
        terminationGracePeriodSeconds: 10,
        preStopSleepSeconds: 10,
      }),
    ).toEqual([
      'preStopSleepSeconds: 10 must be below terminationGracePeriodSeconds (10), which includes it',
    ]);
  });
});
