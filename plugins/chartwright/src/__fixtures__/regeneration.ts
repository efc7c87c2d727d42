import {
  BranchView,
  RegenerationView,
} from '@chartwright/backstage-plugin-chartwright-common';

const versionLabel = {
  path: 'metadata.labels["helm.sh/chart"]',
  before: 'chartwright-1.0.0',
  after: 'chartwright-1.1.0',
};

/** An upgrade of `orders` that restarts its Pods in both environments and is in conflict once. */
export const ordersPlan: RegenerationView = {
  name: 'orders',
  from: { generator: '0.1.0', library: '1.0.0' },
  to: { generator: '0.1.0', library: '1.1.0' },
  changelog: [{ version: '1.1.0', manifests: ['Pods get a second probe.'] }],
  files: [
    { path: 'chart/Chart.yaml', change: 'updated', conflicts: [] },
    { path: 'chart/values.yaml', change: 'merged', conflicts: [] },
    {
      path: 'docs/ops.md',
      generatedPath: 'docs/operations.md',
      change: 'kept',
      reason: 'It was renamed.',
      conflicts: [],
    },
    {
      path: 'chart/values-production.yaml',
      change: 'conflict',
      conflicts: [
        { path: 'resources.limits.memory', theirs: '3Gi', ours: '2Gi' },
      ],
    },
    { path: 'mkdocs.yml', change: 'unchanged', conflicts: [] },
  ],
  environments: ['development', 'production'].map(environment => ({
    environment,
    objects: [
      {
        object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' },
        change: 'changed' as const,
        fields: [
          versionLabel,
          {
            path: 'spec.template.spec.containers[name=orders].startupProbe',
            after: { periodSeconds: 5 },
          },
        ],
        risks: [{ code: 'pods-restart', message: 'All Pods restart.' }],
      },
      {
        object: { apiVersion: 'v1', kind: 'Service', name: 'orders' },
        change: 'changed' as const,
        fields: [versionLabel],
        risks: [],
      },
    ],
  })),
  problems: [],
  drift: true,
  conflicts: 1,
};

/** The branch that proposes {@link ordersPlan}. */
export const ordersBranch: BranchView = {
  branch: 'chartwright/regenerate',
  target: 'main',
  head: 'abcdef0123456789abcdef0123456789abcdef01',
  title: 'Regenerate orders',
  description: 'The plan as text.',
  state: 'open',
  conflicts: [],
  entityRefs: ['component:default/orders'],
  commits: [
    {
      id: 'abcdef0123456789abcdef0123456789abcdef01',
      message: 'Regenerate orders\n\nWith library chart 1.1.0.',
      author: 'Chartwright',
      date: '2026-11-21T07:00:00.000Z',
    },
  ],
  files: [
    {
      path: 'chart/Chart.yaml',
      change: 'changed',
      additions: 1,
      deletions: 1,
      diff: '@@ -5 +5 @@\n-    version: 1.0.0\n+    version: 1.1.0\n',
    },
    {
      path: 'docs/logo.png',
      change: 'added',
      additions: 0,
      deletions: 0,
      omitted: 'binary',
    },
    {
      path: '.chartwright/lock.yaml',
      change: 'changed',
      additions: 2,
      deletions: 2,
      diff: '@@ -1 +1 @@\n-a\n+b\n',
    },
  ],
  plans: [ordersPlan],
};
