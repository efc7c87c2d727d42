import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const sidecar = {
  image: { repository: 'ghcr.io/acme/proxy', tag: '2.0' },
  resources: baseValues.resources,
};
const names = (containers: { name: string }[]) => containers.map(c => c.name);

describe('sidecars', () => {
  it('are native by default: start before and stop after the main container', async () => {
    const rendered = await render(baseValues, {
      sidecars: { zz: sidecar, proxy: sidecar },
      initContainers: { '10-wait': { command: ['true'] } },
    });
    expect(names(rendered.pod.initContainers)).toEqual([
      'proxy',
      'zz',
      '10-wait',
    ]);
    expect(rendered.container('proxy').restartPolicy).toBe('Always');
    expect(rendered.container('10-wait').restartPolicy).toBeUndefined();
    expect(names(rendered.pod.containers)).toEqual(['orders']);
  });

  it('can be plain containers after the main one', async () => {
    const rendered = await render(baseValues, {
      sidecars: { aa: { ...sidecar, native: false } },
    });
    expect(names(rendered.pod.containers)).toEqual(['orders', 'aa']);
    expect(rendered.container('aa').restartPolicy).toBeUndefined();
    expect(rendered.pod.initContainers).toBeUndefined();
  });

  it('take what a container has, and none of the main one but its scratch space', async () => {
    const rendered = await render(webValues, {
      command: ['main'],
      env: { MAIN: 1 },
      writablePaths: { tmp: { path: '/tmp' } },
      sidecars: {
        proxy: {
          ...sidecar,
          command: ['proxy'],
          args: ['-x'],
          workingDir: '/srv',
          ports: { db: { port: 5432 } },
          env: { LEVEL: 3, IP: { field: 'status.podIP' } },
          probes: { startup: { tcpSocket: { port: 'db' } }, readiness: {} },
          mounts: { tmp: '/scratch' },
          preStopSleepSeconds: 7,
          securityContext: {
            runAsUser: 5000,
            readOnlyRootFilesystem: false,
            capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
          },
        },
      },
    });
    expect(rendered.container('proxy')).toEqual({
      name: 'proxy',
      image: 'ghcr.io/acme/proxy:2.0',
      imagePullPolicy: 'Always',
      restartPolicy: 'Always',
      command: ['proxy'],
      args: ['-x'],
      workingDir: '/srv',
      ports: [{ name: 'db', containerPort: 5432, protocol: 'TCP' }],
      env: [
        { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
        { name: 'LEVEL', value: '3' },
      ],
      startupProbe: { tcpSocket: { port: 'db' } },
      lifecycle: { preStop: { sleep: { seconds: 7 } } },
      resources: {
        requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
        limits: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '1Gi' },
      },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: false,
        runAsUser: 5000,
        capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
      },
      volumeMounts: [{ name: 'tmp', mountPath: '/scratch' }],
    });
  });

  it('refuse what cannot be in one pod', async () => {
    expect(
      await mistakes(webValues, {
        sidecars: {
          orders: { ...sidecar, image: { repository: '' } },
          proxy: {
            ...sidecar,
            ports: { http: { port: 9000 }, web: { port: 8080 } },
            mounts: { nothing: '/x' },
            probes: { liveness: { tcpSocket: { port: 'nope' } } },
            preStopSleepSeconds: 30,
          },
        },
      }),
    ).toEqual([
      'sidecars.orders: the name is taken by the main container',
      'sidecars.orders.image.repository: is required',
      'sidecars.orders.image: needs a tag or a digest',
      'sidecars.proxy.probes.liveness.tcpSocket.port: "nope" is not one of sidecars.proxy.ports (http, web)',
      'sidecars.proxy.ports.http: ports has a port of that name; names are unique in a pod',
      'sidecars.proxy.ports.web.port: 8080/TCP is the port of http already; the containers of a pod share its ports',
      'sidecars.proxy.preStopSleepSeconds: 30 must be below terminationGracePeriodSeconds (30), which includes it',
      'sidecars.proxy.mounts.nothing: is neither one of writablePaths nor of storage (there are none)',
    ]);
  });
});

describe('initContainers', () => {
  it('run in the order of their names, with the image of the main container by default', async () => {
    const rendered = await render(baseValues, {
      initContainers: {
        '20-warm': { command: ['warm'], env: { A: 'b' } },
        '10-wait': {
          image: { repository: 'busybox', tag: '1.37' },
          resources: baseValues.resources,
          mounts: {},
        },
      },
    });
    expect(names(rendered.pod.initContainers)).toEqual(['10-wait', '20-warm']);
    expect(rendered.container('20-warm')).toMatchObject({
      image: 'ghcr.io/acme/orders:1.4.2',
      env: [{ name: 'A', value: 'b' }],
      resources: rendered.container().resources,
    });
    expect(rendered.container('10-wait').image).toBe('busybox:1.37');
  });

  it('refuse a name that is taken and an image without a tag', async () => {
    expect(
      await mistakes(baseValues, {
        sidecars: { proxy: sidecar },
        initContainers: { proxy: { image: { repository: 'x' } } },
      }),
    ).toEqual([
      'initContainers.proxy: the name is taken by sidecars.proxy',
      'initContainers.proxy.image: needs a tag or a digest',
    ]);
  });
});
