import { serviceSpec } from '@chartwright/backstage-plugin-chartwright-common';
import fc from 'fast-check';
import { systemText } from './__testUtils__/resolveText';
import { parseDocuments } from '../spec/parseDocuments';
import { serviceText } from '../spec/__testUtils__/parseText';
import { furtherProblems } from './furtherProblems';

function codesOf(...texts: string[]): [parsed: string[], further: string[]] {
  const { documents, repaired, problems } = parseDocuments(
    texts.map((text, index) => ({ path: `${index}.yaml`, text })),
  );
  const further = furtherProblems(documents, repaired, problems);
  return [problems.map(({ code }) => code), further.map(({ code }) => code)];
}

describe('furtherProblems', () => {
  it('finds what several fields say beside a field that does not fit', () => {
    const text = serviceText(
      'kind: api\nimgae: a:1\nscaling: {min: 4, max: 2}\nenv: {DB_PASSWORD: hunter2}\nenvironments: {prod: {}}',
    );
    expect(codesOf(text)).toEqual([
      ['CW_UNKNOWN_FIELD'],
      ['CW_HPA_BOUNDS', 'CW_SECRET_IN_CLEAR', 'CW_UNKNOWN_ENVIRONMENT'],
    ]);
  });

  it('blames nobody for what was left out', () => {
    const text = serviceText(
      'kind: api\nimage: [a]\nports: {http: 99999}\nprobes: {readiness: {path: /x, port: http}}\ntier: {}',
    );
    expect(codesOf(text)).toEqual([
      ['CW_WRONG_TYPE', 'CW_OUT_OF_RANGE', 'CW_WRONG_TYPE'],
      [],
    ]);
  });

  it('gives up where something required does not fit', () => {
    expect(
      codesOf(serviceText('kind: apy\nscaling: {min: 4, max: 2}')),
    ).toEqual([['CW_NOT_ALLOWED_VALUE'], []]);
  });

  it('looks at the sound documents beside a broken one', () => {
    const sound = serviceText(
      'kind: api\nimage: a:1\nscaling: {min: 4, max: 2}',
    );
    expect(codesOf(sound, systemText('nmaespace: x'))).toEqual([
      ['CW_UNKNOWN_FIELD'],
      ['CW_HPA_BOUNDS'],
    ]);
  });

  it('never throws, whatever the fields hold', () => {
    const fields = Object.keys(serviceSpec.properties ?? {});
    const spec = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue(), {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(spec, written => {
        const text = JSON.stringify({
          apiVersion: 'chartwright.dev/v1',
          kind: 'Service',
          metadata: { name: 'orders' },
          spec: { ...written, kind: 'api' },
        });
        const [parsed] = codesOf(text);
        expect(parsed.every(code => code.startsWith('CW_'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
