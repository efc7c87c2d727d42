import { FileTree, fileTree } from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { DEPENDENCY_LOSS_PATH, dependencyLossPage } from './dependencyLossPage';
import { runbookIndex } from './runbookIndex';
import { runbookPages } from './serviceRunbooks';

/** Template of every alert's page. */
const PAGE = 'partials/runbooks/alert.md';
const INDEX = 'partials/runbooks/index.md';

/**
 * `docs/runbooks/<Alert>.md` for each alert of any environment, and `docs/runbooks/index.md`. A platform team replaces
 * the template of all pages, or gives one alert its own as `partials/runbooks/<Alert>.md.hbs`.
 */
export function emitRunbooks(
  resolution: Resolution,
  { templates }: EmitContext,
): FileTree {
  const pages = runbookPages(resolution);
  // what a template leaves after the last of its optional parts
  const render = (template: string, data: object) =>
    `${templates.render(template, data).trimEnd()}\n`;
  const names = new Set(templates.names);
  const loss = dependencyLossPage(resolution);
  return fileTree([
    ...(loss === undefined ? [] : [[DEPENDENCY_LOSS_PATH, loss] as const]),
    ['docs/runbooks/index.md', render(INDEX, runbookIndex(resolution, pages))],
    ...pages.map(page => {
      const own = `partials/runbooks/${page.name}.md`;
      return [
        `docs/runbooks/${page.name}.md`,
        render(names.has(own) ? own : PAGE, page),
      ] as const;
    }),
  ]);
}
