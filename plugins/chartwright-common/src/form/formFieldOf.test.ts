import { documentFromForm } from './documentFromForm';
import { formFieldOf } from './formFieldOf';
import type { NewServiceForm } from './NewServiceForm';

/** Two answers to each question that leaves a trace in the document, and the answers that it must come with. */
const QUESTIONS: {
  [K in keyof NewServiceForm]?: [
    NewServiceForm[K],
    NewServiceForm[K],
    Partial<NewServiceForm>?,
  ];
} = {
  name: ['orders', 'other'],
  title: ['a', 'b'],
  description: ['a', 'b'],
  owner: ['group:default/a', 'group:default/b'],
  system: ['system:default/a', 'system:default/b'],
  tags: [['a'], ['b']],
  kind: ['api', 'web'],
  lifecycle: ['production', 'experimental'],
  image: ['a:1', 'b:1'],
  tier: ['standard', 'critical'],
  port: [8080, 8081],
  healthPath: ['/a', '/b'],
  command: [['a'], ['b']],
  schedule: ['0 3 * * *', '0 4 * * *', { kind: 'cron' }],
  timeZone: [
    'Etc/UTC',
    'Europe/Berlin',
    { kind: 'cron', schedule: '0 3 * * *' },
  ],
  storage: [
    { mountPath: '/data', size: '1Gi' },
    { mountPath: '/data', size: '2Gi' },
    { kind: 'stateful' },
  ],
  settings: [[{ name: 'A', value: '1' }], [{ name: 'A', value: '2' }]],
  secrets: [
    [{ variable: 'A', secret: 'a', key: 'a' }],
    [{ variable: 'A', secret: 'a', key: 'b' }],
  ],
  dependencies: [['component:default/a'], ['component:default/b']],
  external: [[{ host: 'a.example.com' }], [{ host: 'b.example.com' }]],
  consumesApis: [['api:default/a'], ['api:default/b']],
  host: ['a.example.com', 'b.example.com', { exposed: true }],
  replicas: [2, 3, { scaling: 'fixed' }],
  minReplicas: [2, 3, { scaling: 'automatic', maxReplicas: 9 }],
  maxReplicas: [8, 9, { scaling: 'automatic', minReplicas: 2 }],
  cpuUtilization: [70, 80, { scaling: 'automatic' }],
  metrics: [true, false],
  metricsPath: ['/a', '/b', { metrics: true }],
  availabilityObjective: [99, 99.9, { metrics: true }],
  latencyObjective: [99, 99.9, { metrics: true, latencyThreshold: 1 }],
  latencyThreshold: [1, 2, { metrics: true, latencyObjective: 99 }],
  runbook: ['a', 'b'],
  escalation: ['a', 'b'],
};

const BASE: NewServiceForm = {
  name: 'orders',
  kind: 'api',
  image: 'a:1',
  port: 8080,
};

/** Dotted paths of the leaves that are not the same on both sides. */
function changed(left: unknown, right: unknown, path = ''): string[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap(left) || !isMap(right)) return [path];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap(
    key => changed(left[key], right[key], path ? `${path}.${key}` : key),
  );
}

it.each(Object.entries(QUESTIONS))(
  'finds the question %s by the field of the document that it decides',
  (field, [one, other, more = {}]) => {
    const answers = { ...BASE, ...more, [field]: one };
    const paths = changed(
      documentFromForm(answers),
      documentFromForm({ ...answers, [field]: other }),
    );
    expect(paths).not.toEqual([]);
    for (const path of paths) {
      expect([path, formFieldOf(path, answers)]).toEqual([path, field]);
    }
  },
);

it.each([
  ['spec.scaling.metrics.cpu', 'cpuUtilization'],
  ['spec.exposure.hosts["a.example.com"].paths', 'host'],
  ['spec.env["A"].value', 'settings'],
  ['spec.tierless', undefined],
  ['spec.environments.production.scaling.min', undefined],
  ['spec', undefined],
])('takes %s for %s', (path, field) => {
  expect(formFieldOf(path)).toBe(field);
});
