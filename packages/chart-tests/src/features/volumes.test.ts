import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const single = {
  ...baseValues,
  workload: { replicas: 1, strategy: { type: 'Recreate' } },
};
const data = { mountPath: '/data', size: '10Gi' };

describe('writablePaths', () => {
  it('are scratch folders with a size and a medium', async () => {
    const rendered = await render(baseValues, {
      writablePaths: {
        tmp: { path: '/tmp' },
        cache: { path: '/var/cache', size: '64Mi', medium: 'Memory' },
        logs: { path: '/app/logs', size: 1048576 },
      },
    });
    expect(rendered.pod.volumes).toEqual([
      { name: 'cache', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
      { name: 'logs', emptyDir: { sizeLimit: '1048576' } },
      { name: 'tmp', emptyDir: {} },
    ]);
    expect(rendered.container().volumeMounts).toEqual([
      { name: 'cache', mountPath: '/var/cache' },
      { name: 'logs', mountPath: '/app/logs' },
      { name: 'tmp', mountPath: '/tmp' },
    ]);
  });
});

describe('storage of a Deployment', () => {
  it('is a claim that outlives the release', async () => {
    const rendered = await render(single, {
      storage: { data: { ...data, storageClass: 'fast', readOnly: true } },
    });
    const claim = rendered.one('PersistentVolumeClaim', 'orders-data');
    expect(claim.metadata.annotations).toEqual({
      'helm.sh/resource-policy': 'keep',
    });
    expect(claim.spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'fast',
      resources: { requests: { storage: '10Gi' } },
    });
    expect(rendered.pod.volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'orders-data' } },
    ]);
    expect(rendered.container().volumeMounts).toEqual([
      { name: 'data', mountPath: '/data', readOnly: true },
    ]);
  });

  it('can be a claim that exists, shared by several pods', async () => {
    const rendered = await render(baseValues, {
      storage: { data: { mountPath: '/data', existingClaim: 'shared' } },
    });
    expect(rendered.all('PersistentVolumeClaim')).toEqual([]);
    expect(rendered.pod.volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName: 'shared' } },
    ]);
  });

  it('that one pod can mount is refused for several', async () => {
    expect(await mistakes(baseValues, { storage: { data } })).toEqual([
      'storage.data.accessModes: ReadWriteOnce fits one pod only; use ReadWriteMany, workload.kind StatefulSet (a volume for each pod) or workload.replicas 1',
    ]);
    expect(
      await mistakes(baseValues, {
        storage: { data },
        workload: { replicas: 1 },
      }),
    ).toEqual([
      'storage.data.accessModes: ReadWriteOnce fits one pod only, and a rolling update starts the new one before the old one stops; set workload.strategy.type to Recreate',
    ]);
    const shared = await render(baseValues, {
      storage: { data: { ...data, accessModes: ['ReadWriteMany'] } },
    });
    expect(shared.one('PersistentVolumeClaim').spec.accessModes).toEqual([
      'ReadWriteMany',
    ]);
  });

  it('needs a size, or a claim and nothing else', async () => {
    expect(
      await mistakes(single, {
        storage: {
          a: { mountPath: '/a' },
          b: {
            mountPath: '/b',
            size: '1Gi',
            storageClass: 'x',
            accessModes: ['ReadWriteOnce'],
            existingClaim: 'c',
          },
        },
      }),
    ).toEqual([
      'storage.a.size: is required, for example 10Gi, unless existingClaim names a claim',
      'storage.b.size: is for a claim the chart makes; existingClaim is used as it is',
      'storage.b.storageClass: is for a claim the chart makes; existingClaim is used as it is',
      'storage.b.accessModes: is for a claim the chart makes; existingClaim is used as it is',
    ]);
  });
});

describe('volumes', () => {
  it('are refused when two have one name or one path', async () => {
    expect(
      await mistakes(single, {
        writablePaths: { data: { path: '/tmp' }, files: { path: '/x' } },
        storage: { data },
        files: { a: { path: '/tmp', content: '' } },
        secrets: { s: { source: 'existing', mountPath: '/data' } },
      }),
    ).toEqual([
      'files.a: /tmp is taken by writablePaths.data',
      'secrets.s: /data is taken by storage.data',
      'writablePaths.files: the name is taken by files; names of volumes are unique in a pod',
      'storage.data: the name is taken by writablePaths.data; names of volumes are unique in a pod',
    ]);
  });
});
