/** Texts of a system's page. */
export const systemMessages = {
  loading: 'Adding up the services of the system',
  services: 'Services',
  noServices: 'This system has no service yet.',
  notInCatalog: 'not in the catalog',
  resources: 'Resources',
  noResources: 'The services of this system share no resource.',
  type: 'Type',
  graph: 'Who calls whom',
  quotas: 'Quotas and requests',
  quota: 'Quota',
  fewest: 'With the fewest Pods',
  most: 'With the most Pods',
  hard: 'Limit',
  noLimit: 'none',
  state: 'How it stands',
  states: {
    exceeded: 'exceeded: not all Pods start',
    tight: 'autoscaling runs into it',
    fine: 'enough',
    unlimited: 'not limited',
  },
  missing: 'Not added up, because it cannot be rendered: {{services}}',
} as const;

/** Texts of the card with the environments of a service. */
export const environmentsMessages = {
  title: 'Environments',
  pods: 'Pods',
} as const;
