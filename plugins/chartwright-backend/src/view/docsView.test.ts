import { docsFile, docsIndex } from './docsView';

const repository = {
  url: 'https://x/',
  revision: '1',
  files: new Map(
    Object.entries({
      'chartwright.yaml': 'secret: no page',
      'docs/architecture.md': 'No heading.\n',
      'docs/index.md': '---\ntitle: x\n---\n# Orders #\n',
      'docs/runbooks/HighErrorRate.md': '# High error rate\n\n# Second\n',
      'docs/runbooks/index.md': '# Runbooks\n',
      'docs/logo.png': 'x',
      'README.md': '# Readme\n',
    }).map(([path, text]) => [path, Buffer.from(text)]),
  ),
};

describe('docsIndex', () => {
  it('lists the pages, the start page first, runbooks by their alert', () => {
    expect(docsIndex(repository).pages).toEqual([
      { path: 'docs/index.md', title: 'Orders' },
      { path: 'docs/architecture.md', title: 'architecture' },
      {
        path: 'docs/runbooks/HighErrorRate.md',
        title: 'High error rate',
        alert: 'HighErrorRate',
      },
      { path: 'docs/runbooks/index.md', title: 'Runbooks' },
    ]);
  });
});

describe('docsFile', () => {
  it('gives a page that is listed', () => {
    expect(docsFile(repository, 'docs/architecture.md')).toEqual({
      path: 'docs/architecture.md',
      markdown: 'No heading.\n',
    });
  });

  it.each([
    'chartwright.yaml',
    'README.md',
    'docs/../chartwright.yaml',
    'docs/logo.png',
    'docs/nothing.md',
    '/etc/passwd',
    '',
  ])('does not give %j', path => {
    expect(() => docsFile(repository, path)).toThrow(
      `There is no page '${path}'`,
    );
  });
});
