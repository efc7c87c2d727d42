import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { positionOf } from './Positions';
import { parseYaml } from './parseYaml';

const EXAMPLES = join(__dirname, '../../../../examples');
const TEXTS = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.yaml'))
  .map(file => [file, readFileSync(join(EXAMPLES, file), 'utf8')] as const);

/** A tab, even in a comment at the end, is for the whole parser. */
const readByWhole = (text: string) => parseYaml('a.yaml', `${text}\n#\t`);

describe('parseYaml', () => {
  it('reads documents of people as the whole parser does, with their places', () => {
    expect(TEXTS.length).toBeGreaterThan(50);
    for (const [file, text] of TEXTS) {
      expect([file, parseYaml('a.yaml', text)]).toEqual([
        file,
        readByWhole(text),
      ]);
    }
  });

  it('keeps what numbers were written as, and where', () => {
    const [document] = parseYaml(
      'a.yaml',
      'a: 1.10\nb: {c: [2, true]}\n',
    ).documents;
    expect(document).toMatchObject({ value: { a: 1.1, b: { c: [2, true] } } });
    expect([...document!.sources]).toEqual([
      ['a', '1.10'],
      ['b.c[0]', '2'],
      ['b.c[1]', 'true'],
    ]);
    expect(positionOf(document!.positions, ['b', 'c', 1])).toEqual({
      line: 2,
      column: 12,
    });
  });

  it('leaves long texts to the whole parser, which limits values', () => {
    const { documents, problems } = parseYaml(
      'a.yaml',
      '- 1\n'.repeat(110_000),
    );
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'CW_YAML_ALIASES' }]);
  });
});
