import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const digest = `sha256:${'0'.repeat(64)}`;

async function imageOf(image: Record<string, unknown>) {
  const rendered = await render(baseValues, { image });
  return rendered.container().image;
}

describe('image', () => {
  it('is repository and tag', async () => {
    expect(await imageOf({})).toBe('ghcr.io/acme/orders:1.4.2');
  });

  it('is pinned by a digest, with the tag for people', async () => {
    expect(await imageOf({ digest })).toBe(
      `ghcr.io/acme/orders:1.4.2@${digest}`,
    );
    expect(await imageOf({ tag: '', digest })).toBe(
      `ghcr.io/acme/orders@${digest}`,
    );
  });

  it("has the chart's appVersion without either", async () => {
    expect(await imageOf({ tag: '' })).toBe('ghcr.io/acme/orders:9.9.9');
  });

  it('keeps a tag that looks like a number', async () => {
    const rendered = await render(baseValues, 'image: {tag: "1e3"}');
    expect(rendered.container().image).toBe('ghcr.io/acme/orders:1e3');
    expect(rendered.one('Deployment').metadata.labels).toMatchObject({
      'app.kubernetes.io/version': '1e3',
    });
  });

  it('is asked for at each start unless told otherwise', async () => {
    expect((await render(baseValues)).container().imagePullPolicy).toBe(
      'Always',
    );
    const rendered = await render(baseValues, {
      image: { pullPolicy: 'IfNotPresent' },
      initContainers: {
        wait: {
          image: { repository: 'busybox', tag: '1', pullPolicy: 'Never' },
        },
        warm: {},
      },
    });
    expect(rendered.container().imagePullPolicy).toBe('IfNotPresent');
    expect(rendered.container('wait').imagePullPolicy).toBe('Never');
    expect(rendered.container('warm').imagePullPolicy).toBe('IfNotPresent');
  });

  it('is required', async () => {
    expect(await mistakes({ ...baseValues, image: {} })).toEqual([
      'image.repository: is required, for example ghcr.io/acme/orders',
    ]);
  });
});

describe('imagePullSecrets', () => {
  it('are those of the pod', async () => {
    const rendered = await render(baseValues, {
      imagePullSecrets: ['regcred', 'other'],
    });
    expect(rendered.pod.imagePullSecrets).toEqual([
      { name: 'regcred' },
      { name: 'other' },
    ]);
  });
});

describe('a chart without appVersion', () => {
  const chart = useServiceChart({ appVersion: null });

  it('needs a tag or a digest', async () => {
    expect(await chart.mistakes(baseValues, { image: { tag: '' } })).toEqual([
      'image: needs a tag or a digest, since the chart has no appVersion',
    ]);
  });
});
