import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { schemasFolder } from '../check/schema/schemasFolder';
import { sha256 } from '../emit/record/sha256';
import type { TemplateSource } from '../emit/text/TextTemplates';
import { libraryChart } from '../files/libraryChart';
import { builtInSources, type TemplateScope } from '../files/readTextTemplates';
import { systemLibrary } from '../files/systemLibrary';
import { documentSchema } from '../spec/documentSchema';
import { packLibrary } from './packedLibrary';
import { writePacks } from './writePacks';

/**
 * Packs what a generation reads of its installation, see `readPack`.
 *
 * @param program - the folder of the bundle that will read it.
 * @throws FileSystemError when the installation is incomplete.
 */
export function packInstallation(program: string): void {
  writePacks(program, {
    ...checkedSchemas(),
    'library-chart': packLibrary(libraryChart()),
    'system-chart': packLibrary(systemLibrary()),
    'templates-service': packTemplates('service'),
    'templates-system': packTemplates('system'),
    'schema-Service': documentSchema('Service'),
    'schema-System': documentSchema('System'),
    'schema-Platform': documentSchema('Platform'),
  });
}

/** The schemas that manifests are checked against: small files already, only nearer. */
function checkedSchemas(): Record<string, unknown> {
  const folder = schemasFolder();
  return Object.fromEntries(
    readdirSync(folder)
      .filter(file => extname(file) === '.json')
      .map(file => [
        `kubernetes-${basename(file, '.json')}`,
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      ]),
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
