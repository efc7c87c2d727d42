import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SchemaStore } from '../check';
import { schemasFolder } from '../check/schema/schemasFolder';
import { sha256 } from '../emit/record/sha256';
import { libraryChart } from '../files/libraryChart';
import { builtInSources } from '../files/readTextTemplates';
import { systemLibrary } from '../files/systemLibrary';
import { documentSchema } from '../spec/documentSchema';
import { unpackLibrary } from './packedLibrary';
import { packInstallation } from './packInstallation';
import { readPack } from './readPack';

describe('packs', () => {
  const program = mkdtempSync(join(tmpdir(), 'chartwright-packs-'));
  beforeAll(() => packInstallation(program));
  afterAll(() => rmSync(program, { recursive: true, force: true }));

  const packed = (name: string) =>
    JSON.parse(readFileSync(join(program, 'packs', `${name}.json`), 'utf8'));

  it('hold the library charts as their folders do', () => {
    const unpacked = (chart: string) => {
      const text = readFileSync(join(program, 'packs', `${chart}.txt`), 'utf8');
      const end = text.indexOf('\n');
      return unpackLibrary(text.slice(0, end), text.slice(end + 1));
    };
    expect(unpacked('library-chart')).toEqual(libraryChart());
    expect(unpacked('system-chart')).toEqual(systemLibrary());
  });

  it.each(['service', 'system'] as const)(
    'hold the templates of a %s, named by their place in the package',
    scope => {
      const sources = packed(`templates-${scope}`);
      expect(sources).toEqual(
        builtInSources(scope).map(source => ({
          ...source,
          checksum: sha256(source.source),
          file: expect.stringMatching(
            `^@chartwright/core/assets/templates/${scope}/`,
          ),
        })),
      );
      expect(sources.length).toBeGreaterThan(3);
    },
  );

  it.each(['Service', 'System', 'Platform'] as const)(
    'hold the schema of a %s',
    kind =>
      expect(packed(`schema-${kind}`)).toEqual(
        JSON.parse(JSON.stringify(documentSchema(kind))),
      ),
  );

  it('hold every schema that manifests are checked against', () => {
    const { kinds } = packed('kubernetes-index');
    const files = new Set<string>(
      Object.values<{ file: string }>(kinds).map(({ file }) => file),
    );
    expect(Object.keys(kinds).length).toBeGreaterThan(20);
    for (const file of files) {
      const [head, ...nodes] = readFileSync(
        join(program, 'packs', `kubernetes-${file}.jsonl`),
        'utf8',
      )
        .split('\n')
        .map(line => JSON.parse(line));
      expect({ ...head, nodes }).toEqual(
        JSON.parse(readFileSync(join(schemasFolder(), `${file}.json`), 'utf8')),
      );
    }
    expect(SchemaStore.shared().kinds().length).toBeGreaterThan(100);
  });

  it('are not there from sources, which are read themselves', () => {
    expect(readPack('library-chart')).toBeUndefined();
  });
});
