import { ciValues } from '../__testUtils__/chartFiles';
import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes, violations } = useServiceChart();

describe('labels', () => {
  it('are the recommended ones, on every object of every fixture', async () => {
    for (const values of Object.values(ciValues())) {
      for (const object of (await render(values)).objects) {
        expect(object.metadata.namespace).toBe('shop');
        expect(object.metadata.labels).toMatchObject({
          app: expect.any(String),
          'app.kubernetes.io/name': expect.any(String),
          'app.kubernetes.io/instance': 'orders',
          'app.kubernetes.io/managed-by': 'Helm',
          'app.kubernetes.io/version': expect.any(String),
          'backstage.io/kubernetes-id': expect.any(String),
          'helm.sh/chart': 'service-chart-0.1.0',
        });
      }
    }
  });

  it('name environment, component and system where they are set', async () => {
    const named = (
      await render(baseValues, {
        environment: 'staging',
        component: 'api',
        partOf: 'shop',
      })
    ).one('Deployment');
    expect(named.metadata.labels).toMatchObject({
      'chartwright.dev/environment': 'staging',
      'app.kubernetes.io/component': 'api',
      'app.kubernetes.io/part-of': 'shop',
    });
    const { labels } = (await render(baseValues)).one('Deployment').metadata;
    expect(labels).not.toHaveProperty('chartwright.dev/environment');
    expect(labels).not.toHaveProperty('app.kubernetes.io/part-of');
  });

  it('of the user are on every object and pod; podLabels on pods only, and win there', async () => {
    const rendered = await render(baseValues, {
      labels: { team: 'a', env: 'yes', 'example.com/cost': '1e3' },
      podLabels: { team: 'b', tier: 'x' },
    });
    expect(rendered.one('ServiceAccount').metadata.labels).toMatchObject({
      team: 'a',
      env: 'yes',
      'example.com/cost': '1e3',
    });
    expect(rendered.one('ServiceAccount').metadata.labels).not.toHaveProperty(
      'tier',
    );
    expect(rendered.podTemplate.metadata.labels).toMatchObject({
      team: 'b',
      tier: 'x',
      env: 'yes',
    });
  });

  it("do not roll the pods when only the chart's version changes", async () => {
    expect(
      (await render(baseValues)).podTemplate.metadata.labels,
    ).not.toHaveProperty('helm.sh/chart');
  });

  it('refuse those the chart sets, and those Kubernetes refuses', async () => {
    expect(
      await mistakes(baseValues, {
        labels: { app: 'x', 'app.kubernetes.io/name': 'y' },
        podLabels: { 'helm.sh/chart': 'z' },
        annotations: { 'helm.sh/hook': 'test' },
        podAnnotations: { 'checksum/config': '1' },
      }),
    ).toEqual([
      'labels: "app" is set by the chart; use another label (component, partOf and environment have values of their own)',
      'labels: "app.kubernetes.io/name" is set by the chart; use another label (component, partOf and environment have values of their own)',
      'podLabels: "helm.sh/chart" is set by the chart; use another label (component, partOf and environment have values of their own)',
      'annotations: "helm.sh/hook" is set by the chart; use another annotation',
      'podAnnotations: "checksum/config" is set by the chart; use another annotation',
    ]);
    for (const labels of [{ team: 'not valid!' }, { on: 'word' }]) {
      expect(await violations(baseValues, { labels })).toHaveLength(1);
    }
  });
});

describe('annotations', () => {
  it('are on every object, podAnnotations on pods only', async () => {
    const rendered = await render(baseValues, {
      annotations: { 'example.com/a': '{{ x }}' },
      podAnnotations: { 'example.com/b': 'multi\nline' },
    });
    for (const object of rendered.objects) {
      expect(object.metadata.annotations).toEqual({
        'example.com/a': '{{ x }}',
      });
    }
    expect(rendered.podTemplate.metadata.annotations).toEqual({
      'example.com/b': 'multi\nline',
    });
  });

  it('of one object win over those of all', async () => {
    const rendered = await render(baseValues, {
      annotations: { 'example.com/a': 'all' },
      serviceAccount: { annotations: { 'example.com/a': 'own' } },
    });
    expect(rendered.one('ServiceAccount').metadata.annotations).toEqual({
      'example.com/a': 'own',
    });
  });
});

describe('name', () => {
  it('is required, and one that every object can have', async () => {
    const { name, ...nameless } = baseValues;
    expect(name).toBe('orders');
    expect(await mistakes(nameless)).toEqual([
      'name: is required; it names the objects of the service',
    ]);
    for (const bad of [
      'Orders',
      '1st',
      'a.b',
      'on',
      'null',
      `${'a'.repeat(53)}`,
    ]) {
      expect(await violations(baseValues, { name: bad })).not.toEqual([]);
    }
  });
});
