import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const job = { ...baseValues, workload: { kind: 'Job' } };

describe('workload of kind Job', () => {
  it('runs anew after each release, as a Helm hook', async () => {
    const rendered = await render(job);
    expect(rendered.one('Job', 'orders').metadata.annotations).toEqual({
      'helm.sh/hook': 'post-install,post-upgrade',
      'helm.sh/hook-weight': '0',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    });
    expect(rendered.one('Job').spec.backoffLimit).toBe(3);
    expect(rendered.pod.serviceAccountName).toBe('orders');
    expect(rendered.pod.restartPolicy).toBe('Never');
  });

  it('takes events, weight and policy', async () => {
    const rendered = await render(job, {
      workload: {
        job: {
          hook: 'post-install, post-rollback',
          weight: -5,
          deletePolicy: 'hook-succeeded, hook-failed',
        },
      },
    });
    expect(rendered.one('Job').metadata.annotations).toEqual({
      'helm.sh/hook': 'post-install,post-rollback',
      'helm.sh/hook-weight': '-5',
      'helm.sh/hook-delete-policy': 'hook-succeeded,hook-failed',
    });
  });

  it('without a hook has a name that changes with its pod, since a Job cannot be changed', async () => {
    const nameOf = async (tag: string) => {
      const rendered = await render(job, {
        workload: { job: { hook: 'none' } },
        image: { tag },
      });
      expect(rendered.one('Job').metadata.annotations).toBeUndefined();
      return rendered.one('Job').metadata.name;
    };
    const first = await nameOf('1.0.0');
    expect(first).toMatch(/^orders-[0-9a-f]{8}$/);
    expect(await nameOf('1.0.0')).toBe(first);
    expect(await nameOf('1.0.1')).not.toBe(first);
  });

  it('before the release uses copies of what it needs', async () => {
    const rendered = await render(job, {
      workload: { job: { hook: 'pre-upgrade' } },
      config: { LEVEL: 'info' },
    });
    expect(rendered.pod.serviceAccountName).toBe('orders-hooks');
    expect(rendered.container().envFrom).toEqual([
      { configMapRef: { name: 'orders-hooks' } },
    ]);
    expect(
      rendered.one('ServiceAccount', 'orders-hooks').metadata.annotations,
    ).toMatchObject({ 'helm.sh/hook': 'pre-upgrade' });
  });

  it('before the release cannot use a volume of the release', async () => {
    expect(
      await mistakes(job, {
        workload: { job: { hook: 'pre-upgrade' } },
        storage: { data: { mountPath: '/data', size: '1Gi' } },
      }),
    ).toEqual([
      "workload.job.hook: a job that runs before the release's objects exist cannot use storage.data, one of them; use post-install,post-upgrade or an existingClaim",
    ]);
  });
});
