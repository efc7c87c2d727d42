import { DEFAULT_PLATFORM } from '@chartwright/backstage-plugin-chartwright-common';
import { documentOf } from '../spec/__testUtils__/parseText';
import { platformText } from './__testUtils__/resolveText';
import { effectivePlatform } from './effectivePlatform';

describe('the built-in Platform', () => {
  it('is one that could be written', () => {
    const text = JSON.stringify({
      apiVersion: 'chartwright.dev/v1',
      kind: 'Platform',
      metadata: { name: 'default' },
      spec: DEFAULT_PLATFORM,
    });
    const located = documentOf('Platform', text);
    expect(effectivePlatform(located).spec).toEqual(effectivePlatform().spec);
  });

  it('has one environment with real users', () => {
    const { environments } = effectivePlatform();
    expect(
      environments
        .filter(({ production }) => production)
        .map(({ name }) => name),
    ).toEqual(['production']);
  });
});

describe('a Platform', () => {
  it('is laid over the built-in one', () => {
    const { spec, tiers } = effectivePlatform(
      documentOf(
        'Platform',
        platformText(
          'tiers: {small: null, huge: {minReplicas: 5}}\ngateway: {name: public}',
        ),
      ),
    );
    expect(Object.keys(tiers)).toEqual(['standard', 'critical', 'huge']);
    expect(spec.gateway).toMatchObject({
      name: 'public',
      namespace: 'gateway-system',
    });
  });

  it('replaces the environments as a whole, with titles made of their names', () => {
    const { environments } = effectivePlatform(
      documentOf('Platform', platformText('environments: [{name: pre-prod}]')),
    );
    expect(environments).toEqual([
      { name: 'pre-prod', title: 'Pre Prod', production: false },
    ]);
  });
});
