import { entitiesFromCatalogInfo } from './entitiesFromCatalogInfo';

const urls = {
  catalogInfo:
    'https://portal.example.com/r/shop/orders/blob/main/catalog-info.yaml',
  root: 'https://portal.example.com/r/shop/orders/tree/main/',
};

describe('entitiesFromCatalogInfo', () => {
  it('ties every entity to its place and keeps what it says', () => {
    const entities = entitiesFromCatalogInfo(
      `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders
  annotations:
    backstage.io/techdocs-ref: dir:.
    backstage.io/source-location: url:https://elsewhere.example.com/
spec: {type: service}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: orders-api}
`,
      urls,
    );
    expect(entities.map(entity => entity.kind)).toEqual(['Component', 'API']);
    expect(entities[0]).toMatchObject({
      metadata: {
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'backstage.io/managed-by-location': `url:${urls.catalogInfo}`,
          'backstage.io/managed-by-origin-location': `url:${urls.catalogInfo}`,
          'backstage.io/source-location': `url:${urls.root}`,
          'backstage.io/view-url': urls.catalogInfo,
        },
      },
      spec: { type: 'service' },
    });
  });

  it.each(['User', 'Group', 'Template', 'Location'])(
    'refuses the kind %s',
    kind => {
      expect(() =>
        entitiesFromCatalogInfo(
          `{apiVersion: backstage.io/v1alpha1, kind: ${kind}, metadata: {name: admin}}`,
          urls,
        ),
      ).toThrow(
        `Expected one of the kinds Component, API, Resource, System, found '${kind}'`,
      );
    },
  );

  it('refuses what is no YAML and what is no entity', () => {
    expect(() => entitiesFromCatalogInfo('a: [', urls)).toThrow('YAML error');
    expect(() => entitiesFromCatalogInfo('just text', urls)).toThrow(
      'Expected object at root',
    );
  });
});
