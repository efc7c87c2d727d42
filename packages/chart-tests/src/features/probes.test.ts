import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

describe('probes', () => {
  it('without an action: readiness is a connection to the first port, the others are off', async () => {
    const container = (
      await render(webValues, { ports: { admin: { port: 1 } } })
    ).container();
    expect(container.readinessProbe).toEqual({ tcpSocket: { port: 'http' } });
    expect(container.livenessProbe).toBeUndefined();
    expect(container.startupProbe).toBeUndefined();
    expect(
      (await render(baseValues)).container().readinessProbe,
    ).toBeUndefined();
  });

  it('take every action', async () => {
    const container = (
      await render(webValues, {
        probes: {
          startup: { exec: { command: ['sh', '-c', 'test -f /tmp/up'] } },
          liveness: { grpc: { port: 9000, service: 'health' } },
          readiness: {
            httpGet: {
              path: '/ready?full=1',
              port: 'http',
              scheme: 'HTTPS',
              host: 'orders.local',
              httpHeaders: { 'X-A': 'b' },
            },
          },
        },
      })
    ).container();
    expect(container.startupProbe).toEqual({
      exec: { command: ['sh', '-c', 'test -f /tmp/up'] },
    });
    expect(container.livenessProbe).toEqual({
      grpc: { port: 9000, service: 'health' },
    });
    expect(container.readinessProbe).toEqual({
      httpGet: {
        path: '/ready?full=1',
        port: 'http',
        scheme: 'HTTPS',
        host: 'orders.local',
        httpHeaders: [{ name: 'X-A', value: 'b' }],
      },
    });
  });

  it('take all timings', async () => {
    const timings = {
      initialDelaySeconds: 0,
      periodSeconds: 10,
      timeoutSeconds: 5,
      successThreshold: 1,
      failureThreshold: 30,
      terminationGracePeriodSeconds: 1000000,
    };
    const container = (
      await render(webValues, {
        probes: { liveness: { tcpSocket: { port: 8080 }, ...timings } },
      })
    ).container();
    expect(container.livenessProbe).toEqual({
      tcpSocket: { port: 8080 },
      ...timings,
    });
  });

  it('can be off', async () => {
    const container = (
      await render(webValues, {
        probes: {
          readiness: { enabled: false },
          liveness: { enabled: false, httpGet: { path: '/', port: 'http' } },
        },
      })
    ).container();
    expect(container.readinessProbe).toBeUndefined();
    expect(container.livenessProbe).toBeUndefined();
  });

  it('change their action when the old one is set to null', async () => {
    const chart = {
      ...webValues,
      probes: { readiness: { httpGet: { path: '/', port: 'http' } } },
    };
    expect(
      await mistakes(chart, {
        probes: { readiness: { tcpSocket: { port: 'http' } } },
      }),
    ).toEqual([
      'probes.readiness: has httpGet and tcpSocket; a probe has one action (set the others to null)',
    ]);
  });

  it('refuse ports that are not there, and thresholds Kubernetes refuses', async () => {
    expect(
      await mistakes(webValues, {
        probes: {
          liveness: {
            httpGet: { path: '/', port: 'htpp' },
            successThreshold: 2,
          },
          readiness: { tcpSocket: { port: 'grpc' }, successThreshold: 2 },
        },
      }),
    ).toEqual([
      'probes.liveness.httpGet.port: "htpp" is not one of ports (http)',
      'probes.liveness.successThreshold: must be 1; Kubernetes allows more for readiness only',
      'probes.readiness.tcpSocket.port: "grpc" is not one of ports (http)',
    ]);
  });
});
