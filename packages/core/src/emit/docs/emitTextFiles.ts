import { FileTree, fileTree } from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { servicePage } from '../page/servicePage';

/**
 * Every text file that has a template of its own: the pages under docs/ and the chart's README, and whatever a platform
 * team adds. Templates under `partials/` are only for other emitters to call.
 */
export function emitTextFiles(
  resolution: Resolution,
  context: EmitContext,
): FileTree {
  const page = servicePage(resolution, context);
  return fileTree(
    context.templates.names
      .filter(name => !name.startsWith('partials/'))
      .map(name => [name, context.templates.render(name, page)] as const),
  );
}
