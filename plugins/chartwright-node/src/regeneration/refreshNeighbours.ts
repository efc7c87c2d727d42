import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { DocumentSource } from '@chartwright/core';
import { parse, stringify } from 'yaml';
import {
  CatalogDocuments,
  providerFacts,
  type ProviderFacts,
} from '../documents';
import type { ServicePlanRequest } from './planService';
import type { RegenerationServices } from './RepositoryRegeneration';

const DOCUMENT = 'chartwright.yaml';

/**
 * Where a generated repository keeps what it knows of its neighbours.
 *
 * @public
 */
export const NEIGHBOURS_PATH = '.chartwright/context/neighbours.yaml';

/**
 * Brings what a checkout records of the services that it calls up to date with their documents in the catalog. What cannot
 * be read stays as it was recorded.
 */
export async function refreshNeighbours(
  { folder, credentials, progress }: ServicePlanRequest,
  platform: DocumentSource | undefined,
  { catalog, reader }: RegenerationServices,
): Promise<void> {
  const service = await readYaml(join(folder, DOCUMENT));
  const { services } = fields(fields(fields(service).spec).dependsOn);
  const names = Object.keys(fields(services));
  if (names.length === 0) return;
  const documents = new CatalogDocuments(catalog, reader);
  const providers: Record<string, ProviderFacts> = {};
  for (const name of names) {
    try {
      const facts = await factsOf(name, { documents, credentials, platform });
      if (facts) providers[name] = facts;
    } catch (error) {
      progress(
        `What was recorded of ${name} holds: ${
          isError(error) ? error.message : String(error)
        }`,
      );
    }
  }
  await record(join(folder, NEIGHBOURS_PATH), providers);
}

async function factsOf(
  name: string,
  options: {
    documents: CatalogDocuments;
    credentials: ServicePlanRequest['credentials'];
    platform: DocumentSource | undefined;
  },
): Promise<ProviderFacts | undefined> {
  const { documents, credentials, platform } = options;
  const [entity] = await documents.entities(
    [`component:default/${name.slice(name.indexOf('/') + 1)}`],
    credentials,
  );
  const document = entity && (await documents.document(entity));
  if (!document) return undefined;
  const ref = entity.spec?.system;
  const system =
    typeof ref === 'string' && ref
      ? parseEntityRef(ref, { defaultKind: 'System' }).name
      : undefined;
  return providerFacts({
    service: document,
    system: system
      ? await documents.systemDocument(system, credentials)
      : undefined,
    platform,
  });
}

/** A file that is not as it was generated is left for the generator to complain about. */
async function record(
  place: string,
  providers: Record<string, ProviderFacts>,
): Promise<void> {
  const recorded = await readYaml(place);
  const unreadable =
    recorded !== undefined &&
    (typeof recorded !== 'object' || recorded === null);
  if (unreadable || Object.keys(providers).length === 0) return;
  const now = {
    providers: { ...fields(fields(recorded).providers), ...providers },
    callers: fields(fields(recorded).callers),
  };
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, stringify(now, { aliasDuplicateObjects: false }));
}

/** Undefined when there is no such file; null when it is not YAML. */
async function readYaml(place: string): Promise<unknown> {
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
