import { entityChoice } from './entityChoice';

const entity = (name: string, system?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, title: 'PostgreSQL' },
  spec: { ...(system && { system }) },
});

describe('an entity to choose', () => {
  it('is told apart from others of the same title', () => {
    expect(entityChoice(entity('shop-db', 'shop'))).toEqual({
      entityRef: 'resource:default/shop-db',
      title: 'PostgreSQL',
      details: 'shop · resource:default/shop-db',
      label: 'PostgreSQL · shop',
    });
    expect(entityChoice(entity('old-db')).details).toBe(
      'resource:default/old-db',
    );
  });
});
