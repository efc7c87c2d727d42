import {
  baseValues,
  useServiceChart,
  webValues,
} from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

async function commandOf(...values: Record<string, unknown>[]) {
  return (await render(webValues, ...values)).one('Pod').spec.containers[0]
    .command;
}

describe('tests', () => {
  it('are a pod of `helm test` that connects to the service', async () => {
    const rendered = await render(webValues);
    const pod = rendered.one('Pod', 'orders-test');
    expect(pod.metadata.annotations).toEqual({
      'helm.sh/hook': 'test',
      'helm.sh/hook-weight': '0',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    });
    expect(pod.spec.containers[0].command).toEqual([
      'nc',
      '-z',
      '-w',
      '10',
      'orders',
      '8080',
    ]);
    expect(pod.spec.restartPolicy).toBe('Never');
  });

  it('call what the readiness probe calls, through the Service', async () => {
    const readiness = {
      httpGet: { path: '/ready', port: 'web', scheme: 'HTTPS' },
    };
    expect(
      await commandOf({
        ports: { web: { port: 9000, servicePort: 443 } },
        probes: { readiness },
      }),
    ).toEqual([
      'wget',
      '-q',
      '-T',
      '10',
      '-O',
      '/dev/null',
      'https://orders:443/ready',
    ]);
  });

  it('call the port of the pods when the Service is headless', async () => {
    expect(
      await commandOf({
        ports: { http: { servicePort: 80 } },
        service: { headless: true },
      }),
    ).toEqual(['nc', '-z', '-w', '10', 'orders', '8080']);
  });

  it('call another port and path when told to', async () => {
    expect(
      await commandOf({
        ports: { admin: { port: 9000 } },
        tests: { port: 'admin', path: '/x' },
      }),
    ).toContain('http://orders:9000/x');
  });

  it('take another image', async () => {
    const rendered = await render(webValues, {
      tests: {
        image: {
          repository: 'mirror/busybox',
          tag: '',
          digest: `sha256:${'a'.repeat(64)}`,
        },
      },
    });
    expect(rendered.one('Pod').spec.containers[0].image).toBe(
      `mirror/busybox@sha256:${'a'.repeat(64)}`,
    );
  });

  it('are let through by both network policies, and not taken for the service', async () => {
    const rendered = await render(webValues);
    const labels = rendered.one('Pod').metadata.labels;
    expect(labels).not.toMatchObject(rendered.one('Service').spec.selector);
    expect(rendered.one('NetworkPolicy', 'orders').spec.ingress).toEqual([
      {
        from: [{ podSelector: { matchLabels: { app: 'orders-test' } } }],
        ports: [{ port: 8080, protocol: 'TCP' }],
      },
    ]);
    const own = rendered.one('NetworkPolicy', 'orders-test');
    expect(labels).toMatchObject(own.spec.podSelector.matchLabels);
    expect(own.metadata.annotations).toMatchObject({
      'helm.sh/hook': 'test',
      'helm.sh/hook-weight': '-1',
    });
    expect(own.spec.egress).toHaveLength(2);
    expect(own.spec.egress[1]).toEqual({
      to: [{ podSelector: { matchLabels: { app: 'orders' } } }],
      ports: [{ port: 8080, protocol: 'TCP' }],
    });
  });

  it('are not there without a Service, nor when they are off', async () => {
    expect((await render(baseValues)).all('Pod')).toEqual([]);
    const off = await render(webValues, { tests: { enabled: false } });
    expect(off.all('Pod')).toEqual([]);
    expect(off.one('NetworkPolicy').spec).not.toHaveProperty('ingress');
  });

  it('refuse an unknown port', async () => {
    expect(await mistakes(webValues, { tests: { port: 'nope' } })).toEqual([
      'tests.port: "nope" is not one of ports (http)',
    ]);
  });
});
