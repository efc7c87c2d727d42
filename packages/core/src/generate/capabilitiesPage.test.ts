import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isMap } from '../resolve/mergeLayers';

const ROOT = resolve(__dirname, '../../../..');
const DOCS = join(ROOT, 'docs');
const SCHEMAS = join(ROOT, 'plugins/chartwright-common/schemas');
const EXAMPLES = 'https://github.com/chartwright/chartwright/blob/main/';

type Json = Record<string, any>;

/** One line of a table: what one wants, what says it, where it is explained, what uses it. */
interface Row {
  number: string;
  want: string;
  fields: { kind: string; path: string[] }[];
  explained: string;
  example: string;
}

function rowsOf(page: string): Row[] {
  return page
    .split('\n')
    .filter(line => /^\| +(\d+|\+) +\|/.test(line))
    .map(line => {
      const [number = '', want = '', say = '', explained = '', example = ''] =
        line
          .split('|')
          .slice(1)
          .map(cell => cell.trim());
      const target = (cell: string) => /\]\((.+)\)$/.exec(cell)?.[1] ?? '';
      return {
        number,
        want,
        fields: [...say.matchAll(/`(\w+)(?: (metadata))?\.([^`]+)`/g)].map(
          ([, kind = '', metadata, path = '']) => ({
            kind,
            path: [metadata ?? 'spec', ...path.split('.')],
          }),
        ),
        explained: target(explained),
        example: target(example),
      };
    });
}

const schemas = new Map<string, Json>();

function schemaOf(kind: string): Json {
  const known =
    schemas.get(kind) ??
    JSON.parse(
      readFileSync(join(SCHEMAS, `${kind.toLowerCase()}.schema.json`), 'utf8'),
    );
  schemas.set(kind, known);
  return known;
}

/** Whether a schema has a field; `*` is a name of the reader's own. */
function hasField(root: Json, schema: Json, [key, ...rest]: string[]): boolean {
  if (schema.$ref !== undefined)
    return hasField(root, root.$defs[schema.$ref.split('/').pop()], [
      ...(key === undefined ? [] : [key]),
      ...rest,
    ]);
  if (key === undefined) return true;
  const choices: Json[] = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ];
  const own = schema.properties?.[key];
  const next = own ?? (key === '*' ? schema.additionalProperties : undefined);
  return (
    (isMap(next) && hasField(root, next, rest)) ||
    choices.some(choice => hasField(root, choice, [key, ...rest]))
  );
}

/** Whether a path begins anywhere in a document: services lie within systems, and overlays within both. */
function uses(value: unknown, path: string[]): boolean {
  return (
    begins(value, path) ||
    (isMap(value) && Object.values(value).some(inner => uses(inner, path)))
  );
}

function begins(value: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined) return true;
  if (!isMap(value)) return false;
  return key === '*'
    ? Object.values(value).some(inner => begins(inner, rest))
    : Object.hasOwn(value, key) && begins(value[key], rest);
}

/** Anchors of the headings of a page, as TechDocs makes them. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/\s+/g, '-'),
  );
}

describe('docs/capabilities.md', () => {
  const rows = rowsOf(readFileSync(join(DOCS, 'capabilities.md'), 'utf8'));

  it('has every capability once, in order', () => {
    expect(
      rows.map(({ number }) => number).filter(number => number !== '+'),
    ).toEqual(Array.from({ length: 92 }, (_, index) => String(index + 1)));
  });

  it.each(rows.map(row => [`${row.number} ${row.want}`, row] as const))(
    '%s',
    (_, { fields, explained, example }) => {
      expect(fields.length).toBeGreaterThan(0);
      const unknown = fields.filter(({ kind, path }) => {
        const schema = schemaOf(kind);
        return !hasField(schema, schema, path);
      });
      expect(unknown).toEqual([]);

      const [page = '', anchor] = explained.split('#');
      expect(existsSync(join(DOCS, page))).toBe(true);
      const anchors = anchorsOf(readFileSync(join(DOCS, page), 'utf8'));
      const wanted = anchor === undefined ? [] : [anchor];
      expect(wanted.filter(each => !anchors.includes(each))).toEqual([]);

      expect(example.startsWith(EXAMPLES)).toBe(true);
      const documents = parseAllDocuments(
        readFileSync(join(ROOT, example.slice(EXAMPLES.length)), 'utf8'),
      ).map(document => document.toJS());
      const used = documents.some(document =>
        fields.some(({ path: [head, ...path] }) =>
          head === 'metadata'
            ? begins(document, [head, ...path])
            : uses(document.spec, path),
        ),
      );
      expect(used).toBe(true);
    },
  );
});
