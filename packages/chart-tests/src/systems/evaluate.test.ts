import { compareValue } from './__testUtils__/compareValue';
import { evaluate } from './__testUtils__/evaluate';
import type { Evidence } from './__testUtils__/Evidence';
import type { Expectation } from './__testUtils__/Requirement';
import { selectPath } from './__testUtils__/selectPath';

const deployment = {
  kind: 'Deployment',
  metadata: { name: 'api', labels: { app: 'api' } },
  spec: {
    replicas: 3,
    template: {
      spec: {
        containers: [
          { name: 'api', resources: { limits: { cpu: '2000m' } } },
          { name: 'proxy', ports: [{ containerPort: 9187 }] },
        ],
      },
    },
  },
};
const disruptionBudget = {
  kind: 'PodDisruptionBudget',
  metadata: { name: 'web' },
  spec: { minAvailable: 1 },
};
const quota = {
  kind: 'ResourceQuota',
  metadata: { name: 'shop' },
  spec: { hard: { pods: 100 } },
};
const evidence: Evidence = {
  services: new Set(['api', 'web']),
  manifests: new Map([
    ['development', [{ repository: 'api', manifest: deployment }]],
    [
      'production',
      [
        { repository: 'api', manifest: deployment },
        { repository: 'web', manifest: disruptionBudget },
        { repository: 'shop', manifest: quota },
      ],
    ],
  ]),
  files: [
    { repository: 'api', path: 'docs/index.md', text: 'How to restore it.' },
  ],
  edges: ['api -> postgres'],
};
const isMet = (expect: Expectation, environment = 'all') =>
  evaluate(
    {
      id: 'X-1',
      area: 'x',
      environment,
      target: 'api',
      priority: 'must',
      statement: '',
      expect,
    },
    evidence,
  ) !== undefined;

describe('selectPath', () => {
  it.each([
    ['spec.template.spec.containers[0].name', ['api']],
    ['spec.template.spec.containers[*].name', ['api', 'proxy']],
    [
      'spec.template.spec.containers[name=proxy].ports[*].containerPort',
      [9187],
    ],
    ['spec.template.spec.containers[name~^pro].name', ['proxy']],
    ['metadata["labels"].app', ['api']],
    ['spec.nothing.at.all', []],
  ])('finds %s', (path, expected) => {
    expect(selectPath(deployment, path)).toEqual(expected);
  });
});

describe('compareValue', () => {
  it.each([
    ['2000m', { value: 2 }],
    ['600s', { value: '10m' }],
    [['Ingress', 'Egress'], { value: ['Ingress', 'Egress'] }],
    [{}, { value: {} }],
    ['sum(a) == 0', { op: 'contains', value: ['sum( a )', '== 0'] }],
    [{ URL: 'redis://redis' }, { op: 'contains', value: 'redis://' }],
    ['PostgresDown', { op: 'matches', value: '(?i)postgresdown' }],
    [5, { op: 'lte', value: 5 }],
  ] as [unknown, Expectation][])('takes %j for %j', (found, expected) => {
    expect(compareValue(found, expected)).toBe(true);
  });

  it.each([
    ['2', { value: 3 }],
    [{ a: 1 }, { value: {} }],
    [1, { op: 'gte', value: 2 }],
  ] as [unknown, Expectation][])('refuses %j for %j', (found, expected) => {
    expect(compareValue(found, expected)).toBe(false);
  });
});

describe('evaluate', () => {
  it('looks for a field in every environment', () => {
    expect(isMet({ kind: 'Deployment', path: 'spec.replicas', value: 3 })).toBe(
      true,
    );
    expect(
      isMet({ kind: 'Deployment', path: 'spec.replicas', value: 3 }, 'staging'),
    ).toBe(false);
  });

  it('knows what must not be there', () => {
    expect(
      isMet({ kind: 'Deployment', name: 'api', path: 'spec.x', op: 'absent' }),
    ).toBe(true);
    expect(isMet({ kind: 'Secret', path: 'data', op: 'absent' })).toBe(true);
    expect(
      isMet({
        kind: 'Deployment',
        name: 'api',
        path: 'metadata.name',
        op: 'absent',
      }),
    ).toBe(false);
  });

  it('takes no object of another service for one of the target', () => {
    const budget = { kind: 'PodDisruptionBudget', path: 'spec.minAvailable' };
    expect(isMet({ ...budget, value: 1 }, 'production')).toBe(false);
    expect(isMet({ ...budget, name: 'web', value: 1 }, 'production')).toBe(
      true,
    );
  });

  it('takes what a namespace has once from the system', () => {
    expect(
      isMet(
        { kind: 'ResourceQuota', path: 'spec.hard.pods', value: 100 },
        'production',
      ),
    ).toBe(true);
  });

  it('reads files and edges', () => {
    expect(isMet({ artefact: 'docs', contains: 'restore' })).toBe(true);
    expect(isMet({ artefact: 'docs', contains: 'no such text' })).toBe(false);
    expect(isMet({ artefact: 'catalog', contains: 'api -> redis' })).toBe(
      false,
    );
  });
});
