import { ordersManifests } from '../../__fixtures__/orders';
import { matchingObjects } from './matchingObjects';

const { objects } = ordersManifests('production');
const kinds = (query: string) =>
  matchingObjects(objects, query).map(object => object.kind);

describe('matchingObjects', () => {
  it.each([
    ['', ['Deployment', 'Service']],
    ['deployment', ['Deployment']],
    ['apps/v1 orders', ['Deployment']],
    ['orders ENVIRONMENT', ['Deployment', 'Service']],
    ['orders secret', []],
  ])('finds for %j', (query, expected) => {
    expect(kinds(query)).toEqual(expected);
  });
});
