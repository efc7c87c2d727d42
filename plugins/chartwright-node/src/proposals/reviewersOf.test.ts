import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { RepositoryAddress } from '../repositories';
import { reviewersOf } from './reviewersOf';

const entity = (
  kind: string,
  name: string,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
});
const catalog = catalogServiceMock({
  entities: [
    entity('Group', 'shop', {
      'github.com/team-slug': 'acme/shop-team',
      'gitlab.example.com/team-path': 'acme/shop',
      'gitea.com/team-name': 'shoppers',
    }),
    entity('Group', 'bare'),
    entity('User', 'maria', {
      'github.com/user-login': 'maria-g',
      'gitlab.example.com/user-login': 'https://gitlab.example.com/maria-l',
    }),
  ],
});
const place = { owner: 'acme', name: 'orders' };

describe('reviewersOf', () => {
  async function find(address: RepositoryAddress, references: string[]) {
    const said: string[] = [];
    const reviewers = await reviewersOf(references, address, {
      catalog,
      credentials: mockCredentials.user(),
      progress: message => said.push(message),
    });
    return { reviewers, said };
  }

  it.each<[RepositoryAddress, object[]]>([
    [
      { target: 'github', host: 'github.com', ...place },
      [
        { kind: 'team', name: 'shop-team' },
        { kind: 'user', name: 'maria-g' },
      ],
    ],
    [
      { target: 'gitlab', host: 'gitlab.example.com', ...place },
      [
        { kind: 'team', name: 'acme/shop' },
        { kind: 'user', name: 'maria-l' },
      ],
    ],
    [
      { target: 'gitea', host: 'gitea.example.com', ...place },
      [{ kind: 'team', name: 'shoppers' }],
    ],
    [{ target: 'local', ...place }, []],
  ])('knows them on %j', async (address, expected) => {
    const { reviewers } = await find(address, [
      'group:default/shop',
      'user:default/maria',
    ]);
    expect(reviewers).toEqual(expected);
  });

  it('says who cannot be asked', async () => {
    const { reviewers, said } = await find(
      { target: 'github', host: 'github.com', ...place },
      ['group:default/bare', 'group:default/nobody'],
    );
    expect(reviewers).toEqual([]);
    expect(said).toEqual([
      'group:default/bare is not asked for review: it has no annotation that says who that is on github.com, such as github.com/team-slug',
      'group:default/nobody is not asked for review: the catalog does not have it',
    ]);
  });
});
