import fc from 'fast-check';
import { Document, parse } from 'yaml';
import { yamlText } from './yamlText';

describe('yamlText', () => {
  it('leaves texts as yaml writes them', () => {
    expect(yamlText(new Document({ a: 'plain', b: 'x: y' }))).toBe(
      'a: plain\nb: "x: y"\n',
    );
  });

  it('escapes what no YAML reader has to take', () => {
    expect(yamlText(new Document({ a: 'x\x7fy', '\u0080': 'b\ufeff' }))).toBe(
      'a: "x\\u007fy"\n"\\u0080": "b\\ufeff"\n',
    );
  });

  it('gives every string back, and writes printable characters alone', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'binary' }),
        ),
        value => {
          const text = yamlText(new Document(value));
          expect(parse(text)).toEqual(value);
          expect(text).toMatch(
            // The set of go-yaml, which is the reader inside Helm, without its line breaks.
            /^[\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u,
          );
        },
      ),
    );
  });
});
