import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render } = useServiceChart();

async function checksum(values: Record<string, unknown>) {
  const rendered = await render(baseValues, values);
  return rendered.podTemplate.metadata.annotations;
}

describe('config', () => {
  it('becomes a ConfigMap and variables of the main container', async () => {
    const rendered = await render(baseValues, {
      config: { FLAG: true, COUNT: 1000000, TEXT: '{{ x }}: "y"\n', ON: 'off' },
      sidecars: {
        other: {
          image: { repository: 'x', tag: '1' },
          resources: baseValues.resources,
        },
      },
    });
    expect(rendered.one('ConfigMap', 'orders').data).toEqual({
      FLAG: 'true',
      COUNT: '1000000',
      TEXT: '{{ x }}: "y"\n',
      ON: 'off',
    });
    expect(rendered.container().envFrom).toEqual([
      { configMapRef: { name: 'orders' } },
    ]);
    expect(rendered.container('other').envFrom).toBeUndefined();
  });

  it('rolls the pods when it changes, and only then', async () => {
    const before = await checksum({ config: { A: 'a', B: 'b' } });
    expect(before['checksum/config']).toMatch(/^[0-9a-f]{64}$/);
    expect(
      await checksum({
        config: { B: 'b', A: 'a' },
        labels: {},
        annotations: { 'a.b/c': 'd' },
      }),
    ).toEqual(before);
    expect(await checksum({ config: { A: 'a', B: 'c' } })).not.toEqual(before);
  });

  it('is not a second reason for a reloader to restart the pods', async () => {
    const rendered = await render(baseValues, { config: { A: 'a' } });
    expect(rendered.one('ConfigMap').metadata.annotations).toEqual({
      'reloader.stakater.com/ignore': 'true',
    });
  });

  it('without any there is no ConfigMap', async () => {
    const rendered = await render(baseValues);
    expect(rendered.all('ConfigMap')).toEqual([]);
    expect(rendered.podTemplate.metadata.annotations).toBeUndefined();
  });
});

describe('files', () => {
  const texts: Record<string, string> = {
    'plain.txt': 'one\ntwo\n',
    'no-newline.txt': 'one',
    'blank-lines.txt': 'one\n\n\ntwo\n\n\n',
    'leading.txt': '  indented\nnot\n',
    'whitespace-lines.txt': 'a\n  \n \t\nb  \n',
    'template.yaml': 'a: {{ .Values.name }}\nb: "{{ $x }}"\n',
    'separator.yaml': '---\na: 1\n---\nb: 2\n',
    'windows.ini': '[a]\r\nb=1\r\n',
    'control.bin': 'a\u0000\u0007\u001b\u0085\u2028b',
    empty: '',
    newline: '\n',
    '0001-init.sql': "select '1'; -- ünïcode 😀\n",
  };

  it('print verbatim and are mounted read-only at their paths', async () => {
    const files = Object.fromEntries(
      Object.entries(texts).map(([name, content]) => [
        name,
        { path: `/etc/${name}`, content },
      ]),
    );
    const rendered = await render(baseValues, { files });
    expect(rendered.one('ConfigMap', 'orders-files').data).toEqual(texts);
    expect(rendered.container().volumeMounts).toHaveLength(
      Object.keys(texts).length,
    );
    expect(rendered.container().volumeMounts).toContainEqual({
      name: 'files',
      mountPath: '/etc/plain.txt',
      subPath: 'plain.txt',
      readOnly: true,
    });
  });

  it('take a mode', async () => {
    const rendered = await render(baseValues, {
      files: {
        'run.sh': { path: '/run.sh', content: '#!/bin/sh\n', mode: '0550' },
        a: { path: '/a', content: '' },
      },
    });
    expect(rendered.pod.volumes).toEqual([
      {
        name: 'files',
        configMap: {
          name: 'orders-files',
          items: [
            { key: 'a', path: 'a' },
            { key: 'run.sh', path: 'run.sh', mode: 0o550 },
          ],
        },
      },
    ]);
  });

  it('roll the pods when they change', async () => {
    const file = (content: string) => ({
      files: { a: { path: '/a', content } },
    });
    const before = await checksum(file('1'));
    expect(before['checksum/files']).toMatch(/^[0-9a-f]{64}$/);
    expect(await checksum(file('2'))).not.toEqual(before);
  });
});
