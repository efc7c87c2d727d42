import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { planJobs } from './planJobs';

const config = new ConfigReader({
  app: { baseUrl: 'http://localhost:3000' },
  integrations: { github: [{ host: 'github.com' }] },
});
const entity = (name: string, source: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: {
      'chartwright.dev/spec': 'chartwright.yaml',
      'backstage.io/source-location': `url:${source}`,
    },
  },
});
const local = 'http://localhost:3000/chartwright/repositories';

describe('planJobs', () => {
  it('gives services of one repository to one job, and keeps the order of the references', () => {
    const mono = 'https://github.com/acme/mono/tree';
    expect(
      planJobs(
        [
          entity('web', `${mono}/main/services/web/`),
          entity('orders', `${local}/shop/orders/tree/main/`),
          entity('api', `${mono}/main/services/api/`),
          entity('old', `${mono}/release/services/api/`),
        ],
        config,
      ),
    ).toEqual([
      {
        repository: 'github.com/acme/mono',
        entityRefs: ['component:default/api', 'component:default/web'],
      },
      {
        repository: 'github.com/acme/mono',
        entityRefs: ['component:default/old'],
      },
      {
        repository: 'local:shop/orders',
        entityRefs: ['component:default/orders'],
      },
    ]);
  });

  it('says why nothing can be done where Chartwright cannot write', () => {
    expect(
      planJobs([entity('far', 'https://svn.example.com/far/trunk/')], config),
    ).toEqual([
      {
        repository: 'component:default/far',
        entityRefs: ['component:default/far'],
        error: expect.stringContaining('https://svn.example.com/far/trunk/'),
      },
    ]);
  });
});
