const ENTITY_REF = 'component:default/orders';

const DOCUMENT = `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders
  owner: group:default/shop
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2
  ports: { http: 8080 }
`;

/** Examples of the actions by their names, for clients to show and models to learn from; a test runs every one. */
export const actionExamples = {
  'preview-service': [
    {
      title: 'See what a document would be made into in production',
      input: {
        document: DOCUMENT,
        environments: ['production'],
        manifests: false,
      },
    },
    {
      title: 'Read the manifests of a service that exists',
      input: {
        entityRef: ENTITY_REF,
        environments: ['production'],
        manifests: true,
      },
    },
  ],
  'check-service': [
    { title: 'Check a service', input: { entityRef: ENTITY_REF } },
  ],
  'plan-regeneration': [
    {
      title: 'Tell what a regeneration would change',
      input: { entityRef: ENTITY_REF },
    },
  ],
  'fleet-status': [
    {
      title: 'Find the ten services with the most findings',
      input: {
        sort: 'findings' as const,
        order: 'desc' as const,
        limit: 10,
        offset: 0,
      },
    },
    {
      title: 'Find what drifted of a team',
      input: {
        owner: ['group:default/shop'],
        drift: true,
        sort: 'name' as const,
        order: 'asc' as const,
        limit: 20,
        offset: 0,
      },
    },
  ],
  'regenerate-services': [
    {
      title: 'Propose regenerations, one service first',
      input: {
        entityRefs: [ENTITY_REF],
        canary: 1,
        onConflict: 'mark' as const,
      },
    },
  ],
};
