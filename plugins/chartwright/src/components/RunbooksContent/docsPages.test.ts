import { groupPages, resolvePageLink, selectPage } from './docsPages';

const pages = [
  { path: 'docs/operations.md', title: 'Operations' },
  { path: 'docs/runbooks/ServiceDown.md', title: 'Down', alert: 'ServiceDown' },
  { path: 'docs/index.md', title: 'Orders' },
  { path: 'docs/runbooks/HighLatency.md', title: 'Slow', alert: 'HighLatency' },
];

describe('groupPages', () => {
  it('puts alerts by name first, and the index before other pages', () => {
    const { alerts, documentation } = groupPages(pages, '');
    expect(alerts.map(page => page.alert)).toEqual([
      'HighLatency',
      'ServiceDown',
    ]);
    expect(documentation.map(page => page.path)).toEqual([
      'docs/index.md',
      'docs/operations.md',
    ]);
  });

  it('finds pages by alert and by title, in any case', () => {
    expect(groupPages(pages, ' servicedown ').alerts).toHaveLength(1);
    expect(groupPages(pages, 'slow').alerts).toHaveLength(1);
    expect(groupPages(pages, 'nothing').alerts).toHaveLength(0);
  });
});

describe('selectPage', () => {
  it('takes a path or the name of an alert', () => {
    expect(selectPage(pages, 'docs/operations.md')?.title).toBe('Operations');
    expect(selectPage(pages, 'HighLatency')?.title).toBe('Slow');
  });

  it('falls back to the index, then to the first page', () => {
    expect(selectPage(pages, 'Unknown')?.title).toBe('Orders');
    expect(selectPage(pages.slice(0, 2), undefined)?.title).toBe('Operations');
    expect(selectPage([], undefined)).toBeUndefined();
  });
});

describe('resolvePageLink', () => {
  it.each([
    [
      'docs/runbooks/ServiceDown.md',
      'HighLatency.md',
      'docs/runbooks/HighLatency.md',
    ],
    [
      'docs/runbooks/ServiceDown.md',
      '../operations.md#restore',
      'docs/operations.md',
    ],
    [
      'docs/index.md',
      './runbooks/ServiceDown.md',
      'docs/runbooks/ServiceDown.md',
    ],
  ])('resolves, seen from %s, %s', (from, href, expected) => {
    expect(resolvePageLink(pages, from, href)).toBe(expected);
  });

  it.each([
    'https://example.com/x.md',
    'mailto:a@b.c',
    '#section',
    '/docs/index.md',
    'missing.md',
    '../../../etc/passwd',
  ])('leaves %s alone', href => {
    expect(resolvePageLink(pages, 'docs/index.md', href)).toBeUndefined();
  });
});
