import {
  TestRepository,
  serviceDocument,
} from '../__testUtils__/TestRepository';
import { withoutMine } from './withoutMine';

jest.setTimeout(600_000);

const mine = (rules: string) =>
  `  regeneration:\n    mine:\n${rules.replace(/^/gm, '      ')}\n`;

describe('withoutMine', () => {
  const restrict = (
    path: string,
    base: string,
    ours: string,
    ...parts: string[]
  ) => withoutMine(path, { base, ours }, parts);

  describe('in YAML', () => {
    it('takes back what changes at a key, with its comment, and nothing else', () => {
      const base = 'a: 1\n# Limits.\nlimits:\n  cpu: 1\n  memory: 1Gi\nz: 1\n';
      const ours =
        'a: 2\n# New limits.\nlimits:\n  cpu: 2\n  memory: 2Gi\nz: 2\n';
      expect(restrict('v.yaml', base, ours, 'limits.memory')).toEqual({
        text: 'a: 2\n# New limits.\nlimits:\n  cpu: 2\n  memory: 1Gi\nz: 2\n',
        held: ['limits.memory'],
      });
      expect(restrict('v.yaml', base, ours, 'limits').text).toBe(
        'a: 2\n# Limits.\nlimits:\n  cpu: 1\n  memory: 1Gi\nz: 2\n',
      );
    });

    it('takes back a key that is new, and one that is gone, alone or with what is around it', () => {
      expect(restrict('v.yaml', 'a: 1\n', 'a: 1\nb: 1\n', 'b').text).toBe(
        'a: 1\n',
      );
      expect(restrict('v.yaml', 'a: 1\nb: 1\n', 'a: 1\n', 'b').text).toBe(
        'a: 1\nb: 1\n',
      );
      expect(
        restrict('v.yaml', 'a: 1\nb:\n  c: 1\n  d: 1\n', 'a: 1\n', 'b.c').text,
      ).toBe('a: 1\nb:\n  c: 1\n  d: 1\n');
      expect(
        restrict('v.yaml', 'a: 1\n', 'a: 1\nb:\n  c: 1\n', 'b.c').text,
      ).toBe('a: 1\nb:\n  {}\n');
    });

    it('says what was held back only where something would have changed', () => {
      expect(
        restrict('v.yaml', 'a: 1\n', 'a: 1\nb: 1\n', 'a', 'none.such'),
      ).toEqual({
        text: 'a: 1\nb: 1\n',
        held: [],
      });
    });

    it('finds items of lists by name, and documents by kind', () => {
      const stream = (url: string) =>
        `kind: Component\nmetadata:\n  name: a\n  links:\n    - name: docs\n      url: ${url}\n---\nkind: API\nmetadata:\n  name: b\n  x: ${url}\n`;
      const kept = (...parts: string[]) =>
        restrict('c.yaml', stream('one'), stream('two'), ...parts).text;
      expect(kept('metadata.links[name=docs].url')).toBe(
        stream('two').replace('url: two', 'url: one'),
      );
      expect(kept('API')).toBe(stream('two').replace('x: two', 'x: one'));
      expect(kept('Component a')).toBe(
        stream('two').replace('url: two', 'url: one'),
      );
      expect(kept('API b: metadata.x')).toBe(
        stream('two').replace('x: two', 'x: one'),
      );
      expect(kept('API b: metadata.y')).toBe(stream('two'));
    });

    it('leaves what is no YAML alone', () => {
      expect(restrict('v.yaml', 'a: [', 'a: [1', 'a')).toEqual({
        text: 'a: [1',
        held: [],
      });
    });
  });

  it('takes back values of JSON by key and identity', () => {
    const board = (title: string) => ({
      title,
      panels: [
        { id: 1, title: 'Requests', unit: title },
        { id: 2, title: 'Errors', unit: title },
      ],
    });
    const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    const { text: restricted, held } = restrict(
      'd.json',
      text(board('old')),
      text(board('new')),
      'panels[id=2]',
      'title',
      'none',
    );
    expect(JSON.parse(restricted)).toEqual({
      title: 'old',
      panels: [
        { id: 1, title: 'Requests', unit: 'new' },
        { id: 2, title: 'Errors', unit: 'old' },
      ],
    });
    expect(held).toEqual(['panels[id=2]', 'title']);
  });

  it('takes back `define` blocks of templates', () => {
    const block = (name: string, text: string) =>
      `{{- define "${name}" -}}\n${text}\n{{- end }}\n`;
    expect(
      restrict(
        'chart/templates/_x.tpl',
        block('a', '1') + block('b', '1'),
        block('a', '2') + block('b', '2'),
        'a',
      ).text,
    ).toBe(block('a', '1') + block('b', '2'));
  });
});

describe('a regeneration', () => {
  let repository: TestRepository | undefined;
  afterEach(() => repository?.delete());

  const generate = (rules: string) => {
    repository = TestRepository.generate(serviceDocument('1.0.0', mine(rules)));
    return repository;
  };
  const release = (rules: string) =>
    repository!.write(
      'chartwright.yaml',
      serviceDocument('2.0.0', mine(rules)),
    );

  it.each(['keep', 'take', 'mark'] as const)(
    'does not propose what is mine in a file, edited or not, with %s',
    async style => {
      const rules = 'chart/values.yaml: [image.tag]';
      const { edit, read, regenerate, plan } = bound(generate(rules));
      for (const from of ['tag: 1.0.0', 'tag: 1.5.0']) {
        if (from !== 'tag: 1.0.0') {
          edit('chart/values.yaml', 'tag: 1.0.0', from);
          repository!.write(
            'chartwright.yaml',
            serviceDocument('3.0.0', mine(rules)),
          );
        } else {
          release(rules);
        }
        const done = await regenerate({ style });
        expect(done.conflicts).toBe(0);
        expect(
          done.files.find(({ path }) => path === 'chart/values.yaml'),
        ).toMatchObject({ mine: ['image.tag'] });
        expect(read('chart/values.yaml')).toContain(from);
        expect((await plan({ style })).drift).toBe(false);
      }
    },
  );

  it('keeps away from whole files, by pattern: changed, removed or new', async () => {
    const rules = '"docs/**": true\nchart/values*.yaml: true';
    const { edit, read, remove, has, regenerate } = bound(generate(rules));
    edit('docs/operations.md', /$/, '\nOurs.\n');
    remove('docs/runbooks/PodRestarts.md');
    repository!.write(
      'chartwright.yaml',
      serviceDocument(
        '2.0.0',
        `  alerts: {HighLatency: {enabled: false}}\n${mine(rules)}`,
      ),
    );
    const done = await regenerate({ style: 'take' });
    expect(
      done.files
        .filter(({ path }) => /^docs\/|values.*yaml$/.test(path))
        .filter(({ change }) => !['unchanged', 'kept'].includes(change)),
    ).toEqual([]);
    expect(read('chart/values.yaml')).toContain('tag: 1.0.0');
    expect(has('docs/runbooks/HighLatency.md')).toBe(true);
    expect(has('docs/runbooks/PodRestarts.md')).toBe(false);
  });

  it('warns of a file that it does not make, at the line, with the nearest', async () => {
    const { plan } = bound(generate('chart/value.yaml: true'));
    const { problems } = await plan();
    expect(problems).toMatchObject([
      {
        code: 'CW_MINE_UNKNOWN',
        severity: 'warning',
        line: 11,
        hint: "Did you mean 'chart/values.yaml'?",
      },
    ]);
  });

  it('warns of parts where there are none', async () => {
    const { plan } = bound(generate('docs/operations.md: [Rollback]'));
    expect((await plan()).problems).toMatchObject([
      { code: 'CW_MINE_UNKNOWN', expected: 'true, for the whole file' },
    ]);
  });
});

function bound(repository: TestRepository) {
  return {
    edit: repository.edit.bind(repository),
    read: repository.read.bind(repository),
    has: repository.has.bind(repository),
    remove: repository.remove.bind(repository),
    plan: repository.plan.bind(repository),
    regenerate: repository.regenerate.bind(repository),
  };
}
