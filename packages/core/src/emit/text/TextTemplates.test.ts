import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateError, TextTemplates } from './TextTemplates';

const templates = (source: string, verbatim = false) =>
  new TextTemplates([
    { name: 'a.md', file: 'team/a.md.hbs', source, verbatim },
  ]);

describe('TextTemplates', () => {
  it('prints data and never runs it', () => {
    expect(
      templates('# {{md title}} {{title}}\n').render('a.md', {
        title: '{{secret}} <b>',
      }),
    ).toBe('# {{secret}} &lt;b&gt; {{secret}} <b>\n');
  });

  it('lets a later source replace an earlier one', () => {
    const layered = new TextTemplates([
      { name: 'a.md', file: 'ours', source: 'ours' },
      { name: 'a.md', file: 'team', source: 'team' },
    ]);
    expect(layered.names).toEqual(['a.md']);
    expect(layered.render('a.md', {})).toBe('team');
  });

  it('copies what is no template', () => {
    expect(templates('{{ raw', true).render('a.md', {})).toBe('{{ raw');
  });

  it.each([
    ['a missing field', 'x\n{{title}}', 2],
    ['an unknown helper', '\n\n{{shout title}}', 3],
    ['a block that does not end', '{{#if a}}', 1],
    ['a mismatched block', 'x\n{{#if a}}{{/each}}', 2],
  ])('says file and line of %s', (_, source, line) => {
    const render = () => templates(source).render('a.md', { a: 1 });
    expect(render).toThrow(TemplateError);
    expect(render).toThrow(
      expect.objectContaining({ file: 'team/a.md.hbs', line }),
    );
  });

  it.each([['constructor'], ['__proto__'], ['toString']])(
    'does not reach the prototype through %s',
    name => {
      expect(templates(`[{{data.${name}}}]`).render('a.md', { data: {} })).toBe(
        '[]',
      );
    },
  );

  it('refuses an unknown name', () => {
    expect(() => templates('').render('b.md', {})).toThrow(TemplateError);
  });

  const assets = join(__dirname, '../../../assets/templates');
  it.each(
    readdirSync(assets, { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('.hbs'),
    ),
  )('prints %s as if it were compiled now', path => {
    const source = readFileSync(join(assets, path), 'utf8');
    const print = (text: string) => {
      try {
        return templates(text).render('a.md', {});
      } catch (error) {
        return error;
      }
    };
    expect(print(source)).toEqual(print(`${source}{{! another text }}`));
  });
});
