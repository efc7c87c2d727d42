import { parseManifests } from '../check/manifest/parseManifests';
import { runsOf } from './runsOf';

const runs = (text: string, runMinutes = 30) => {
  const { minimum, maximum, assumed, notCounted } = runsOf(
    parseManifests({ text }).objects,
    runMinutes,
  );
  expect(notCounted).toEqual([]);
  return { hours: [minimum.pods * 730, maximum.pods * 730], assumed };
};

const pod = `template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }] } }`;
const cron = (schedule: string, job = '', more = '') => `
apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec: { schedule: '${schedule}', ${more} jobTemplate: { spec: { ${job} ${pod} } } }
`;

describe('runsOf', () => {
  it.each([
    ['0 3 * * *', 365 / 12, '30.4 runs a month'],
    ['@hourly', 730, '730 runs a month'],
    ['*/15 9-17 * * 1-5', (261 * 36) / 12, '783 runs a month'],
    ['0 0 1 * *', 1, '1 run a month'],
    ['0 0 1,15 * 1', (24 + 52 - 4) / 12, '6 runs a month'],
  ])('takes %s for %d runs a month', (schedule, count, words) => {
    const { hours, assumed } = runs(cron(schedule));
    expect(hours[0]).toBeCloseTo(count * 0.5, 6);
    expect(assumed).toEqual([`CronJob report: ${words} of 30 minutes`]);
  });

  it('takes a longer deadline for the most that a run lasts', () => {
    const { hours, assumed } = runs(
      cron('0 0 1 * *', 'activeDeadlineSeconds: 7200,'),
    );
    expect(hours[0]).toBeCloseTo(0.5);
    expect(hours[1]).toBeCloseTo(2);
    expect(assumed).toEqual([
      'CronJob report: 1 run a month of 30 minutes, at most 120, its deadline',
    ]);
  });

  it('takes a shorter deadline for how long a run lasts', () => {
    const { hours, assumed } = runs(
      cron('0 0 1 * *', 'activeDeadlineSeconds: 600,'),
    );
    expect(hours[0]).toBeCloseTo(1 / 6);
    expect(hours[1]).toBeCloseTo(1 / 6);
    expect(assumed).toEqual([
      'CronJob report: 1 run a month of 10 minutes, its deadline',
    ]);
  });

  it('counts each Pod of a run', () => {
    const parallel = 'completions: 6, parallelism: 2,';
    expect(runs(cron('0 0 1 * *', parallel)).hours[0]).toBeCloseTo(3);
    expect(
      runs(cron('0 0 1 * *', `${parallel} activeDeadlineSeconds: 3600,`))
        .hours[1],
    ).toBeCloseTo(2);
  });

  it('knows that runs do not overlap unless they may', () => {
    const forbidden = cron('*/10 * * * *', '', 'concurrencyPolicy: Forbid,');
    expect(runs(forbidden).hours[0]).toBeCloseTo(730);
    expect(runs(cron('*/10 * * * *')).hours[0]).toBeCloseTo(2190);
  });

  it('counts nothing of what is suspended or only a test', () => {
    expect(runs(cron('@hourly', '', 'suspend: true,'))).toEqual({
      hours: [0, 0],
      assumed: [],
    });
    expect(
      runs(`apiVersion: batch/v1
kind: Job
metadata: { name: smoke, annotations: { helm.sh/hook: test } }
spec: { ${pod} }`),
    ).toEqual({ hours: [0, 0], assumed: [] });
  });

  it('takes a Job for one run a month', () => {
    const { hours, assumed } = runs(`apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { helm.sh/hook: 'pre-install,pre-upgrade' } }
spec: { ${pod} }`);
    expect(hours[0]).toBeCloseTo(0.5);
    expect(assumed).toEqual(['Job migrate: 1 run a month of 30 minutes']);
  });
});
