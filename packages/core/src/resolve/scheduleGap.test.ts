import fc from 'fast-check';
import { scheduleGap } from './scheduleGap';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

describe('scheduleGap', () => {
  it.each([
    ['* * * * *', MINUTE],
    ['*/15 * * * *', 15 * MINUTE],
    ['*/40 * * * *', 40 * MINUTE],
    ['5 * * * *', HOUR],
    ['@hourly', HOUR],
    ['@every 90m', 90 * MINUTE],
    ['0 3 * * *', DAY],
    ['@daily', DAY],
    ['0 8-18 * * *', 14 * HOUR],
    ['0 0 * * 1-5', 3 * DAY],
    ['0 0 * * mon,thu', 4 * DAY],
    ['0 0 * * 7', 7 * DAY],
    ['0 0 * * SUN', 7 * DAY],
    ['30 2 1 * *', 31 * DAY],
    ['@monthly', 31 * DAY],
    ['0 0 1 1 *', 366 * DAY],
  ])('%s: %d s', (cron, seconds) => {
    expect(scheduleGap(cron)).toBe(seconds);
  });

  it.each([
    '',
    'nonsense',
    '* * * *',
    '61 * * * *x',
    'a b c d e',
    '5-1 * * * *',
  ])('knows no gap of %j', cron => {
    expect(scheduleGap(cron)).toBeUndefined();
  });

  it('is at least a minute and at most a year for whatever it reads', () => {
    const field = (highest: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.nat(highest).map(String),
        fc.integer({ min: 1, max: highest }).map(step => `*/${step}`),
      );
    fc.assert(
      fc.property(field(59), field(23), field(6), (minute, hour, day) => {
        const gap = scheduleGap(`${minute} ${hour} * * ${day}`);
        expect(gap).toBeGreaterThanOrEqual(MINUTE);
        expect(gap).toBeLessThanOrEqual(7 * DAY);
      }),
    );
  });
});
