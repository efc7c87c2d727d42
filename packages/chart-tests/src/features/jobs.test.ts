import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const full = {
  ...baseValues,
  env: {
    LOG_LEVEL: 'info',
    DATABASE_URL: { secret: { name: 'database-secret', key: 'url' } },
    MAIL_TOKEN: { secret: { name: 'mail-secret', key: 'token' } },
  },
  config: { FEATURE: 'on' },
  files: { 'app.yaml': { path: '/etc/app.yaml', content: 'a: 1\n' } },
  secrets: {
    'database-secret': {
      source: 'external',
      store: { name: 'vault' },
      keys: { url: { remoteKey: 'db' } },
      mountPath: '/run/secrets/db',
    },
    'mail-secret': { source: 'existing' },
  },
  writablePaths: { tmp: { path: '/tmp' } },
};

describe('jobs, as migrations', () => {
  it('run before the release by default', async () => {
    const rendered = await render(full, {
      jobs: { migrate: { command: ['/bin/migrate'], weight: 3 } },
    });
    const job = rendered.one('Job', 'orders-migrate');
    expect(job.metadata.annotations).toEqual({
      'helm.sh/hook': 'pre-install,pre-upgrade',
      'helm.sh/hook-weight': '3',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    });
    const pod = job.spec.template.spec;
    expect(pod.containers).toHaveLength(1);
    expect(pod.containers[0]).toMatchObject({
      name: 'orders-migrate',
      image: 'ghcr.io/acme/orders:1.4.2',
      command: ['/bin/migrate'],
      resources: { limits: { memory: '256Mi' } },
    });
  });

  it('bring copies of everything that does not exist yet, lighter than any job', async () => {
    const rendered = await render(full, {
      jobs: { migrate: { command: ['/bin/migrate'] } },
      rbac: {
        rules: {
          pods: { apiGroups: [''], resources: ['pods'], verbs: ['get'] },
        },
      },
    });
    const copies = rendered.objects.filter(
      object => object.metadata.annotations?.['helm.sh/hook-weight'] === '-100',
    );
    expect(copies.map(o => `${o.kind}/${o.metadata.name}`).sort()).toEqual([
      'ConfigMap/orders-hooks',
      'ConfigMap/orders-hooks-files',
      'ExternalSecret/database-secret-hooks',
      'NetworkPolicy/orders-hooks',
      'Role/orders-hooks',
      'RoleBinding/orders-hooks',
      'ServiceAccount/orders-hooks',
    ]);
    for (const copy of copies) {
      expect(copy.metadata.annotations).toMatchObject({
        'helm.sh/hook': 'pre-install,pre-upgrade',
        'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
      });
    }
    const pod = rendered.one('Job').spec.template.spec;
    expect(pod.serviceAccountName).toBe('orders-hooks');
    expect(rendered.one('RoleBinding', 'orders-hooks').subjects).toEqual([
      { kind: 'ServiceAccount', name: 'orders-hooks', namespace: 'shop' },
    ]);
    const [container] = pod.containers;
    expect(container.envFrom).toEqual([
      { configMapRef: { name: 'orders-hooks' } },
    ]);
    expect(container.env).toEqual([
      {
        name: 'DATABASE_URL',
        valueFrom: {
          secretKeyRef: { name: 'database-secret-hooks', key: 'url' },
        },
      },
      {
        name: 'MAIL_TOKEN',
        valueFrom: { secretKeyRef: { name: 'mail-secret', key: 'token' } },
      },
      { name: 'LOG_LEVEL', value: 'info' },
    ]);
    expect(pod.volumes).toEqual([
      { name: 'tmp', emptyDir: {} },
      {
        name: 'files',
        configMap: {
          name: 'orders-hooks-files',
          items: [{ key: 'app.yaml', path: 'app.yaml' }],
        },
      },
      {
        name: 'secret-database-secret',
        secret: { secretName: 'database-secret-hooks', defaultMode: 288 },
      },
    ]);
    expect(
      rendered.one('ExternalSecret', 'database-secret-hooks').spec.target.name,
    ).toBe('database-secret-hooks');
  });

  it('have no copies when they run after the release', async () => {
    const rendered = await render(full, {
      jobs: { seed: { hook: 'post-install', command: ['/bin/seed'] } },
    });
    expect(rendered.names().filter(name => name.includes('hooks'))).toEqual([]);
    expect(rendered.one('Job').spec.template.spec.serviceAccountName).toBe(
      'orders',
    );
  });

  it('copies run on the events of the jobs only', async () => {
    const rendered = await render(baseValues, {
      jobs: {
        one: { hook: 'pre-upgrade' },
        two: { hook: 'pre-delete,post-install' },
      },
    });
    expect(
      rendered.one('ServiceAccount', 'orders-hooks').metadata.annotations![
        'helm.sh/hook'
      ],
    ).toBe('pre-upgrade,pre-delete');
  });
});

describe('jobs beside the workload', () => {
  it('are not selected by the Service, the workload or the budget, but by the network policy', async () => {
    const rendered = await render(full, {
      ports: { http: { port: 80 } },
      jobs: { migrate: {}, clean: { schedule: { cron: '@daily' } } },
    });
    const pods = [
      rendered.one('Job').spec.template,
      rendered.one('CronJob').spec.jobTemplate.spec.template,
    ];
    const { selector } = rendered.one('Service').spec;
    for (const pod of pods) {
      expect(pod.metadata.labels).not.toMatchObject(selector);
      expect(pod.metadata.labels).toMatchObject(
        rendered.one('NetworkPolicy', 'orders').spec.podSelector.matchLabels,
      );
    }
  });

  it('that say nothing run what the image runs', async () => {
    const rendered = await render(full, { jobs: { migrate: {} } });
    const [container] = rendered.one('Job').spec.template.spec.containers;
    expect(container.name).toBe('orders-migrate');
    expect(container.image).toBe('ghcr.io/acme/orders:1.4.2');
    expect(container).not.toHaveProperty('command');
  });

  it('take what they set over what the service has', async () => {
    const rendered = await render(full, {
      jobs: {
        report: {
          hook: 'none',
          image: {
            repository: 'ghcr.io/acme/report',
            digest: `sha256:${'a'.repeat(64)}`,
          },
          args: ['--all'],
          workingDir: '/srv',
          env: { LOG_LEVEL: 'debug', EXTRA: 1 },
          resources: {
            requests: { cpu: 1, memory: '1Gi' },
            limits: { cpu: 2, memory: '2Gi', 'ephemeral-storage': '2Gi' },
          },
          backoffLimit: 0,
          completions: 2,
          activeDeadlineSeconds: 60,
        },
      },
    });
    const job = rendered.all('Job')[0]!;
    expect(job.metadata.name).toMatch(/^orders-report-[0-9a-f]{8}$/);
    expect(job.spec).toMatchObject({
      backoffLimit: 0,
      completions: 2,
      activeDeadlineSeconds: 60,
    });
    const [container] = job.spec.template.spec.containers;
    expect(container).toMatchObject({
      image: `ghcr.io/acme/report@sha256:${'a'.repeat(64)}`,
      args: ['--all'],
      workingDir: '/srv',
      resources: {
        requests: { cpu: '1', memory: '1Gi', 'ephemeral-storage': '64Mi' },
        limits: { cpu: '2', memory: '2Gi', 'ephemeral-storage': '2Gi' },
      },
    });
    expect(container.env.slice(2)).toEqual([
      { name: 'EXTRA', value: '1' },
      { name: 'LOG_LEVEL', value: 'debug' },
    ]);
  });

  it('with a schedule become CronJobs that take over the defaults of workload.schedule', async () => {
    const rendered = await render(baseValues, {
      workload: { schedule: { timeZone: 'Europe/Berlin' } },
      jobs: {
        clean: {
          schedule: {
            cron: '5 4 * * 0',
            suspend: true,
            failedJobsHistoryLimit: 9,
          },
          ttlSecondsAfterFinished: 60,
        },
      },
    });
    expect(rendered.one('CronJob', 'orders-clean').spec).toMatchObject({
      schedule: '5 4 * * 0',
      timeZone: 'Europe/Berlin',
      concurrencyPolicy: 'Forbid',
      suspend: true,
      failedJobsHistoryLimit: 9,
      successfulJobsHistoryLimit: 3,
      jobTemplate: { spec: { backoffLimit: 3, ttlSecondsAfterFinished: 60 } },
    });
  });

  it('have the native sidecars, and no others, nor the volumes and init containers of the workload', async () => {
    const container = {
      image: { repository: 'proxy', tag: '1' },
      resources: baseValues.resources,
    };
    const rendered = await render(baseValues, {
      workload: { replicas: 1, strategy: { type: 'Recreate' } },
      sidecars: { proxy: container, shipper: { ...container, native: false } },
      initContainers: { wait: { command: ['true'] } },
      storage: { data: { mountPath: '/data', size: '1Gi' } },
      jobs: { seed: { hook: 'none' } },
    });
    const pod = rendered.all('Job')[0]!.spec.template.spec;
    expect(pod.initContainers.map((c: { name: string }) => c.name)).toEqual([
      'proxy',
    ]);
    expect(pod.containers.map((c: { name: string }) => c.name)).toEqual([
      'orders-seed',
    ]);
    expect(pod.volumes).toBeUndefined();
  });

  it('refuse what cannot be', async () => {
    const long = 'a'.repeat(50);
    expect(
      await mistakes(baseValues, {
        jobs: {
          both: { hook: 'none', schedule: { cron: '@daily' } },
          never: { schedule: {}, image: { repository: 'x' } },
          [long]: {},
          [`c${long}`]: { schedule: { cron: '@daily' } },
        },
      }),
    ).toEqual([
      `jobs.${long}: the Job's name orders-${long} has 57 characters; at most 54 are possible`,
      'jobs.both: has a schedule and a hook; a job has one of them (set the other to null)',
      `jobs.c${long}: the CronJob's name orders-c${long} has 58 characters; at most 52 are possible`,
      'jobs.never.image: needs a tag or a digest',
      'jobs.never.schedule.cron: is required, for example "0 3 * * *"',
    ]);
  });
});
