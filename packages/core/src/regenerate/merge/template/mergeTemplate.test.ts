import { defineBlocks } from './defineBlocks';
import { mergeTemplate } from './mergeTemplate';

const block = (name: string, ...body: string[]) =>
  [`{{- define "${name}" -}}`, ...body, '{{- end }}', ''].join('\n');

describe('defineBlocks', () => {
  it('finds blocks around conditions, comments and braces in strings', () => {
    const text = [
      '{{/* define "no" }} */}}',
      block(
        'a',
        '{{- if eq .x "}}" }}',
        'x',
        '{{- else if .y }}',
        '{{- end }}',
      ),
      'rest',
      block('b', '{{ printf `{{` }}'),
    ].join('\n');
    expect([...defineBlocks(text)!.blocks.keys()]).toEqual(['a', 'b']);
  });

  it.each(['{{ if .x }}', '{{ end }}', '{{ .x', `${block('a')}${block('a')}`])(
    'gives up on %j',
    text => {
      expect(defineBlocks(text)).toBeUndefined();
    },
  );
});

describe('mergeTemplate', () => {
  it('merges each block with its namesake, wherever a person moved it', () => {
    const base = block('a', 'one') + block('b', 'two') + block('c', 'three');
    const theirs =
      block('c', 'three') + block('a', 'one') + block('b', 'two mine');
    const ours =
      block('a', 'one changed') + block('b', 'two') + block('c', 'three');
    expect(mergeTemplate({ base, theirs, ours }, 'keep')).toEqual({
      text:
        block('c', 'three') +
        block('a', 'one changed') +
        block('b', 'two mine'),
      conflicts: [],
      changes: 1,
    });
  });

  it('keeps blocks of a person and brings new ones of the generator', () => {
    const base = block('a', 'one');
    const theirs = block('mine', 'own') + block('a', 'one');
    const ours = block('a', 'one') + block('new', 'fresh');
    expect(mergeTemplate({ base, theirs, ours }, 'keep').text).toBe(
      block('mine', 'own') + block('a', 'one') + block('new', 'fresh'),
    );
  });

  it('names the block in which both changed a line', () => {
    const base = block('a', 'one');
    const merge = mergeTemplate(
      { base, theirs: block('a', 'mine'), ours: block('a', 'theirs') },
      'keep',
    );
    expect(merge.text).toBe(block('a', 'mine'));
    expect(merge.conflicts).toMatchObject([{ path: 'define "a", line 2' }]);
  });

  it('merges by line what holds no block', () => {
    const base = 'a: {{ .a }}\nb: 1\nc: 1\n';
    const theirs = 'a: {{ .mine }}\nb: 1\nc: 1\n';
    const ours = 'a: {{ .a }}\nb: 1\nc: 2\n';
    expect(mergeTemplate({ base, theirs, ours }, 'keep').text).toBe(
      'a: {{ .mine }}\nb: 1\nc: 2\n',
    );
  });

  it('keeps a missing final newline', () => {
    const base = block('a', 'one');
    const theirs = `${block('a', 'one')}tail`;
    expect(
      mergeTemplate({ base, theirs, ours: block('a', 'two') }, 'keep').text,
    ).toBe(`${block('a', 'two')}tail`);
  });
});
