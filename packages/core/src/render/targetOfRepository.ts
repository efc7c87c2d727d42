import { environmentValuesPath } from '../emit/values/emitValues';
import type { FileTree } from '../files/FileTree';
import type { Resolution } from '../resolve';
import { chartOfTree } from './readChart';
import type { RenderTarget } from './RenderTarget';

const CHART_FOLDER = 'chart';

/** The chart of a repository that was generated and is still in memory; nothing for one without a service. */
export function targetOfRepository(repository: {
  readonly tree: FileTree;
  readonly resolution?: Resolution;
}): RenderTarget | undefined {
  const { tree, resolution } = repository;
  if (!resolution) return undefined;
  return {
    folder: CHART_FOLDER,
    files: chartOfTree(tree, CHART_FOLDER),
    environments: resolution.environments.map(({ environment }) => {
      const path = environmentValuesPath(environment.name);
      const content = tree.get(path)?.content;
      return {
        name: environment.name,
        production: environment.production,
        release: environment.release,
        namespace: environment.namespace,
        values:
          content === undefined
            ? []
            : [{ name: path, text: Buffer.from(content).toString('utf8') }],
      };
    }),
  };
}
