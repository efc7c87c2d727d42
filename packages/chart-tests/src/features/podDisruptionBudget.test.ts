import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

async function budgetOf(...values: Record<string, unknown>[]) {
  return (await render(baseValues, ...values)).all('PodDisruptionBudget')[0];
}

describe('podDisruptionBudget', () => {
  it('keeps one pod, of those the workload selects', async () => {
    const budget = await budgetOf();
    expect(budget!.metadata.name).toBe('orders');
    expect(budget!.spec).toEqual({
      minAvailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: {
        matchLabels: { app: 'orders', 'app.kubernetes.io/name': 'orders' },
      },
    });
  });

  it('takes one of the two figures, a policy and a name', async () => {
    expect(
      (await budgetOf({ podDisruptionBudget: { minAvailable: '50%' } }))!.spec
        .minAvailable,
    ).toBe('50%');
    const budget = await budgetOf({
      podDisruptionBudget: {
        name: 'orders-pdb',
        maxUnavailable: 1,
        unhealthyPodEvictionPolicy: 'IfHealthyBudget',
      },
    });
    expect(budget!.metadata.name).toBe('orders-pdb');
    expect(budget!.spec).toMatchObject({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'IfHealthyBudget',
    });
    expect(budget!.spec).not.toHaveProperty('minAvailable');
  });

  it('is not there for a single pod, nor when it is off', async () => {
    expect(await budgetOf({ workload: { replicas: 1 } })).toBeUndefined();
    expect(
      await budgetOf({ autoscaling: { enabled: true, minReplicas: 1 } }),
    ).toBeUndefined();
    expect(
      await budgetOf({ podDisruptionBudget: { enabled: false } }),
    ).toBeUndefined();
  });

  it('refuses to block every drain', async () => {
    const blocks = async (
      podDisruptionBudget: Record<string, unknown>,
      more = {},
    ) => mistakes(baseValues, { podDisruptionBudget, ...more });
    expect(await blocks({ minAvailable: 2 })).toEqual([
      'podDisruptionBudget.minAvailable: 2 of 2 pods blocks every drain of a node; leave at least one pod that may go',
    ]);
    expect(
      await blocks(
        { minAvailable: 3 },
        { autoscaling: { enabled: true, minReplicas: 3 } },
      ),
    ).toHaveLength(1);
    expect(await blocks({ minAvailable: '100%' })).toHaveLength(1);
    expect(await blocks({ maxUnavailable: 0 })).toEqual([
      'podDisruptionBudget.maxUnavailable: 0 blocks every drain of a node; leave at least one pod that may go',
    ]);
    expect(await blocks({ minAvailable: 1, maxUnavailable: 1 })).toEqual([
      'podDisruptionBudget: has minAvailable and maxUnavailable; a budget has one of them (set the other to null)',
    ]);
  });
});
