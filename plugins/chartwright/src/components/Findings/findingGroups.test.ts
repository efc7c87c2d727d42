import { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import { findingCounts, findingGroups } from './findingGroups';

const finding = (
  severity: Finding['severity'],
  environment: string,
  name = 'orders',
): Finding => ({
  rule: 'CW_RULE',
  severity,
  environment,
  message: `${severity} found`,
  object: { apiVersion: 'v1', kind: 'Service', name },
});
const findings = [
  finding('info', 'staging'),
  finding('error', 'staging'),
  finding('error', 'production'),
  finding('error', 'production', 'basket'),
];

describe('findingGroups', () => {
  it('tells what holds in several environments once, errors first', () => {
    expect(
      findingGroups(findings).map(({ finding: found, environments }) => [
        found.severity,
        found.object?.name,
        environments,
      ]),
    ).toEqual([
      ['error', 'orders', ['staging', 'production']],
      ['error', 'basket', ['production']],
      ['info', 'orders', ['staging']],
    ]);
  });
});

describe('findingCounts', () => {
  it('counts what is told', () => {
    expect(findingCounts(findings)).toEqual({ error: 2, warning: 0, info: 1 });
  });
});
