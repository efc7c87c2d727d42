import { resolveSpecText } from '../__testUtils__/resolveText';

const api = 'kind: api\nimage: ghcr.io/acme/orders:1';
const system = (more: string) => ({
  system: `${more}\nresources: {postgres: {mode: embedded}}\nservices: {orders: {document: orders.yaml}, stock: {spec: {kind: api, image: "ghcr.io/acme/stock:1"}}, idle: {spec: {kind: api, image: "ghcr.io/acme/idle:1", scaling: {replicas: 0}}}}`,
});

function resolved(spec: string, more = '', platform?: string) {
  return resolveSpecText(`${api}\n${spec}`, {
    ...system(more),
    ...(platform === undefined ? {} : { platform }),
  });
}

const WAITING =
  'dependsOn: {services: {stock: {startup: wait}}, resources: {postgres: {startup: wait}}, external: {bank: {host: bank.example.com}}}';

describe('lowerStartup', () => {
  it('waits for what the document says, and for nothing else', () => {
    const { resolution } = resolved(WAITING);
    expect(resolution?.base.values.startup).toEqual({
      waitFor: {
        postgres: { host: 'postgres', port: 5432 },
        stock: { host: 'stock', port: 8080 },
      },
    });
  });

  it.each([
    ['istio', 1337],
    ['linkerd', 2102],
  ])('asks past the proxy of %s', (mesh, runAsUser) => {
    const { resolution } = resolved(WAITING, `mesh: ${mesh}`);
    expect(resolution?.base.values.startup).toMatchObject({ runAsUser });
  });

  it('takes the image of the Platform, for the test of the release too', () => {
    const image = 'registry.example.com/busybox:1.36';
    const { resolution } = resolved(WAITING, '', `toolImage: ${image}`);
    const wanted = {
      image: { repository: 'registry.example.com/busybox', tag: '1.36' },
    };
    expect(resolution?.base.values.startup).toMatchObject(wanted);
    expect(resolution?.base.values.tests).toMatchObject(wanted);
  });

  it('refuses to wait for what cannot answer', () => {
    const { problems } = resolved(
      'dependsOn: {services: {idle: {startup: wait}}, external: {clock: {port: 123, protocol: UDP, startup: wait}}}',
    );
    expect(
      problems
        .filter(({ code }) => code === 'CW_STARTUP_WAIT')
        .map(({ severity, path, line, message }) => [
          severity,
          path,
          line !== undefined,
          message,
        ]),
    ).toEqual([
      [
        'error',
        'spec.dependsOn.services.idle.startup',
        true,
        'The Pods would wait for `idle` in vain: it may have no Pods.',
      ],
      [
        'error',
        'spec.dependsOn.external.clock.startup',
        true,
        'The Pods would wait for `clock` in vain: its port is one of UDP.',
      ],
    ]);
  });
});
