import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const cron = {
  ...baseValues,
  workload: { kind: 'CronJob', schedule: { cron: '0 3 * * *' } },
};

describe('workload of kind CronJob', () => {
  it('runs in its time zone, never twice at a time, and keeps few runs', async () => {
    const rendered = await render(cron);
    const { spec } = rendered.one('CronJob', 'orders');
    expect(spec).toMatchObject({
      schedule: '0 3 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 300,
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
    });
    expect(spec.jobTemplate.spec.backoffLimit).toBe(3);
    expect(rendered.pod.restartPolicy).toBe('Never');
    expect(rendered.names()).not.toContain('Service/orders');
  });

  it('takes every setting of the schedule and of its runs', async () => {
    const rendered = await render(cron, {
      workload: {
        schedule: {
          cron: '@daily',
          timeZone: 'Europe/Berlin',
          concurrencyPolicy: 'Replace',
          startingDeadlineSeconds: 60,
          suspend: true,
          successfulJobsHistoryLimit: 0,
          failedJobsHistoryLimit: 1,
        },
        job: {
          backoffLimit: 0,
          completions: 4,
          parallelism: 2,
          activeDeadlineSeconds: 3600000,
          ttlSecondsAfterFinished: 0,
        },
      },
    });
    const { jobTemplate, ...spec } = rendered.one('CronJob').spec;
    expect(spec).toEqual({
      schedule: '@daily',
      timeZone: 'Europe/Berlin',
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 60,
      suspend: true,
      successfulJobsHistoryLimit: 0,
      failedJobsHistoryLimit: 1,
    });
    const { template, ...job } = jobTemplate.spec;
    expect(template).toBeDefined();
    expect(job).toEqual({
      backoffLimit: 0,
      completions: 4,
      parallelism: 2,
      activeDeadlineSeconds: 3600000,
      ttlSecondsAfterFinished: 0,
    });
  });

  it('has neither Service, budget, spread nor probe of its own, though it has ports', async () => {
    const rendered = await render(webValues, cron);
    expect(rendered.names()).toEqual([
      'NetworkPolicy/orders',
      'ServiceAccount/orders',
      'CronJob/orders',
    ]);
    expect(rendered.pod.topologySpreadConstraints).toBeUndefined();
    expect(rendered.pod.affinity).toBeUndefined();
    expect(rendered.container().readinessProbe).toBeUndefined();
    expect(rendered.container().lifecycle).toBeUndefined();
  });

  it('refuses one without a schedule, or with a sidecar that never ends', async () => {
    expect(
      await mistakes(cron, {
        workload: { schedule: { cron: null } },
        sidecars: {
          proxy: {
            native: false,
            image: { repository: 'proxy', tag: '1' },
            resources: baseValues.resources,
          },
        },
      }),
    ).toEqual([
      'sidecars.proxy.native: must be true in a CronJob, which would not end as long as the sidecar runs',
      'workload.schedule.cron: is required for a CronJob, for example "0 3 * * *"',
    ]);
  });
});
