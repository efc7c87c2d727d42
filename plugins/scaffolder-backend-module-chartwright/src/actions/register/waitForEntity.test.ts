import type { Entity } from '@backstage/catalog-model';
import { waitForEntity } from './waitForEntity';

const catalogInfoUrl = 'https://forge/catalog-info.yaml';
const component = (url: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: { 'backstage.io/managed-by-location': `url:${url}` },
  },
});
const wait = (entity: Entity | undefined) =>
  waitForEntity({
    entityRef: 'component:default/orders',
    catalogInfoUrl,
    read: async () => entity,
    timeoutMilliseconds: 0,
    intervalMilliseconds: 1,
  });

describe('waitForEntity', () => {
  it('looks once more when the time is up', async () => {
    await expect(wait(component(catalogInfoUrl))).resolves.toBeUndefined();
  });

  it('says when the reference is taken by another place', async () => {
    await expect(wait(component('https://elsewhere'))).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        'The catalog has component:default/orders already, from url:https://elsewhere.',
      ),
    });
  });

  it('says when the component does not come, and that the repository is made', async () => {
    await expect(wait(undefined)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        'is not in it after 0 s. The repository is made',
      ),
    });
  });
});
