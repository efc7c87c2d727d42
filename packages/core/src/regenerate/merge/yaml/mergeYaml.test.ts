import { mergeYaml } from './mergeYaml';

const lines = (...text: string[]) => `${text.join('\n')}\n`;
const merge = (
  base: string,
  theirs: string,
  ours: string,
  style: 'keep' | 'take' | 'mark' = 'keep',
) => mergeYaml({ base, theirs, ours }, { style });

describe('mergeYaml', () => {
  it('leaves every byte when the generator changed nothing', () => {
    const theirs = "a:   'x'   # odd\n\n\n\nb: [ 1,2 ]\r\nc: |\n   text\n";
    const base = 'a: x\nb: [1, 2]\nc: |\n  text\n';
    expect(merge(base, theirs, base).text).toBe(theirs);
  });

  it('brings a changed value beside an edited one, with comments, quotes and empty lines kept', () => {
    const base = lines(
      '# replicas',
      'replicas: 2',
      'image:',
      '  tag: "1"',
      '  repository: x',
    );
    const theirs = lines(
      '# replicas',
      'replicas: 5 # Black Friday',
      '',
      '',
      'image:',
      '  # mine',
      "  tag: '9'",
      '  repository: x',
    );
    const ours = lines(
      '# replicas',
      'replicas: 2',
      'image:',
      '  tag: "1"',
      '  repository: y',
    );
    expect(merge(base, theirs, ours)).toEqual({
      text: theirs.replace('repository: x', 'repository: y'),
      conflicts: [],
      changes: 1,
    });
  });

  it('puts a new key behind its elder sibling, with its comment', () => {
    const base = lines('a: 1', 'c: 3');
    const theirs = lines('a: 7', '', '# theirs', 'z: 0', 'c: 3');
    const ours = lines('a: 1', '# new', 'b:', '  deep: 2', 'c: 3');
    expect(merge(base, theirs, ours).text).toBe(
      lines('a: 7', '# new', 'b:', '  deep: 2', '', '# theirs', 'z: 0', 'c: 3'),
    );
  });

  it('indents a new key as the person indents', () => {
    const base = lines('a:', '  b: 1');
    const theirs = lines('a:', '      b: 2');
    const ours = lines('a:', '  b: 1', '  c:', '    - x');
    expect(merge(base, theirs, ours).text).toBe(
      lines('a:', '      b: 2', '      c:', '        - x'),
    );
  });

  it('removes what the generator dropped and nobody touched', () => {
    const base = lines('a: 1', '# about b', 'b: 2', 'c: 3');
    const theirs = lines('a: 9', '# about b', 'b: 2', 'c: 3');
    expect(merge(base, theirs, lines('a: 1', 'c: 3')).text).toBe(
      lines('a: 9', 'c: 3'),
    );
  });

  it('keeps what the generator dropped and a person edited, and says so', () => {
    const base = lines('a: 1', 'b: 2');
    const theirs = lines('a: 1', 'b: 3');
    expect(merge(base, theirs, lines('a: 1'))).toEqual({
      text: theirs,
      conflicts: [{ path: 'b', base: 'b: 2', theirs: 'b: 3' }],
      changes: 1,
    });
  });

  it('does not bring back what a person removed', () => {
    const base = lines('a: 1', 'b: 2');
    expect(merge(base, lines('a: 1'), lines('a: 4', 'b: 2')).text).toBe(
      lines('a: 4'),
    );
  });

  it('says so when the generator changed what a person removed', () => {
    const merged = merge(
      lines('a: 1', 'b: 2'),
      lines('a: 1'),
      lines('a: 1', 'b: 3'),
    );
    expect(merged.text).toBe(lines('a: 1'));
    expect(merged.conflicts).toEqual([
      { path: 'b', base: 'b: 2', ours: 'b: 3' },
    ]);
  });

  describe('when both changed one value', () => {
    const base = lines('spec:', '  port: 80', '  name: x');
    const theirs = lines('spec:', '  port: 81 # why', '  name: x');
    const ours = lines('spec:', '  port: 82', '  name: y');
    const conflicts = [
      {
        path: 'spec.port',
        base: 'port: 80',
        theirs: 'port: 81 # why',
        ours: 'port: 82',
      },
    ];

    it('keeps theirs by default, and still brings the rest', () => {
      expect(merge(base, theirs, ours)).toEqual({
        text: lines('spec:', '  port: 81 # why', '  name: y'),
        conflicts,
        changes: 2,
      });
    });

    it('takes ours when asked', () => {
      expect(merge(base, theirs, ours, 'take').text).toBe(
        lines('spec:', '  port: 82', '  name: y'),
      );
    });

    it('writes markers when asked', () => {
      expect(merge(base, theirs, ours, 'mark').text).toBe(
        lines(
          'spec:',
          '<<<<<<< yours',
          '  port: 81 # why',
          '||||||| generated before',
          '  port: 80',
          '=======',
          '  port: 82',
          '>>>>>>> generated now',
          '  name: y',
        ),
      );
    });
  });

  it('keeps a comment beside a value that the generator changes', () => {
    expect(merge('a: 1\n', 'a: 1 # because\n', 'a: 2\n').text).toBe(
      'a: 2 # because\n',
    );
  });

  it('updates the comment above an edited map when nobody touched the comment', () => {
    const merged = merge(
      lines('# old', 'a:', '  b: 1'),
      lines('# old', 'a:', '  b: 2'),
      lines('# new', '# words', 'a:', '  b: 1'),
    );
    expect(merged.text).toBe(lines('# new', '# words', 'a:', '  b: 2'));
  });

  it('brings new words of the comment on the whole file, beside those of a person', () => {
    const base = lines('# one', '# two', '# three', '', '# a', 'a: 1', 'b: 1');
    const theirs = lines(
      '# mine',
      '',
      '# one',
      '# two',
      '# three',
      '',
      '# a',
      'a: 2',
      'b: 1',
    );
    const ours = lines('# one', '# two', '# 3', '', '# a', 'a: 1', 'b: 1');
    expect(merge(base, theirs, ours)).toEqual({
      text: theirs.replace('# three', '# 3'),
      conflicts: [],
      changes: 1,
    });
    const clash = merge(base, theirs.replace('# three', '# mine'), ours);
    expect(clash.text).toBe(theirs.replace('# three', '# mine'));
    expect(clash.conflicts).toMatchObject([
      { path: 'comments at the start, line 5', ours: '# 3\n' },
    ]);
  });

  describe('where a person sets the first entry apart from its comment', () => {
    const base = lines('# whole', '', '# a', 'a: 1', 'b: 1');
    const theirs = lines('# whole', '', '# a', '', '', '', 'a: 1', 'b: 1');
    const ours = lines(
      '# whole',
      '',
      '',
      '# n',
      'n: 1',
      '',
      '# a',
      'a: 1',
      'b: 1',
    );

    it('does not report the empty line that a new first entry brings', () => {
      expect(merge(base, theirs, ours)).toMatchObject({
        text: theirs.replace('a: 1', '# n\nn: 1\na: 1'),
        conflicts: [],
      });
    });

    it('nor does it where the person put as many', () => {
      const apart = theirs.replace(/\n{4}/, '\n\n');
      expect(merge(base, apart, ours)).toMatchObject({
        text: apart.replace('a: 1', '# n\nn: 1\na: 1'),
        conflicts: [],
      });
    });

    it('brings new words on the whole beside it', () => {
      expect(
        merge(base, theirs, ours.replace('# whole', '# all')),
      ).toMatchObject({
        text: theirs
          .replace('# whole', '# all')
          .replace('a: 1', '# n\nn: 1\na: 1'),
        conflicts: [],
      });
    });

    it('still reports words that both put in the same place', () => {
      const now = base.replace('# whole\n\n', '# whole\n\n# more\n\n');
      const merged = merge(base, theirs, now);
      expect(merged.text).toBe(theirs);
      expect(merged.conflicts).toMatchObject([
        { ours: expect.stringContaining('# more') },
      ]);
    });
  });

  it.each(['', '# mine\n'])(
    'keeps new comments on the whole apart from the first entry, below %j',
    above => {
      const base = lines('---', 'a: 1', 'b: 1');
      const ours = lines('---', '# whole', '', 'a: 1', 'b: 1');
      expect(
        merge(base, `${above}${base.replace('b: 1', 'b: 2')}`, ours),
      ).toEqual({
        text: `${above}${ours.replace('b: 1', 'b: 2')}`,
        conflicts: [],
        changes: 1,
      });
    },
  );

  it('merges the pages of a navigation by their titles, also deep ones', () => {
    const base = lines(
      'nav:',
      '  - Home: index.md',
      '  - Runbooks:',
      '      - A: a.md',
      '      - B: b.md',
    );
    const theirs = lines(
      'nav:',
      '  - Home: index.md # first',
      '  - Mine: mine.md',
      '  - Runbooks:',
      '      - A: a.md # read it',
      '      - B: b.md',
    );
    const ours = lines(
      'nav:',
      '  - Home: index.md',
      '  - Runbooks:',
      '      - A: a.md',
      '      - B: c.md',
      '      - C: c.md',
    );
    expect(merge(base, theirs, ours)).toMatchObject({
      text: theirs.replace(
        '      - B: b.md',
        '      - B: c.md\n      - C: c.md',
      ),
      conflicts: [],
    });
  });

  it('lets go what was only indented otherwise, and keeps what was commented', () => {
    const base = lines('a: 1', '', 'b:', '  c: 1', '', 'd: 1');
    const ours = lines('a: 1', '', 'd: 1');
    expect(
      merge(base, base.replace('  c: 1', '      c: 1'), ours),
    ).toMatchObject({ text: ours, conflicts: [] });
    const commented = base.replace('  c: 1', '  c: 1 # mine');
    expect(merge(base, commented, ours)).toMatchObject({
      text: commented,
      conflicts: [{ path: 'b' }],
    });
  });

  it('merges lists of named things by name, whatever their order', () => {
    const base = lines(
      'env:',
      '  - name: A',
      '    value: "1"',
      '  - name: B',
      '    value: "2"',
    );
    const theirs = lines(
      'env:',
      '  - name: B',
      '    value: "2"',
      '  - name: A',
      '    value: "7"',
    );
    const ours = lines(
      'env:',
      '  - name: A',
      '    value: "1"',
      '  - name: B',
      '    value: "3"',
      '  - name: C',
      '    value: "4"',
    );
    expect(merge(base, theirs, ours).text).toBe(
      lines(
        'env:',
        '  - name: B',
        '    value: "3"',
        '  - name: C',
        '    value: "4"',
        '  - name: A',
        '    value: "7"',
      ),
    );
  });

  it('merges other lists item by item', () => {
    const base = lines('args:', '  - a', '  - b', '  - c', '  - d');
    const theirs = lines(
      'args:',
      '  - a',
      '  - x # mine',
      '  - b',
      '  - c',
      '  - d',
    );
    const ours = lines('args:', '  - a', '  - b', '  - c', '  - e');
    expect(merge(base, theirs, ours).text).toBe(
      lines('args:', '  - a', '  - x # mine', '  - b', '  - c', '  - e'),
    );
  });

  it('merges lists and maps on one line', () => {
    expect(
      merge(
        'a: [1, 2, 3]\nm: {x: 1, y: 2}\n',
        'a: [0, 1, 2, 3]\nm: {x: 5, y: 2}\n',
        'a: [1, 2, 4]\nm: {x: 1, y: 3, z: "q,"}\n',
      ).text,
    ).toBe('a: [0, 1, 2, 4]\nm: {x: 5, y: 3, z: "q,"}\n');
  });

  it('keeps anchors, aliases and merge keys', () => {
    const base = lines('base: &b', '  x: 1', 'one:', '  <<: *b', '  y: 2');
    const theirs = lines('base: &b', '  x: 9', 'one:', '  <<: *b', '  y: 2');
    const ours = lines('base: &b', '  x: 1', 'one:', '  <<: *b', '  y: 3');
    expect(merge(base, theirs, ours).text).toBe(theirs.replace('y: 2', 'y: 3'));
  });

  it('never drops an anchor that something may refer to', () => {
    const base = lines('a: &n 1', 'b: 2');
    const theirs = lines('a: &n 1', 'b: 2', 'mine: *n');
    const merged = merge(base, theirs, lines('b: 2'));
    expect(merged.text).toBe(theirs);
    expect(merged.conflicts).toMatchObject([{ path: 'a' }]);
  });

  it('keeps block scalars whole, also those that hold comment signs', () => {
    const base = lines('a: |', '  # one', '  two', 'b: 1');
    const theirs = lines('a: |', '  # one', '  two', '', '# about b', 'b: 1');
    const ours = lines('a: |', '  # one', '  three', 'b: 1');
    expect(merge(base, theirs, ours).text).toBe(
      lines('a: |', '  # one', '  three', '', '# about b', 'b: 1'),
    );
  });

  it('keeps CRLF endings and a missing final newline', () => {
    expect(
      merge('a: 1\nb: 2\n', 'a: 5\r\nb: 2', 'a: 1\nb: 2\nc:\n  - 3\n').text,
    ).toBe('a: 5\r\nb: 2\r\nc:\r\n  - 3');
  });

  it('merges streams document by document', () => {
    const document = (kind: string, port: number) =>
      `kind: ${kind}\nmetadata:\n  name: x\nport: ${port}\n`;
    const base = `${document('A', 1)}---\n${document('B', 1)}`;
    const theirs = `${document('B', 2)}---\n${document('A', 1)}`;
    const ours = `${document('A', 3)}---\n${document('B', 1)}---\n${document(
      'C',
      1,
    )}`;
    expect(merge(base, theirs, ours).text).toBe(
      `${document('B', 2)}---\n${document('A', 3)}---\n${document('C', 1)}`,
    );
  });

  it('leaves alone what is marked as mine, down to a key', () => {
    const base = lines('a: 1', 'b:', '  c: 1', '  d: 1');
    const theirs = lines(
      'a: 1 # chartwright: mine',
      'b:',
      '  # chartwright: mine',
      '  c: 1',
      '  d: 1',
    );
    const ours = lines('a: 2', 'b:', '  c: 2', '  d: 2');
    expect(merge(base, theirs, ours)).toEqual({
      text: theirs.replace('d: 1', 'd: 2'),
      conflicts: [],
      changes: 1,
    });
  });

  it('merges by line what is no YAML, such as a Go template', () => {
    const base = lines(
      '{{- if .Values.x }}',
      'a: {{ .Values.a }}',
      'b: 1',
      'c: 1',
      '{{- end }}',
    );
    const theirs = base.replace('c: 1', 'c: 2');
    const ours = base.replace('{{ .Values.a }}', '{{ .Values.z }}');
    expect(merge(base, theirs, ours).text).toBe(
      theirs.replace('.Values.a', '.Values.z'),
    );
  });

  it('takes a file without a base as theirs, and brings only new keys', () => {
    const merged = merge('', lines('a: 1', 'own: 1'), lines('a: 2', 'b: 3'));
    expect(merged.text).toBe(lines('a: 1', 'b: 3', 'own: 1'));
    expect(merged.conflicts).toMatchObject([{ path: 'a' }]);
  });
});
