import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaFile, SchemaIndex } from './SchemaNode';

const FOLDER = join(__dirname, '../../../assets/schemas');

describe('assets/schemas', () => {
  const index = JSON.parse(
    readFileSync(join(FOLDER, 'index.json'), 'utf8'),
  ) as SchemaIndex;
  const textOf = (name: string) =>
    readFileSync(join(FOLDER, `${name}.json`), 'utf8');

  it('holds the files of its index, and no other', () => {
    const names = readdirSync(FOLDER).filter(name => name.endsWith('.json'));
    expect(names.sort()).toEqual(
      ['index', ...Object.keys(index.files)].map(name => `${name}.json`).sort(),
    );
  });

  it.each(Object.entries(index.files))('%s is whole', (name, { sha256 }) => {
    const text = textOf(name);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    const { kinds, nodes } = JSON.parse(text) as SchemaFile;
    for (const [apiVersion, roots] of Object.entries(kinds)) {
      expect(index.kinds[apiVersion]).toEqual({
        file: name,
        kinds: Object.keys(roots).sort(),
      });
      for (const root of Object.values(roots))
        expect(nodes[root]).toBeDefined();
    }
  });

  it('says where every file comes from', () => {
    const notice = readFileSync(join(FOLDER, 'NOTICE.md'), 'utf8');
    for (const name of Object.keys(index.files)) {
      expect(notice).toMatch(
        new RegExp(`^\\| ${name.replaceAll('.', '\\.')} +\\|`, 'm'),
      );
    }
  });
});
