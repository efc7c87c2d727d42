import { mockServices } from '@backstage/backend-test-utils';
import type { FleetRuns } from '../fleet/FleetRuns';
import type { FleetStore } from '../fleet/FleetStore';
import type { ComponentStateStore } from './ComponentStateStore';
import { scheduleDriftCheck } from './scheduleDriftCheck';

it('has the scheduler begin a check of everything, and forget what is old', async () => {
  const scheduler = mockServices.scheduler.mock();
  const runs = { create: jest.fn(async () => ({ id: '1', created: true })) };
  const store = { forget: jest.fn() };
  const states = { forget: jest.fn() };
  const schedule = {
    frequency: { cron: '0 3 * * *' },
    timeout: { minutes: 5 },
  };
  await scheduleDriftCheck({
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    scheduler,
    schedule,
    runs: runs as unknown as FleetRuns,
    store: store as unknown as FleetStore,
    states: states as unknown as ComponentStateStore,
  });
  const [task] = scheduler.scheduleTask.mock.calls[0]!;
  expect(task).toMatchObject({ id: 'chartwright-drift-check', ...schedule });
  expect(runs.create).not.toHaveBeenCalled();
  await task.fn(new AbortController().signal);
  expect(runs.create).toHaveBeenCalledWith(
    { kind: 'check' },
    expect.objectContaining({ principal: expect.anything() }),
    'plugin:chartwright',
  );
  const month = 30 * 24 * 60 * 60 * 1000;
  for (const { forget } of [store, states]) {
    const [before] = forget.mock.calls[0]!;
    expect(before.getTime()).toBeLessThanOrEqual(Date.now() - month);
  }
});
