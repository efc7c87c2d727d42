import { execFileSync } from 'node:child_process';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader, type Config } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  LocalRepositories,
  repositoryFiles,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { generateService, generatorAssets } from '@chartwright/core';

/** The document that {@link makeLocalService} generates from. */
export const ORDERS_DOCUMENT = `# The orders service.
apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec:
  kind: api
  # Pinned until the audit is done.
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080}
  overrides: {}
`;

const BASE = 'http://localhost:3000/chartwright/repositories';

/** The component of {@link makeLocalService} as the catalog has it. */
export const ordersEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    namespace: 'default',
    annotations: {
      'backstage.io/source-location': `url:${BASE}/shop/orders/tree/main/`,
      'chartwright.dev/spec': 'chartwright.yaml',
    },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
};

/** Where a test's services live. */
export interface LocalServices {
  config: Config;
  catalog: ReturnType<typeof catalogServiceMock>;
  permissions: PermissionsService;
  repositories: LocalRepositories;
  /** The bare repository of the service `orders`. */
  bare: string;
}

/** Generates the service `orders` into a local repository. */
export async function makeLocalService(
  directory: string,
): Promise<LocalServices> {
  const repositories = new LocalRepositories(directory);
  const id = repositoryId('shop', 'orders');
  const { repository } = generateService({
    main: { path: 'chartwright.yaml', text: ORDERS_DOCUMENT },
    assets: generatorAssets(),
  });
  await repositories.create(id, repositoryFiles(repository!.tree), {
    message: 'Generate orders',
    author: { name: 'Guest', email: 'guest@example.com' },
  });
  return {
    config: new ConfigReader({
      app: { baseUrl: 'http://localhost:3000' },
      chartwright: { localRepositories: { directory } },
    }),
    catalog: catalogServiceMock({ entities: [ordersEntity] }),
    permissions: mockServices.permissions(),
    repositories,
    bare: repositories.gitDirectory(id),
  };
}

/** What git says of a repository. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'safe.directory=*', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
}
