import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes, violations } = useServiceChart();

async function envOf(...values: Record<string, unknown>[]) {
  return (await render(baseValues, ...values)).container().env;
}

describe('env', () => {
  it('quotes numbers and booleans', async () => {
    expect(
      await envOf({
        env: {
          A: 1,
          B: true,
          C: 0.25,
          D: 1000000,
          E: 12345678901,
          F: '007',
          G: { value: false },
          H: -5,
          I: '',
        },
      }),
    ).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: 'true' },
      { name: 'C', value: '0.25' },
      { name: 'D', value: '1000000' },
      { name: 'E', value: '12345678901' },
      { name: 'F', value: '007' },
      { name: 'G', value: 'false' },
      { name: 'H', value: '-5' },
      { name: 'I', value: '' },
    ]);
  });

  it('prints text verbatim', async () => {
    const text = '{{ .Release.Name }} $(X) "q" \'s\' \\ \n end: #';
    expect(await envOf({ env: { TEXT: text } })).toEqual([
      { name: 'TEXT', value: text },
    ]);
  });

  it('takes names that YAML would read as something else', async () => {
    expect(
      await envOf({ env: { Y: 'a', NO: 'b', ON: 'c', NULL: 'd', FALSE: 'e' } }),
    ).toEqual([
      { name: 'FALSE', value: 'e' },
      { name: 'NO', value: 'b' },
      { name: 'NULL', value: 'd' },
      { name: 'ON', value: 'c' },
      { name: 'Y', value: 'a' },
    ]);
  });

  it('reads Secrets, ConfigMaps, fields and resources', async () => {
    expect(
      await envOf({
        env: {
          SECRET: { secret: { name: 'api', key: 'token', optional: true } },
          CONFIG: { config: { name: 'cluster', key: 'region' } },
          POD_IP: { field: 'status.podIP' },
          MEMORY: { resource: 'limits.memory' },
        },
      }),
    ).toEqual([
      {
        name: 'CONFIG',
        valueFrom: { configMapKeyRef: { name: 'cluster', key: 'region' } },
      },
      {
        name: 'MEMORY',
        valueFrom: { resourceFieldRef: { resource: 'limits.memory' } },
      },
      {
        name: 'POD_IP',
        valueFrom: { fieldRef: { fieldPath: 'status.podIP' } },
      },
      {
        name: 'SECRET',
        valueFrom: {
          secretKeyRef: { name: 'api', key: 'token', optional: true },
        },
      },
    ]);
  });

  it('puts variables with a source first, so that others may refer to them', async () => {
    const env = await envOf({
      env: {
        AAA: 'user:$(ZZZ)',
        ZZZ: { secret: { name: 'api', key: 'password' } },
      },
    });
    expect(env.map((variable: { name: string }) => variable.name)).toEqual([
      'ZZZ',
      'AAA',
    ]);
  });

  it('lets a later file change one entry from a source to a value and back', async () => {
    const source = { env: { X: { secret: { name: 's', key: 'k' } } } };
    expect(await envOf(source, { env: { X: 'plain' } })).toEqual([
      { name: 'X', value: 'plain' },
    ]);
    expect(
      (await envOf({ env: { X: 'plain' } }, source))[0].valueFrom,
    ).toBeDefined();
  });

  it('refuses a variable with two sources, and one with none', async () => {
    expect(
      await violations(baseValues, {
        env: { X: { value: 'a', field: 'metadata.name' }, Y: {} },
      }),
    ).toEqual([
      expect.stringMatching('^/env/X: '),
      expect.stringMatching('^/env/Y: '),
    ]);
  });

  it('refuses a key that the external secret does not have', async () => {
    expect(
      await mistakes(baseValues, {
        env: { X: { secret: { name: 'database', key: 'urll' } } },
        secrets: {
          database: {
            source: 'external',
            store: { name: 'vault' },
            keys: { url: { remoteKey: 'db' }, user: { remoteKey: 'db' } },
          },
        },
      }),
    ).toEqual([
      'env.X.secret.key: "urll" is not one of the keys of secrets.database (url, user)',
    ]);
  });
});
