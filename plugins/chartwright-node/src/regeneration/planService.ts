import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  documentHead,
  formatProblem,
  planRegeneration,
  type ConflictStyle,
  type Regeneration,
} from '@chartwright/core';
import { CatalogDocuments, readPlatform, type Platform } from '../documents';
import { refreshNeighbours } from './refreshNeighbours';
import type { RegenerationServices } from './RepositoryRegeneration';

const DOCUMENT = 'chartwright.yaml';

/** What {@link planService} is to plan. */
export interface ServicePlanRequest {
  /** Folder of the service in a checkout. */
  folder: string;
  /** Empty folder outside the checkout, for documents of the organisation. */
  scratch: string;
  credentials: BackstageCredentials;
  style: ConflictStyle;
  to?: string;
  progress: (message: string) => void;
}

/**
 * Plans the regeneration of a service in a checkout, with the present Platform, and with the documents that its System and
 * the services that it calls have in the catalog now. What is known of the latter is written to the folder's records.
 *
 * @throws InputError with every problem of the documents.
 */
export async function planService(
  request: ServicePlanRequest,
  services: RegenerationServices,
): Promise<Regeneration> {
  const { folder, style, to } = request;
  const platform = await readPlatform(services.config);
  const platformFile =
    platform.source &&
    (await fileOf(platform.source, request.scratch, 'platform.yaml'));
  const library = libraryFolder(platform);
  const system = await systemFile(request, services);
  await refreshNeighbours(request, platform.source, services);
  const plan = await planRegeneration(
    {
      folder,
      style,
      ...(system !== undefined && { system }),
      ...(platformFile !== undefined && { platform: platformFile }),
      ...(platform.templates !== undefined && {
        templates: platform.templates,
      }),
      ...(library !== undefined && { library }),
      ...(to !== undefined && { to }),
    },
    await services.renderer(),
  );
  if ('problems' in plan) {
    throw new InputError(
      plan.problems
        .filter(({ severity }) => severity === 'error')
        .map(problem => formatProblem(problem))
        .join('\n\n'),
    );
  }
  return plan.regeneration;
}

/** The System's document as its repository has it now; without one, what the last generation recorded holds. */
async function systemFile(
  { folder, scratch, credentials, progress }: ServicePlanRequest,
  { catalog, reader }: RegenerationServices,
): Promise<string | undefined> {
  const text = await readFile(join(folder, DOCUMENT)).catch(() => undefined);
  const name = text && documentHead({ path: DOCUMENT, text })?.system;
  if (!name || !/^[\w.-]+$/.test(name)) return undefined;
  const documents = new CatalogDocuments(catalog, reader);
  try {
    const source = await documents.systemDocument(name, credentials);
    return source && (await fileOf(source, scratch, 'system.yaml'));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    progress(
      `The catalog has no system ${name}: what the last generation recorded of it holds`,
    );
    return undefined;
  }
}

/** The Platform's folder of library charts is relative to its document, which may be a copy here. */
function libraryFolder({ source, spec }: Platform): string | undefined {
  const folder = spec.library?.folder;
  return source && folder !== undefined
    ? join(dirname(source.path), folder)
    : undefined;
}

/** A document as a file: the one that it was read from, else a copy. */
async function fileOf(
  source: { path: string; text: string | Uint8Array },
  scratch: string,
  name: string,
): Promise<string> {
  const text = Buffer.from(source.text);
  const own = await readFile(source.path).catch(() => undefined);
  if (own?.equals(text)) return resolve(source.path);
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, name), text);
  return join(scratch, name);
}
