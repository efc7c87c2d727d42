import { withoutComputed } from './withoutComputed';

const defaults = {
  name: '',
  autoscaling: { enabled: false, name: '', minReplicas: 2 },
  dashboards: { enabled: true, name: '' },
};

describe('withoutComputed', () => {
  it('leaves names to the chart that are the own name of the service', () => {
    expect(
      withoutComputed(
        {
          name: 'orders',
          autoscaling: { enabled: true, name: 'orders', minReplicas: 3 },
          dashboards: { enabled: true, name: 'orders-dashboards' },
        },
        defaults,
      ),
    ).toEqual({
      name: 'orders',
      autoscaling: { enabled: true, minReplicas: 3 },
      dashboards: { enabled: true },
    });
  });

  it('keeps names that a person chose', () => {
    const values = {
      name: 'orders',
      dashboards: { enabled: true, name: 'grafana-dashboards' },
    };
    expect(withoutComputed(values, defaults)).toEqual(values);
  });

  it('says no more of a block that is off than that', () => {
    expect(
      withoutComputed(
        {
          name: 'x',
          autoscaling: { enabled: false, name: 'y', minReplicas: 9 },
        },
        defaults,
      ).autoscaling,
    ).toEqual({ enabled: false });
  });
});
