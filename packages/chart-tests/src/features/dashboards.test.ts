import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const board = '{\n  "title": "{{ $labels.x }} \\"a\\"",\n\n  "panels": []\n}\n';

describe('dashboards', () => {
  const { render } = useServiceChart({
    dashboards: { 'orders.json': board, 'b.json': '{}', 'notes.txt': 'x' },
  });

  it('become one ConfigMap that Grafana finds', async () => {
    const map = (await render(baseValues)).one(
      'ConfigMap',
      'orders-dashboards',
    );
    expect(map.metadata.namespace).toBe('shop');
    expect(map.metadata.labels).toMatchObject({ grafana_dashboard: '1' });
    expect(map.data).toEqual({ 'orders.json': board.trim(), 'b.json': '{}' });
  });

  it('take name, namespace, labels and annotations', async () => {
    const map = (
      await render(baseValues, {
        dashboards: {
          name: 'boards',
          namespace: 'monitoring',
          labels: { load: 'me' },
          annotations: { grafana_folder: 'Shop' },
        },
      })
    ).one('ConfigMap', 'boards');
    expect(map.metadata).toMatchObject({
      namespace: 'monitoring',
      annotations: { grafana_folder: 'Shop' },
    });
    expect(map.metadata.labels).toMatchObject({ load: 'me' });
    expect(map.metadata.labels).not.toHaveProperty('grafana_dashboard');
  });

  it('can be off', async () => {
    const rendered = await render(baseValues, {
      dashboards: { enabled: false },
    });
    expect(rendered.all('ConfigMap')).toEqual([]);
  });
});

describe('dashboards that a ConfigMap cannot hold', () => {
  const { mistakes } = useServiceChart({
    dashboards: { 'a.json': `"${'x'.repeat(1000000)}"` },
  });

  it('are refused', async () => {
    expect(await mistakes(baseValues)).toEqual([
      'dashboards: the files have 1000002 bytes together; a ConfigMap holds at most 1000000',
    ]);
  });
});

describe('without dashboards', () => {
  const { render } = useServiceChart();

  it('there is no ConfigMap', async () => {
    expect((await render(baseValues)).all('ConfigMap')).toEqual([]);
  });
});
