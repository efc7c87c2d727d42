import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { LocalRepositoryUrls } from '../repositories';
import { addressOfUrl } from './addressOfUrl';

const options = {
  integrations: ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        gitlab: [
          {
            host: 'gitlab.example.com',
            baseUrl: 'https://gitlab.example.com/git',
            apiBaseUrl: 'https://gitlab.example.com/git/api/v4',
          },
        ],
        gitea: [
          {
            host: 'gitea.example.com',
            baseUrl: 'https://gitea.example.com/git',
          },
        ],
      },
    }),
  ),
  urls: new LocalRepositoryUrls('http://localhost/chartwright/repositories/'),
};

describe('addressOfUrl', () => {
  it.each<[string, object]>([
    [
      'http://localhost/chartwright/repositories/shop/orders/tree/main/services/a/',
      {
        address: { target: 'local', owner: 'shop', name: 'orders' },
        ref: 'main',
        path: 'services/a',
      },
    ],
    [
      'https://github.com/acme/orders/tree/main/',
      {
        address: {
          target: 'github',
          host: 'github.com',
          owner: 'acme',
          name: 'orders',
        },
        ref: 'main',
        path: '',
      },
    ],
    [
      'https://gitlab.com/acme/shop/orders/-/blob/trunk/a%20b/catalog-info.yaml',
      {
        address: {
          target: 'gitlab',
          host: 'gitlab.com',
          owner: 'acme/shop',
          name: 'orders',
        },
        ref: 'trunk',
        path: 'a b/catalog-info.yaml',
      },
    ],
    [
      'https://gitlab.example.com/git/acme/orders/-/tree/main/',
      {
        address: {
          target: 'gitlab',
          host: 'gitlab.example.com',
          owner: 'acme',
          name: 'orders',
        },
        ref: 'main',
        path: '',
      },
    ],
    [
      'https://gitea.example.com/git/acme/orders/src/branch/main/chart/',
      {
        address: {
          target: 'gitea',
          host: 'gitea.example.com',
          owner: 'acme',
          name: 'orders',
        },
        ref: 'main',
        path: 'chart',
      },
    ],
  ])('finds the repository behind %s', (url, expected) => {
    expect(addressOfUrl(url, options)).toEqual(expected);
  });

  it.each([
    'https://example.com/acme/orders/tree/main/',
    'https://github.com/acme/orders',
    'https://gitea.example.com/acme/orders/src/branch/main/',
  ])('refuses %s', url => {
    expect(() => addressOfUrl(url, options)).toThrow(url);
  });
});
