import fc from 'fast-check';
import { isMap, parse, parseDocument, stringify, visit } from 'yaml';
import { mergeYaml } from './mergeYaml';

type Value = string | number | boolean | Value[] | { [key: string]: Value };

const key = fc.constantFrom('a', 'b', 'c', 'd.e', 'x-y');
const scalar = fc.oneof(
  fc.integer({ min: -9, max: 99 }),
  fc.boolean(),
  fc.constantFrom(
    'text',
    'two words',
    '',
    '# no comment',
    'a: b',
    'line\nline\n',
    '~',
  ),
);
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value; map: Value }>(
  tie => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(scalar, { maxLength: 4 }),
      tie('map'),
    ),
    map: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  }),
).value;
const root = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 });

/** What one side does to the text it starts from. */
type Edit =
  | { type: 'set'; at: number; value: Value }
  | { type: 'delete'; at: number }
  | { type: 'add'; at: number; key: string; value: Value }
  | { type: 'comment'; at: number }
  | { type: 'blank lines'; at: number };

const at = fc.nat({ max: 30 });
const generatorEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('set' as const), at, value }),
  fc.record({ type: fc.constant('delete' as const), at }),
  fc.record({
    type: fc.constant('add' as const),
    at,
    key: fc.constantFrom('new1', 'new2', 'shared'),
    value,
  }),
);
const personEdit: fc.Arbitrary<Edit> = fc.oneof(
  generatorEdit.map(edit =>
    edit.type === 'add' && edit.key !== 'shared'
      ? { ...edit, key: `own-${edit.key}` }
      : edit,
  ),
  fc.record({ type: fc.constant('comment' as const), at }),
  fc.record({ type: fc.constant('blank lines' as const), at }),
);

describe('mergeYaml, for any edits', () => {
  const sides = fc
    .record({
      base: root,
      person: fc.array(personEdit, { maxLength: 5 }),
      generator: fc.array(generatorEdit, { maxLength: 5 }),
      indent: fc.constantFrom(2, 4),
    })
    .map(({ base, person, generator, indent }) => {
      const text = stringify(base);
      return {
        base: text,
        theirs: edited(
          person.length > 0 ? stringify(base, { indent }) : text,
          person,
        ),
        ours: edited(text, generator),
      };
    })
    .filter(({ theirs, ours }) => isNonEmptyMap(theirs) && isNonEmptyMap(ours));

  it('keeps what one side changed, reports what both did, and loses no comment', () => {
    fc.assert(
      fc.property(sides, ({ base, theirs, ours }) => {
        const merge = mergeYaml({ base, theirs, ours }, { style: 'keep' });
        const leaves = {
          base: leavesOf(base),
          theirs: leavesOf(theirs),
          ours: leavesOf(ours),
          merged: leavesOf(merge.text),
        };
        const paths = new Set(
          Object.values(leaves).flatMap(side => [...side.keys()]),
        );
        const wrong = [...paths].filter(path => {
          const there = leaves.theirs.get(path);
          const before = leaves.base.get(path);
          const now = leaves.ours.get(path);
          const result = leaves.merged.get(path);
          if (merge.conflicts.some(conflict => covers(conflict.path, path))) {
            return result !== there;
          }
          if (there === before) {
            return result !== now;
          }
          if (now === before || now === there) {
            return result !== there;
          }
          return !isList(there) || !isList(now);
        });
        expect(wrong).toEqual([]);
        for (const comment of theirs.match(/# person \d+/g) ?? []) {
          expect(merge.text).toContain(comment);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(sides, ({ base, theirs, ours }) => {
        const { text } = mergeYaml({ base, theirs, ours }, { style: 'keep' });
        const again = mergeYaml(
          { base: ours, theirs: text, ours },
          { style: 'keep' },
        );
        expect(again).toEqual({ text, conflicts: [], changes: 0 });
      }),
    );
  });

  it('is the other side, to the byte, when only one side changed', () => {
    fc.assert(
      fc.property(sides, ({ base, theirs, ours }) => {
        const merge = (now: string, then: string) =>
          mergeYaml({ base, theirs: then, ours: now }, { style: 'keep' }).text;
        expect(merge(base, theirs)).toBe(theirs);
        expect(parse(merge(ours, base))).toEqual(parse(ours));
      }),
    );
  });

  it('takes every change of the generator when asked', () => {
    fc.assert(
      fc.property(sides, ({ base, theirs, ours }) => {
        const merge = mergeYaml({ base, theirs, ours }, { style: 'take' });
        const before = leavesOf(base);
        const now = leavesOf(ours);
        const merged = leavesOf(merge.text);
        const wrong = [...new Set([...before.keys(), ...now.keys()])].filter(
          path =>
            now.get(path) !== before.get(path) &&
            !isList(now.get(path) ?? before.get(path)) &&
            merged.get(path) !== now.get(path),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

function isNonEmptyMap(text: string): boolean {
  const { contents } = parseDocument(text);
  return isMap(contents) && contents.items.length > 0 && !contents.flow;
}

function isList(json: string | undefined): boolean {
  return json?.startsWith('[') ?? false;
}

/** Leaves by path; a list is a leaf, and an empty map is none. */
function leavesOf(text: string): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (inner: Value, path: string) => {
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      for (const [name, child] of Object.entries(inner)) {
        walk(
          child,
          name.includes('.') ? `${path}["${name}"]` : `${path}.${name}`,
        );
      }
    } else {
      leaves.set(path, JSON.stringify(inner));
    }
  };
  walk((parse(text) ?? {}) as Value, '');
  return leaves;
}

function covers(conflict: string, path: string): boolean {
  const from = conflict.startsWith('[') ? conflict : `.${conflict}`;
  const whole = from.replace(/\[\d+\]$/, '');
  return (
    path === whole ||
    path.startsWith(`${whole}.`) ||
    path.startsWith(`${whole}[`)
  );
}

/** Makes the edits as a person would: in the text, at places counted over all maps. */
function edited(text: string, edits: Edit[]): string {
  return edits.reduce((current, edit, index) => {
    if (edit.type === 'comment' || edit.type === 'blank lines') {
      return editedLines(current, edit, index);
    }
    const document = parseDocument(current);
    const maps: { items: { key: unknown; value: unknown }[] }[] = [];
    visit(document, { Map: (_key, map) => void maps.push(map as never) });
    const places = maps.flatMap(map =>
      map.items.map((pair, place) => ({ map, pair, place })),
    );
    const chosen = places[edit.at % Math.max(places.length, 1)];
    if (!chosen) {
      return current;
    }
    if (edit.type === 'set') {
      chosen.pair.value = document.createNode(edit.value);
    } else if (edit.type === 'delete') {
      chosen.map.items.splice(chosen.place, 1);
    } else if (!chosen.map.items.some(pair => String(pair.key) === edit.key)) {
      chosen.map.items.splice(
        chosen.place,
        0,
        document.createPair(edit.key, edit.value),
      );
    }
    return document.toString({ lineWidth: 0 });
  }, text);
}

/** Puts a comment or empty lines above a line that begins an entry of a block map. */
function editedLines(
  text: string,
  edit: { type: string; at: number },
  index: number,
): string {
  const starts: number[] = [];
  visit(parseDocument(text), {
    Map: (_key, map) => {
      if (!map.flow) {
        for (const pair of map.items) {
          starts.push((pair.key as { range: [number] }).range[0]);
        }
      }
    },
  });
  const start = starts[edit.at % Math.max(starts.length, 1)] ?? 0;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(line, start);
  if (indent.trim() !== '') {
    return text;
  }
  const added =
    edit.type === 'comment' ? `${indent}# person ${index}\n` : '\n\n';
  return text.slice(0, line) + added + text.slice(line);
}
