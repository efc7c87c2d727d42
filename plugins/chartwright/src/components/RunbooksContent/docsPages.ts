import { DocsPage } from '@chartwright/backstage-plugin-chartwright-common';

/** Pages in the groups of the reader's menu: alerts by name, then the rest with the index first. */
export interface PageGroups {
  alerts: DocsPage[];
  documentation: DocsPage[];
}

/** Sorts pages into the groups of the menu, leaving out those that do not match the query. */
export function groupPages(pages: DocsPage[], query: string): PageGroups {
  const wanted = query.trim().toLocaleLowerCase('en-US');
  const matching = pages.filter(page =>
    `${page.title} ${page.alert ?? ''}`
      .toLocaleLowerCase('en-US')
      .includes(wanted),
  );
  return {
    alerts: matching
      .filter(page => page.alert !== undefined)
      .sort((a, b) => compare(a.alert!, b.alert!)),
    documentation: matching
      .filter(page => page.alert === undefined)
      .sort(
        (a, b) =>
          Number(isIndex(b)) - Number(isIndex(a)) || compare(a.path, b.path),
      ),
  };
}

/** The page to open: the one asked for by path or by alert name, else the index, else the first. */
export function selectPage(
  pages: DocsPage[],
  asked: string | undefined,
): DocsPage | undefined {
  return (
    pages.find(page => page.path === asked || page.alert === asked) ??
    pages.find(isIndex) ??
    pages[0]
  );
}

/**
 * Resolves a link inside a page to the page it leads to.
 *
 * @returns the path and anchor of another page, or undefined for anything that is not a page of the repository.
 */
export function resolvePageLink(
  pages: DocsPage[],
  from: string,
  href: string,
): string | undefined {
  if (/^[a-z][a-z+.-]*:|^\/|^#/i.test(href)) {
    return undefined;
  }
  const path = new URL(
    href,
    `https://repository.invalid/${from}`,
  ).pathname.slice(1);
  return pages.some(page => page.path === path) ? path : undefined;
}

function isIndex(page: DocsPage): boolean {
  return page.path === 'docs/index.md';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
