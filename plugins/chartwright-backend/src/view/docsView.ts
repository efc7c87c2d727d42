import { NotFoundError } from '@backstage/errors';
import type {
  DocsFile,
  DocsIndex,
  DocsPage,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { ServiceRepository } from '../repository/ServiceRepository';

const PAGE = /^docs\/.+\.md$/;
const RUNBOOK = /^docs\/runbooks\/([^/]+)\.md$/;
/** An index page of a folder, which is no runbook of an alert. */
const INDEX = 'index';

/** The Markdown pages of a repository: `docs/index.md` first, then by path. */
export function docsIndex({ files }: ServiceRepository): DocsIndex {
  const pages = [...files]
    .filter(([path]) => PAGE.test(path))
    .map(([path, content]): DocsPage => {
      const alert = RUNBOOK.exec(path)?.[1];
      return {
        path,
        title: titleOf(path, content.toString('utf8')),
        ...(alert && alert !== INDEX && { alert }),
      };
    });
  const isStart = ({ path }: DocsPage) => path === 'docs/index.md';
  return {
    pages: [...pages.filter(isStart), ...pages.filter(page => !isStart(page))],
  };
}

/**
 * One Markdown page. Only what {@link docsIndex} lists can be had, so no path leads anywhere else.
 *
 * @throws NotFoundError
 */
export function docsFile({ files }: ServiceRepository, path: string): DocsFile {
  const content = PAGE.test(path) ? files.get(path) : undefined;
  if (!content) throw new NotFoundError(`There is no page '${path}'`);
  return { path, markdown: content.toString('utf8') };
}

function titleOf(path: string, markdown: string): string {
  const heading = /^# +(.+?) *#*$/m.exec(markdown)?.[1];
  return heading ?? path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
}
