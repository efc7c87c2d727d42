import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  repositoryFiles,
  repositoryId,
  type LocalRepositories,
} from '@chartwright/backstage-plugin-chartwright-node';
import {
  generateService,
  generatorAssets,
  type FileTree,
} from '@chartwright/core';

/** Base of the URLs of local repositories. */
export const BROWSE_URL = 'http://localhost:3000/chartwright/repositories';

/** A Component of the catalog whose documents lie in a local repository of the group `shop`. */
export function localComponent(
  name: string,
  repository: string = name,
): Entity & { metadata: { annotations: Record<string, string> } } {
  const url = `${BROWSE_URL}/shop/${repository}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'chartwright.dev/spec': 'chartwright.yaml',
        'backstage.io/managed-by-location': `url:${url}/blob/main/catalog-info.yaml`,
        'backstage.io/source-location': `url:${url}/tree/main/`,
      },
    },
  };
}

/** Makes a local repository of the group `shop` from a Service document. */
export async function publishService(
  repositories: LocalRepositories,
  name: string,
  document: string,
  change: (tree: FileTree) => FileTree = tree => tree,
): Promise<void> {
  const { tree } = generateService({
    main: { path: 'chartwright.yaml', text: document },
    assets: generatorAssets(),
  }).repository!;
  await repositories.create(
    repositoryId('shop', name),
    repositoryFiles(change(tree)),
    {
      message: `Generate ${name}`,
      author: { name: 'x', email: 'x@example.com' },
    },
  );
}

/**
 * The configuration of a backend with local repositories.
 *
 * @param work - Its working folder; the system's own for temporary files when it is left out.
 */
export function localConfig({ directory }: LocalRepositories, work?: string) {
  return mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      ...(work !== undefined && {
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
          workingDirectory: work,
        },
      }),
      chartwright: { localRepositories: { directory } },
    },
  });
}
