import { useServiceChart, webValues } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const stateful = {
  ...webValues,
  workload: { kind: 'StatefulSet', replicas: 3 },
  storage: { data: { mountPath: '/data', size: '10Gi' } },
};

describe('workload of kind StatefulSet', () => {
  it('gives each pod a claim of its own and keeps it', async () => {
    const rendered = await render(stateful, {
      storage: {
        data: { storageClass: 'fast', accessModes: ['ReadWriteOncePod'] },
      },
    });
    const { spec } = rendered.one('StatefulSet', 'orders');
    expect(spec.replicas).toBe(3);
    expect(spec.persistentVolumeClaimRetentionPolicy).toEqual({
      whenDeleted: 'Retain',
      whenScaled: 'Retain',
    });
    expect(spec.volumeClaimTemplates).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: {
          name: 'data',
          labels: { app: 'orders', 'app.kubernetes.io/name': 'orders' },
        },
        spec: {
          accessModes: ['ReadWriteOncePod'],
          storageClassName: 'fast',
          resources: { requests: { storage: '10Gi' } },
        },
      },
    ]);
    expect(rendered.all('PersistentVolumeClaim')).toEqual([]);
    expect(rendered.container().volumeMounts).toEqual([
      { name: 'data', mountPath: '/data' },
    ]);
    expect(rendered.pod.volumes).toBeUndefined();
  });

  it('is governed by a headless Service, which is not scraped', async () => {
    const rendered = await render(stateful, {
      serviceMonitor: { enabled: true },
    });
    expect(rendered.one('StatefulSet').spec.serviceName).toBe(
      'orders-headless',
    );
    const headless = rendered.one('Service', 'orders-headless');
    expect(headless.spec).toMatchObject({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: { app: 'orders' },
    });
    const { matchLabels } = rendered.one('ServiceMonitor').spec.selector;
    expect(rendered.one('Service', 'orders').metadata.labels).toMatchObject(
      matchLabels,
    );
    expect(headless.metadata.labels).not.toMatchObject(matchLabels);
  });

  it('is governed by its own Service when that one is headless', async () => {
    const rendered = await render(stateful, { service: { headless: true } });
    expect(rendered.one('StatefulSet').spec.serviceName).toBe('orders');
    expect(rendered.one('Service').spec.clusterIP).toBe('None');
  });

  it('is governed by a Service of another chart when serviceName names it', async () => {
    const rendered = await render(stateful, {
      workload: { serviceName: 'peers' },
    });
    expect(rendered.one('StatefulSet').spec.serviceName).toBe('peers');
    expect(rendered.all('Service')).toHaveLength(1);
  });

  it('has a headless Service even without ports', async () => {
    const rendered = await render({ ...stateful, ports: {} });
    expect(rendered.one('Service').metadata.name).toBe('orders-headless');
  });

  it('starts pods at once and waits for a hand when asked to', async () => {
    const rendered = await render(stateful, {
      workload: {
        podManagementPolicy: 'Parallel',
        strategy: { type: 'OnDelete' },
        minReadySeconds: 4,
      },
    });
    expect(rendered.one('StatefulSet').spec).toMatchObject({
      podManagementPolicy: 'Parallel',
      updateStrategy: { type: 'OnDelete' },
      minReadySeconds: 4,
    });
  });

  it('refuses a headless Service of another type', async () => {
    expect(
      await mistakes(stateful, {
        service: { headless: true, type: 'LoadBalancer' },
      }),
    ).toEqual([
      'service.headless: needs service.type ClusterIP, not LoadBalancer',
    ]);
  });
});
