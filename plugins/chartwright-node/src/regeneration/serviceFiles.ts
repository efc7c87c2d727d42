import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '@backstage/errors';
import { documentHead, SYSTEM_DOCUMENT_PATH } from '@chartwright/core';
import { parse } from 'yaml';
import { CatalogDocuments, systemName } from '../documents';
import type { ServicePlanRequest } from './planService';
import type { RegenerationServices } from './RepositoryRegeneration';

/**
 * The documents of a System's services as their repositories have them now, as files. What cannot be read is left out: what
 * the last generation recorded of it holds then, as it does for services that the System describes itself.
 *
 * @returns the address of each document by its file.
 * @param request - Its folder is that of a System.
 */
export async function serviceFiles(
  { folder, scratch, credentials, progress }: ServicePlanRequest,
  { catalog, reader }: RegenerationServices,
): Promise<Map<string, string>> {
  const text = await readFile(join(folder, SYSTEM_DOCUMENT_PATH));
  const system = documentHead({ path: SYSTEM_DOCUMENT_PATH, text })?.name;
  const names = describedElsewhere(text.toString('utf8'));
  const files = new Map<string, string>();
  if (system === undefined || names.length === 0) return files;
  const documents = new CatalogDocuments(catalog, reader);
  const places = join(scratch, 'services');
  await mkdir(places, { recursive: true });
  for (const name of names) {
    try {
      const [entity] = await documents.entities(
        [`component:default/${name}`],
        credentials,
      );
      if (!entity || systemName(entity.spec?.system) !== system) continue;
      const document = await documents.document(entity);
      if (!document) continue;
      const place = join(places, `${name}.yaml`);
      await writeFile(place, document.text);
      files.set(place, document.path);
    } catch (error) {
      progress(
        `What was recorded of ${name} holds: ${
          isError(error) ? error.message : String(error)
        }`,
      );
    }
  }
  return files;
}

/** Services whose documents are not in the System's own. */
function describedElsewhere(text: string): string[] {
  const system = parsed(text) as {
    spec?: { services?: Record<string, { spec?: unknown } | null> | null };
  } | null;
  return Object.entries(system?.spec?.services ?? {}).flatMap(([name, entry]) =>
    entry?.spec === undefined && /^[a-z0-9-]+$/.test(name) ? [name] : [],
  );
}

/** The generator says what is wrong with a document. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
