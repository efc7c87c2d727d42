import { fleetRun } from '../../__fixtures__/fleet';
import { changedFiles, progressOf, risksOfJob, sortedJobs } from './jobFacts';

describe('progressOf', () => {
  it('counts what is done against all', () => {
    expect(progressOf(fleetRun)).toEqual({ done: 2, total: 3 });
  });
});

describe('sortedJobs', () => {
  it('puts what wants a look first, and what is done last', () => {
    expect(sortedJobs(fleetRun.jobs).map(({ state }) => state)).toEqual([
      'failed',
      'running',
      'proposed',
    ]);
  });
});

describe('changedFiles', () => {
  it('adds up the files of all services, without those that stay', () => {
    expect(fleetRun.jobs.map(changedFiles)).toEqual([5, 0, 0]);
  });
});

describe('risksOfJob', () => {
  it('tells a risk of several services once', () => {
    const job = fleetRun.jobs[0]!;
    const services = [...job.services!, ...job.services!];
    expect(risksOfJob({ ...job, services })).toEqual([
      'All Pods are replaced. (staging, production)',
    ]);
  });
});
