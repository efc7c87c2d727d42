import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DEFAULT_PLATFORM } from '@chartwright/backstage-plugin-chartwright-common';
import { readPlatform } from './readPlatform';

const document = {
  apiVersion: 'chartwright.dev/v1',
  kind: 'Platform',
  metadata: { name: 'acme' },
  spec: { scm: { allowed: ['gitlab'], default: 'gitlab' } },
};

describe('readPlatform', () => {
  const directory = createMockDirectory();
  const read = (platform?: object | string) =>
    readPlatform(
      new ConfigReader({
        chartwright: { ...(platform && { platform: platform as never }) },
      }),
    );

  it('takes the built-in Platform when none is configured', async () => {
    expect(await read()).toEqual({ spec: DEFAULT_PLATFORM });
  });

  it.each([
    ['in the configuration', () => document],
    [
      'in a file',
      () => {
        directory.setContent({ 'platform.yaml': JSON.stringify(document) });
        return directory.resolve('platform.yaml');
      },
    ],
  ])('lays the one %s over the built-in one', async (_where, platform) => {
    const { spec, source } = await read(platform());
    expect(spec.scm).toMatchObject({ allowed: ['gitlab'], default: 'gitlab' });
    expect(spec.tiers).toEqual(DEFAULT_PLATFORM.tiers);
    expect(String(source?.text)).toContain('gitlab');
  });

  it.each<[string, object | string, string]>([
    ['a missing file', '/nowhere/platform.yaml', 'cannot be read'],
    [
      'mistakes, with their place',
      { ...document, spec: { scmm: {} } },
      'app-config: chartwright.platform:6',
    ],
    [
      'a document of another kind',
      {
        apiVersion: 'chartwright.dev/v1',
        kind: 'System',
        metadata: { name: 'x' },
        spec: {},
      },
      'Expected a document of kind Platform',
    ],
  ])('refuses %s', async (_what, platform, message) => {
    await expect(read(platform)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });
});
