import fc from 'fast-check';
import {
  markdownBlock,
  markdownCode,
  markdownText,
  markdownUrl,
  mermaidText,
  shellWord,
} from './markdownText';

describe('markdownText', () => {
  it('escapes what Markdown and HTML would read as syntax', () => {
    expect(markdownText('a|b <b>*x*</b> [l](u) `c` {{ v }}\nnext')).toBe(
      'a\\|b &lt;b&gt;\\*x\\*&lt;/b&gt; \\[l\\](u) \\`c\\` {{ v }} next',
    );
  });

  it.each([
    ['- item', '\\- item'],
    ['1. one', '\\1. one'],
    ['# head', '\\# head'],
  ])('keeps %j from becoming a block', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('never yields a bare cell border, a tag or a second line', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const safe = markdownText(text);
        expect(safe).not.toMatch(/(?<!\\)(\\\\)*\||[<>\n]/);
      }),
    );
  });
});

describe('markdownCode', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`x', '`` `x ``'],
    ['a|b<c', '<code>a&#124;b&lt;c</code>'],
  ])('shows %j as %s', (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});

describe('markdownBlock', () => {
  it('outlasts the fences inside', () => {
    expect(markdownBlock('a\n````\nb\n', 'sh')).toBe(
      '`````sh\na\n````\nb\n`````',
    );
  });
});

const SCRIPT = ['javascript', 'alert(1)'].join(':');

describe('markdownUrl', () => {
  it.each([
    ['https://x.example/a b(c)', 'https://x.example/a%20b%28c%29'],
    [SCRIPT, '#'],
    [SCRIPT.replace('java', 'JaVa'), '#'],
    ['data:text/html,x', '#'],
    ['../docs/index.md', '../docs/index.md'],
  ])('turns %j into %j', (url, expected) => {
    expect(markdownUrl(url)).toBe(expected);
  });
});

describe('mermaidText', () => {
  it('cannot end the label', () => {
    expect(mermaidText('a"] --> b["#')).toBe('a#quot;] --#gt; b[#quot;#35;');
  });
});

describe('shellWord', () => {
  it.each([
    ['orders', 'orders'],
    ["it's", `'it'\\''s'`],
    ['$(rm -rf /)', `'$(rm -rf /)'`],
    ['', `''`],
  ])('quotes %j as %s', (text, expected) => {
    expect(shellWord(text)).toBe(expected);
  });
});
