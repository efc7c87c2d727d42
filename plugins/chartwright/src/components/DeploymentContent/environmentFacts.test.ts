import { ordersDeployment } from '../../__fixtures__/orders';
import { factLines, FactTexts } from './environmentFacts';

const texts: FactTexts = {
  replicasRange: ({ min, max }) => `${min}..${max}`,
  replicasSchedule: schedule => `at ${schedule}`,
  replicasRunsOnce: 'once',
  notExposed: 'inside',
  notSet: 'unset',
};
const [development, production] = ordersDeployment.environments;

describe('factLines', () => {
  it('gives a number for fixed replicas and a range for autoscaled ones', () => {
    expect(factLines(development!, 'replicas', texts)).toEqual(['1']);
    expect(factLines(production!, 'replicas', texts)).toEqual(['3..10']);
  });

  it('gives the schedule of a CronJob and says that a Job runs once', () => {
    const cron = { ...development!, replicas: { schedule: '0 3 * * *' } };
    const job = { ...development!, replicas: {} };
    expect(factLines(cron, 'replicas', texts)).toEqual(['at 0 3 * * *']);
    expect(factLines(job, 'replicas', texts)).toEqual(['once']);
  });

  it('sorts resources by name, so that their order in the manifest makes no difference', () => {
    expect(factLines(development!, 'requests', texts)).toEqual([
      'cpu 100m',
      'memory 128Mi',
    ]);
  });

  it('gives one address for each path of a host', () => {
    expect(factLines(production!, 'exposure', texts)).toEqual([
      'https://orders.example.com/ (HTTPRoute)',
      'https://orders.example.com/admin (HTTPRoute)',
    ]);
    expect(factLines(development!, 'exposure', texts)).toEqual(['inside']);
  });

  it('says when resources are not set', () => {
    const bare = { ...development!, resources: { requests: {}, limits: {} } };
    expect(factLines(bare, 'limits', texts)).toEqual(['unset']);
  });
});
