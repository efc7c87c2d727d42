import { FleetRunView } from '@chartwright/backstage-plugin-chartwright-common';

/** A run under way over three repositories. */
export const fleetRun: FleetRunView = {
  id: 'run-1',
  kind: 'regenerate',
  state: 'running',
  canary: 1,
  createdBy: 'user:default/guest',
  createdAt: '2026-11-21T08:00:00.000Z',
  counts: { proposed: 1, failed: 1, running: 1 },
  request: {},
  jobs: [
    {
      id: '1',
      repository: 'local:shop/orders',
      entityRefs: ['component:default/orders'],
      state: 'proposed',
      canary: true,
      attempts: 1,
      services: [
        {
          entityRef: 'component:default/orders',
          drift: true,
          conflicts: 0,
          to: { generator: '0.1.0', library: '1.1.0' },
          files: { updated: 4, added: 1, unchanged: 20 },
          risks: { 'All Pods are replaced.': ['staging', 'production'] },
        },
      ],
      proposal: {
        url: 'https://portal.example.com/compare/orders',
        branch: 'chartwright/regenerate',
        updated: false,
      },
    },
    {
      id: '2',
      repository: 'local:shop/basket',
      entityRefs: ['component:default/basket'],
      state: 'failed',
      canary: false,
      attempts: 3,
      error: 'chartwright.yaml:3:5: no such field',
    },
    {
      id: '3',
      repository: 'local:shop/payments',
      entityRefs: ['component:default/payments'],
      state: 'running',
      canary: false,
      attempts: 1,
    },
  ],
};
