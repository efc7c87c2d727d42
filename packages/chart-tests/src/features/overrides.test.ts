import { useServiceChart, webValues } from '../__testUtils__/useServiceChart';

const { render, renderText } = useServiceChart();

describe('overrides', () => {
  it('change fields at any depth, items of lists by their names', async () => {
    const deployment = (
      await render({
        ...webValues,
        env: { A: '1', B: '2' },
        overrides: {
          'Deployment/orders': {
            metadata: { annotations: { 'example.com/note': 'by hand' } },
            spec: {
              minReadySeconds: 1000000,
              template: {
                spec: {
                  hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }],
                  containers: {
                    orders: { tty: true, env: { B: { value: '3' } } },
                    extra: { image: 'ghcr.io/acme/extra:1' },
                  },
                },
              },
            },
          },
        },
      })
    ).one('Deployment');
    expect(deployment.metadata.annotations?.['example.com/note']).toBe(
      'by hand',
    );
    expect(deployment.spec.minReadySeconds).toBe(1000000);
    const { containers, hostAliases } = deployment.spec.template.spec;
    expect(hostAliases).toHaveLength(1);
    expect(containers.map(({ name }: { name: string }) => name)).toEqual([
      'orders',
      'extra',
    ]);
    expect(containers[0]).toMatchObject({
      tty: true,
      image: 'ghcr.io/acme/orders:1.4.2',
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '3' },
      ],
    });
  });

  it('leave everything else as it is printed', async () => {
    const plain = await renderText(webValues);
    const changed = await renderText({
      ...webValues,
      overrides: {
        'Service/orders': { spec: { internalTrafficPolicy: 'Local' } },
      },
    });
    const others = (text: string) =>
      text.split('---\n').filter(document => !/kind: Service$/m.test(document));
    expect(others(changed)).toEqual(others(plain));
    expect(changed).toContain('internalTrafficPolicy: Local');
  });

  it('refuse an object that is not there, and name those that are', async () => {
    await expect(
      renderText({ ...webValues, overrides: { 'Deployment/order': {} } }),
    ).rejects.toThrow(
      /no object Deployment\/order; there are .*Deployment\/orders/,
    );
  });
});

describe('objects', () => {
  it('are printed as they are, and can be overridden', async () => {
    const objects = {
      extra: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'extra' },
        data: { text: '{{ .Values.name }}', a: 'b' },
      },
    };
    expect((await render({ ...webValues, objects })).one('ConfigMap')).toEqual(
      objects.extra,
    );
    expect(
      (
        await render({
          ...webValues,
          objects,
          overrides: { 'ConfigMap/extra': { data: { a: 'c' } } },
        })
      ).one('ConfigMap').data,
    ).toEqual({ text: '{{ .Values.name }}', a: 'c' });
  });
});
