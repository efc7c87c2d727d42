import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const external = {
  source: 'external',
  store: { name: 'vault' },
  keys: {
    url: { remoteKey: 'shop/db', property: 'url' },
    'ca.crt': { remoteKey: 'shop/ca', version: '2' },
  },
};

describe('secrets of source external', () => {
  it('become an ExternalSecret that makes the Secret', async () => {
    const rendered = await render(baseValues, {
      secrets: { 'database-secret': external },
    });
    const secret = rendered.one('ExternalSecret', 'database-secret');
    expect(secret.apiVersion).toBe('external-secrets.io/v1');
    expect(secret.spec).toEqual({
      refreshInterval: '1h',
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
      target: {
        name: 'database-secret',
        creationPolicy: 'Owner',
        deletionPolicy: 'Retain',
      },
      data: [
        { secretKey: 'ca.crt', remoteRef: { key: 'shop/ca', version: '2' } },
        { secretKey: 'url', remoteRef: { key: 'shop/db', property: 'url' } },
      ],
    });
    expect(rendered.all('Secret')).toEqual([]);
  });

  it('take another version of the API, store and interval', async () => {
    const rendered = await render(baseValues, {
      secrets: {
        db: {
          ...external,
          apiVersion: 'external-secrets.io/v1beta1',
          refreshInterval: '15m',
          store: { name: 'own', kind: 'SecretStore' },
        },
      },
    });
    const secret = rendered.one('ExternalSecret');
    expect(secret.apiVersion).toBe('external-secrets.io/v1beta1');
    expect(secret.spec).toMatchObject({
      refreshInterval: '15m',
      secretStoreRef: { kind: 'SecretStore', name: 'own' },
    });
  });

  it('are refused without a store or keys', async () => {
    expect(
      await mistakes(baseValues, { secrets: { db: { source: 'external' } } }),
    ).toEqual([
      'secrets.db.store: is required for an external secret, for example {name: vault, kind: ClusterSecretStore}',
      'secrets.db.keys: is required for an external secret, for example {url: {remoteKey: shop/orders, property: url}}',
    ]);
  });
});

describe('secrets of source existing', () => {
  it('make no object', async () => {
    const rendered = await render(baseValues, {
      secrets: { db: { source: 'existing' } },
    });
    expect(rendered.all('ExternalSecret')).toEqual([]);
  });

  it('take nothing that is for external ones', async () => {
    expect(
      await mistakes(baseValues, {
        secrets: { db: { ...external, source: 'existing' } },
      }),
    ).toEqual([
      'secrets.db.store: is for source external or generated; a sealed or existing secret is used as it is',
      'secrets.db.keys: is for source external or generated; a sealed or existing secret is used as it is',
    ]);
  });
});

describe('secrets.<name>.mountPath', () => {
  it('mounts the Secret for the user and group of the pod only', async () => {
    const rendered = await render(baseValues, {
      secrets: {
        'mail.example.com': {
          source: 'existing',
          mountPath: '/run/secrets/mail',
        },
      },
    });
    expect(rendered.container().volumeMounts).toEqual([
      {
        name: 'secret-mail-example-com',
        mountPath: '/run/secrets/mail',
        readOnly: true,
      },
    ]);
    expect(rendered.pod.volumes).toEqual([
      {
        name: 'secret-mail-example-com',
        secret: { secretName: 'mail.example.com', defaultMode: 0o440 },
      },
    ]);
  });
});

describe('secretReload', () => {
  const annotationsOf = async (...values: Record<string, unknown>[]) =>
    (await render(baseValues, ...values)).one('Deployment').metadata
      .annotations;

  it('asks a reloader to restart pods that use a Secret', async () => {
    const wanted = { 'reloader.stakater.com/auto': 'true' };
    expect(await annotationsOf({ secrets: { db: external } })).toEqual(wanted);
    expect(
      await annotationsOf({ env: { X: { secret: { name: 'a', key: 'b' } } } }),
    ).toEqual(wanted);
    expect(await annotationsOf({ env: { X: 'plain' } })).toBeUndefined();
  });

  it('takes the annotations of another reloader, and can be off', async () => {
    expect(
      await annotationsOf({
        secrets: { db: external },
        secretReload: {
          annotations: { 'wave.pusher.com/update-on-config-change': 'true' },
        },
      }),
    ).toEqual({ 'wave.pusher.com/update-on-config-change': 'true' });
    expect(
      await annotationsOf({
        secrets: { db: external },
        secretReload: { enabled: false },
      }),
    ).toBeUndefined();
  });
});
