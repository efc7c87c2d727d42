import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { ComponentStateView } from '@chartwright/backstage-plugin-chartwright-common';
import { ComponentStateProcessor } from './ComponentStateProcessor';

const entity = (more: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: { 'chartwright.dev/spec': 'chartwright.yaml', own: 'x' },
  },
  ...more,
});
const state: ComponentStateView = {
  entityRef: 'component:default/orders',
  drift: true,
  conflicts: 0,
  findings: { error: 0, warning: 2, info: 1 },
  checkedAt: '2026-01-01T03:00:00.000Z',
};

describe('ComponentStateProcessor', () => {
  let time = 0;
  const setup = (read: () => Promise<ComponentStateView[]>) => {
    time = 0;
    return new ComponentStateProcessor({
      read,
      logger: mockServices.logger.mock(),
      now: () => time,
    });
  };

  it('puts the last check into annotations', async () => {
    const { metadata } = await setup(async () => [state]).preProcessEntity(
      entity(),
    );
    expect(metadata.annotations).toEqual({
      'chartwright.dev/spec': 'chartwright.yaml',
      own: 'x',
      'chartwright.dev/drift': 'true',
      'chartwright.dev/findings-error': '0',
      'chartwright.dev/findings-warning': '2',
      'chartwright.dev/findings-info': '1',
      'chartwright.dev/checked-at': '2026-01-01T03:00:00.000Z',
    });
  });

  it('leaves everything else alone, and does not ask for it', async () => {
    const read = jest.fn(async () => [state]);
    const processor = setup(read);
    for (const other of [
      entity({ kind: 'API' }),
      entity({ metadata: { name: 'orders' } }),
    ]) {
      expect(await processor.preProcessEntity(other)).toBe(other);
    }
    expect(read).not.toHaveBeenCalled();
    const unknown = entity({
      metadata: { ...entity().metadata, name: 'unknown' },
    });
    expect(await processor.preProcessEntity(unknown)).toBe(unknown);
  });

  it('asks once for many, again after a while, and keeps what it knows when there is no answer', async () => {
    const read = jest
      .fn<Promise<ComponentStateView[]>, []>()
      .mockResolvedValueOnce([state])
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValueOnce([{ ...state, drift: false }]);
    const processor = setup(read);
    const drift = async () =>
      (await processor.preProcessEntity(entity())).metadata.annotations![
        'chartwright.dev/drift'
      ];
    expect(await Promise.all([drift(), drift(), drift()])).toEqual([
      'true',
      'true',
      'true',
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    time = 61_000;
    expect(await drift()).toBe('true');
    time = 122_000;
    expect(await drift()).toBe('false');
    expect(read).toHaveBeenCalledTimes(3);
  });
});
