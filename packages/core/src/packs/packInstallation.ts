import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { SchemaFile } from '../check/schema/SchemaNode';
import { schemasFolder } from '../check/schema/schemasFolder';
import { INDEX_PACK } from '../check/schema/SchemaStore';
import { sha256 } from '../emit/record/sha256';
import type { TemplateSource } from '../emit/text/TextTemplates';
import { libraryChart } from '../files/libraryChart';
import { builtInSources, type TemplateScope } from '../files/readTextTemplates';
import { systemLibrary } from '../files/systemLibrary';
import { documentSchema } from '../spec/documentSchema';
import { packLibrary } from './packedLibrary';
import { packSchemas } from './packedSchemas';
import { writePacks, writeTextPacks } from './writePacks';

/**
 * Packs what a generation reads of its installation, see `readPack`.
 *
 * @param program - the folder of the bundle that will read it.
 * @throws FileSystemError when the installation is incomplete.
 */
export function packInstallation(program: string): void {
  writePacks(program, {
    [INDEX_PACK]: schemaFile('index'),
    'templates-service': packTemplates('service'),
    'templates-system': packTemplates('system'),
    'schema-Service': documentSchema('Service'),
    'schema-System': documentSchema('System'),
    'schema-Platform': documentSchema('Platform'),
  });
  writeTextPacks(program, [
    packLibrary('library-chart', libraryChart()),
    packLibrary('system-chart', systemLibrary()),
    ...readdirSync(schemasFolder())
      .filter(file => extname(file) === '.json' && file !== 'index.json')
      .map(file => basename(file, '.json'))
      .map(file => packSchemas(file, schemaFile(file) as SchemaFile)),
  ]);
}

/** What manifests are checked against. */
function schemaFile(name: string): unknown {
  return JSON.parse(
    readFileSync(join(schemasFolder(), `${name}.json`), 'utf8'),
  );
}

/** A pack goes to other machines, so its sources are named by their place in the package; their checksums are made here. */
function packTemplates(scope: TemplateScope): TemplateSource[] {
  return builtInSources(scope).map(source => ({
    ...source,
    checksum: sha256(source.source),
    file: `@chartwright/core/assets/templates/${scope}/${source.name}${
      source.verbatim ? '' : '.hbs'
    }`,
  }));
}
