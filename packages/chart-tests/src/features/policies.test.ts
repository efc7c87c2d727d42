import { useServiceChart, webValues } from '../__testUtils__/useServiceChart';

const { render } = useServiceChart();

describe('policies', () => {
  it('are objects of their kind with the labels of all others', async () => {
    const rendered = await render(webValues, {
      policies: {
        'Middleware/orders-rate': {
          apiVersion: 'traefik.io/v1alpha1',
          spec: { rateLimit: { average: 1000000 } },
        },
      },
    });
    const middleware = rendered.one('Middleware', 'orders-rate');
    expect(middleware).toMatchObject({
      apiVersion: 'traefik.io/v1alpha1',
      metadata: { namespace: 'shop', labels: { app: 'orders' } },
    });
    expect(middleware.spec).toEqual({ rateLimit: { average: 1000000 } });
  });

  it('are none by default', async () => {
    expect((await render(webValues)).all('Middleware')).toEqual([]);
  });
});
