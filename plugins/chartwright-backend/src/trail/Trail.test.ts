import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Trail } from './Trail';

describe('Trail', () => {
  const success = jest.fn();
  const fail = jest.fn();
  const add = jest.fn();
  const record = jest.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail }),
  });
  const metrics = metricsServiceMock.mock({
    createCounter: () => ({ add }),
    createHistogram: () => ({ record }),
  });
  let time = 0;
  const trail = () => new Trail({ auditor, metrics, now: () => time });

  beforeEach(() => jest.clearAllMocks());

  it('tells what was done, by whom and how long it took', async () => {
    const result = await trail().follow(
      { eventId: 'merge', meta: { branch: 'x' } },
      async () => {
        time += 1500;
        return 'done';
      },
    );
    expect(result).toBe('done');
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'merge',
      severityLevel: 'medium',
      meta: { branch: 'x' },
    });
    expect(success).toHaveBeenCalledTimes(1);
    const attributes = { operation: 'merge', outcome: 'success' };
    expect(add).toHaveBeenCalledWith(1, attributes);
    expect(record).toHaveBeenCalledWith(1.5, attributes);
  });

  it.each([
    ['failure', new Error('no')],
    ['aborted', Object.assign(new Error('gone'), { name: 'AbortError' })],
  ])('tells of a %s, and passes it on', async (outcome, error) => {
    await expect(
      trail().follow({ eventId: 'plan', severity: 'low' }, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(fail).toHaveBeenCalledWith({ error });
    expect(success).not.toHaveBeenCalled();
    expect(add).toHaveBeenCalledWith(1, { operation: 'plan', outcome });
  });
});
