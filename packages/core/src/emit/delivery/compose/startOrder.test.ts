import type { ComposeService } from './ComposeFile';
import { startOrder } from './startOrder';

const healthy = { condition: 'service_healthy' } as const;
const started = { condition: 'service_started' } as const;
const check = {
  healthcheck: { test: [], interval: '1s', timeout: '1s', retries: 1 },
};

function ordered(services: Record<string, ComposeService>) {
  return Object.entries(startOrder(services)).map(
    ([name, { depends_on: targets }]) => [name, targets],
  );
}

describe('startOrder', () => {
  it('leaves out calls that go in a circle, and keeps who waits', () => {
    expect(
      ordered({
        a: { depends_on: { b: started, c: started } },
        b: { depends_on: { a: healthy } },
        c: {},
      }),
    ).toEqual([
      ['a', { c: started }],
      ['b', { a: started }],
      ['c', undefined],
    ]);
  });

  it('waits for health where somebody looks after it', () => {
    expect(
      ordered({ a: { depends_on: { b: healthy } }, b: { ...check } }),
    ).toEqual([
      ['a', { b: healthy }],
      ['b', undefined],
    ]);
  });
});
