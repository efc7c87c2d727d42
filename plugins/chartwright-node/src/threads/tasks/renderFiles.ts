import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkRenders,
  fileTree,
  renderEnvironments,
  targetOfTree,
  type EnvironmentRender,
} from '@chartwright/core';
import type { TaskContext } from './TaskContext';

/**
 * What the files of a repository render to.
 *
 * @public
 */
export interface RenderedFiles {
  /** One for each environment, in the Platform's order. */
  renders: EnvironmentRender[];
  /** Errors first. */
  findings: Finding[];
}

/**
 * Renders and checks a generated repository that is in memory.
 *
 * @param input - `files`: content by path.
 * @returns undefined when the files are not those of a generated repository.
 */
export async function renderFiles(
  input: { files: ReadonlyMap<string, Uint8Array> },
  { cache, renderer }: TaskContext,
): Promise<RenderedFiles | undefined> {
  const target = targetOfTree(
    fileTree([...input.files].map(([path, content]) => [path, { content }])),
  );
  if (!target) return undefined;
  const renders = await renderEnvironments(target, await renderer(), cache);
  return { renders, findings: checkRenders(renders, target.folder).findings };
}
