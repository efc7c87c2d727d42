import {
  createHelmEngine,
  type HelmChart,
  type HelmEngine,
} from '@chartwright/helm-engine';
import { serviceChartFiles } from '../__testUtils__/chartFiles';
import { Rendered } from '../__testUtils__/Rendered';
import { webValues } from '../__testUtils__/useServiceChart';

let engine: HelmEngine;
let chart: HelmChart;

beforeAll(async () => {
  engine = await createHelmEngine();
  chart = await engine.load(serviceChartFiles());
});
afterAll(() => engine.close());

/** Numbers of `--set` reach templates as integers, those of values files as floats. */
async function renderSet(...set: string[]): Promise<Rendered> {
  const { manifest } = await chart.render({
    values: [webValues],
    set,
    release: { name: 'orders', namespace: 'shop' },
  });
  return new Rendered(manifest);
}

describe('--set', () => {
  it('takes numbers for every sort of field', async () => {
    const rendered = await renderSet(
      'workload.replicas=3',
      'workload.minReadySeconds=4',
      'workload.strategy.maxSurge=1',
      'ports.admin.port=9000',
      'ports.http.servicePort=80',
      'env.COUNT=1000000',
      'config.LIMIT=7',
      'probes.liveness.tcpSocket.port=9000',
      'probes.liveness.periodSeconds=9',
      'resources.limits.cpu=2',
      'podSecurityContext.runAsUser=1000680000',
      'terminationGracePeriodSeconds=60',
      'podDisruptionBudget.maxUnavailable=1',
      'networkPolicy.ingress.web.podLabels.app=web',
      'networkPolicy.ingress.web.ports[0]=9000',
    );
    expect(rendered.one('Deployment').spec).toMatchObject({
      replicas: 3,
      minReadySeconds: 4,
      strategy: { rollingUpdate: { maxSurge: 1 } },
    });
    expect(rendered.pod).toMatchObject({
      terminationGracePeriodSeconds: 60,
      securityContext: { runAsUser: 1000680000 },
    });
    expect(rendered.container()).toMatchObject({
      ports: [{ containerPort: 9000 }, { containerPort: 8080 }],
      env: [{ name: 'COUNT', value: '1000000' }],
      livenessProbe: { tcpSocket: { port: 9000 }, periodSeconds: 9 },
      resources: { limits: { cpu: '2' } },
    });
    expect(rendered.one('ConfigMap').data).toEqual({ LIMIT: '7' });
    expect(rendered.one('Service').spec.ports).toMatchObject([
      { port: 9000 },
      { port: 80 },
    ]);
    expect(rendered.one('PodDisruptionBudget').spec.maxUnavailable).toBe(1);
    expect(rendered.one('NetworkPolicy', 'orders').spec.ingress).toContainEqual(
      {
        from: [{ podSelector: { matchLabels: { app: 'web' } } }],
        ports: [{ port: 9000, protocol: 'TCP' }],
      },
    );
  });

  it('takes a schedule and the figures of the autoscaler', async () => {
    const rendered = await renderSet(
      'autoscaling.enabled=true',
      'autoscaling.minReplicas=3',
      'autoscaling.metrics.cpu.type=Resource',
      'autoscaling.metrics.cpu.utilization=55',
      'autoscaling.behavior.scaleDown.stabilizationWindowSeconds=300',
      'jobs.clean.schedule.cron=@daily',
      'jobs.clean.schedule.failedJobsHistoryLimit=2',
      'jobs.clean.backoffLimit=0',
    );
    expect(rendered.one('HorizontalPodAutoscaler').spec).toMatchObject({
      minReplicas: 3,
      metrics: [{ resource: { target: { averageUtilization: 55 } } }],
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
    });
    expect(rendered.one('CronJob').spec).toMatchObject({
      failedJobsHistoryLimit: 2,
      jobTemplate: { spec: { backoffLimit: 0 } },
    });
  });
});
