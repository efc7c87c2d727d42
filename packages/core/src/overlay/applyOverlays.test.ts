import { parse, parseAllDocuments } from 'yaml';
import { applyOverlays } from './applyOverlays';

const service = {
  path: 'orders.yaml',
  text: [
    'apiVersion: chartwright.dev/v1',
    'kind: Service',
    'metadata: {name: orders}',
    'spec:',
    '  kind: api',
    '  # How many.',
    '  scaling: {min: 2, max: 4}',
    '  args: [a, b]',
    '',
  ].join('\n'),
};
const system = {
  path: 'system.yaml',
  text: 'kind: System\nmetadata: {name: orders}\nspec: {}\n',
};
const overlay = (text: string) => ({ path: 'overlay.yaml', text });

describe('applyOverlays', () => {
  it('merges maps, replaces lists, keeps null and comments', () => {
    const { sources, problems } = applyOverlays(
      [service, system],
      [
        overlay(
          'kind: Service\nmetadata: {name: orders}\nspec: {scaling: {min: null, replicas: 3}, args: [c]}\n',
        ),
      ],
    );
    expect(problems).toEqual([]);
    expect(parse(sources[0]!.text).spec).toEqual({
      kind: 'api',
      scaling: { min: null, max: 4, replicas: 3 },
      args: ['c'],
    });
    expect(sources[0]!.text).toContain('# How many.');
    expect(sources[1]).toBe(system);
  });

  it('lays several overlays in order and follows anchors and aliases', () => {
    const { sources } = applyOverlays(
      [service],
      [
        overlay(
          'kind: Service\nmetadata: {name: orders}\nspec: {scaling: &s {min: 5}, job: *s}\n',
        ),
        overlay(
          'kind: Service\nmetadata: {name: orders}\nspec: {job: {max: 9}}\n',
        ),
      ],
    );
    expect(parse(sources[0]!.text).spec).toMatchObject({
      scaling: { min: 5, max: 4 },
      job: { min: 5, max: 9 },
    });
  });

  it('refuses an overlay of a document that is not there', () => {
    const { problems } = applyOverlays(
      [service],
      [overlay('kind: Service\nmetadata: {name: oders}\nspec: {}\n')],
    );
    expect(problems).toMatchObject([
      {
        code: 'CW_OVERLAY_UNMATCHED',
        file: 'overlay.yaml',
        line: 1,
        found: 'Service oders',
        expected: 'Service orders',
      },
    ]);
  });

  it('finds the documents of a file that holds several', () => {
    const { sources } = applyOverlays(
      [{ path: 'all.yaml', text: `${system.text}---\n${service.text}` }],
      [overlay('kind: Service\nmetadata: {name: orders}\nspec: {args: [c]}\n')],
    );
    expect(
      parseAllDocuments(sources[0]!.text).map(document => document.toJS()),
    ).toMatchObject([{ kind: 'System', spec: {} }, { spec: { args: ['c'] } }]);
  });

  it.each([
    ['a list', '- a\n'],
    ['broken YAML', 'kind: [\n'],
  ])('refuses %s', (_, text) => {
    const { problems } = applyOverlays([service], [overlay(text)]);
    expect(problems.map(({ code }) => code)).toEqual(['CW_OVERLAY_SYNTAX']);
  });

  it('changes nothing when an overlay is empty', () => {
    expect(applyOverlays([service], [overlay('')])).toEqual({
      sources: [service],
      spans: [],
      problems: [],
    });
  });

  it('leaves a file that is not YAML to the parser', () => {
    const broken = {
      path: 'broken.yaml',
      text: 'kind: [\n---\nkind: System\nmetadata: {name: orders}\n',
    };
    const { sources, problems } = applyOverlays(
      [broken],
      [overlay('kind: System\nmetadata: {name: orders}\nspec: {}\n')],
    );
    expect(problems).toEqual([]);
    expect(sources).toEqual([broken]);
  });
});
