import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes, violations } = useServiceChart();

describe('resources', () => {
  it('have scratch space by default', async () => {
    expect((await render(baseValues)).container().resources).toEqual({
      requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '1Gi' },
    });
  });

  it('take numbers and other resources', async () => {
    const rendered = await render(baseValues, {
      resources: {
        requests: { cpu: 0.5, memory: 1073741824 },
        limits: { cpu: 2, 'nvidia.com/gpu': 1 },
      },
    });
    expect(rendered.container().resources).toMatchObject({
      requests: { cpu: '0.5', memory: '1073741824' },
      limits: { cpu: '2', 'nvidia.com/gpu': '1' },
    });
  });

  it('are required, requests and limits, cpu and memory', async () => {
    const { resources, ...rest } = baseValues;
    expect(await mistakes(rest)).toEqual([
      'resources.requests.cpu: is required; say what the service needs, for example 100m',
      'resources.requests.memory: is required; say what the service needs, for example 128Mi',
      'resources.limits.cpu: is required; say what the service needs, for example 100m',
      'resources.limits.memory: is required; say what the service needs, for example 128Mi',
    ]);
    expect(
      await violations(baseValues, {
        sidecars: {
          proxy: {
            image: { repository: 'x', tag: '1' },
            resources: { limits: resources.limits },
          },
        },
      }),
    ).toEqual(["/sidecars/proxy/resources: missing property 'requests'"]);
  });

  it('refuse what is no quantity', async () => {
    expect(
      await violations(baseValues, {
        resources: { requests: { cpu: '100 m' }, limits: { memory: '1GB' } },
      }),
    ).toEqual([
      expect.stringMatching(
        "^/resources/limits/memory: '1GB' does not match pattern",
      ),
      expect.stringMatching(
        "^/resources/requests/cpu: '100 m' does not match pattern",
      ),
    ]);
  });
});
