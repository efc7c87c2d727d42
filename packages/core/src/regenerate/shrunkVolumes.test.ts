import { shrunkVolumes } from './shrunkVolumes';

const files = (values: string, production = '{}') =>
  new Map([
    ['chart/values.yaml', { content: values }],
    ['chart/values-production.yaml', { content: production }],
  ]);

const DOCUMENT = {
  path: 'system.yaml',
  text: [
    'kind: System',
    'spec:',
    '  resources:',
    '    postgres: {mode: embedded, storage: {size: 20Gi}}',
    '  environments:',
    '    production:',
    '      resources:',
    '        postgres:',
    '          storage: {size: 50Gi}',
  ].join('\n'),
};

const resource = (size: string, mode = 'embedded') =>
  `resources: {postgres: {mode: ${mode}, storage: {size: ${size}}}}`;

describe('volumes that shrink', () => {
  it('are told with the place that makes them smaller', () => {
    const before = files(resource('20Gi'), resource('100Gi'));
    const now = files(resource('20Gi'), resource('50Gi'));
    expect(shrunkVolumes(before, now, DOCUMENT)).toEqual([
      expect.objectContaining({
        code: 'CW_VOLUME_SHRINKS',
        file: 'system.yaml',
        line: 9,
        path: 'spec.environments.production.resources.postgres.storage.size',
        found: '50Gi',
        expected: 'at least 100Gi',
      }),
    ]);
  });

  it('are those of services, too, wherever the size is written', () => {
    const before = files('storage: {data: {size: 10Gi}}');
    const now = files('storage: {data: {size: 5Gi}}');
    const document = {
      path: 'chartwright.yaml',
      text: 'kind: Service\nspec:\n  storage:\n    data: {size: 5Gi}\n',
    };
    expect(shrunkVolumes(before, now, document)).toEqual([
      expect.objectContaining({ path: 'spec.storage.data.size', line: 4 }),
    ]);
  });

  it('are those of private resources', () => {
    const store = (size: string) =>
      `privateResources: {resources: {db: {mode: embedded, storage: {size: ${size}}}}}`;
    const document = {
      path: 'chartwright.yaml',
      text: 'kind: Service\nspec:\n  privateResources:\n    db: {storage: {size: 5Gi}}\n',
    };
    expect(
      shrunkVolumes(files(store('10Gi')), files(store('5Gi')), document),
    ).toEqual([
      expect.objectContaining({
        path: 'spec.privateResources.db.storage.size',
        line: 4,
      }),
    ]);
  });

  it.each([
    ['a volume that grows', resource('10Gi'), resource('20Gi')],
    ['the same size in other words', resource('1Ti'), resource('1024Gi')],
    ['another mode', resource('50Gi'), resource('20Gi', 'operator')],
    ['a new volume', '{}', resource('1Gi')],
  ])('are not: %s', (_, before, now) => {
    expect(shrunkVolumes(files(before), files(now), DOCUMENT)).toEqual([]);
  });

  it('are not looked for where nothing was generated before', () => {
    expect(shrunkVolumes(new Map(), files(resource('1Gi')), DOCUMENT)).toEqual(
      [],
    );
  });
});
