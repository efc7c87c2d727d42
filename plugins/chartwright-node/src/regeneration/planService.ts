import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  documentHead,
  formatProblem,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
  type ConflictStyle,
  type Regeneration,
} from '@chartwright/core';
import { CatalogDocuments } from '../documents';
import { chosenPlatform, fileOf } from './chosenPlatform';
import { refuseOutsideDocuments } from './refuseOutsideDocuments';
import { refreshNeighbours } from './refreshNeighbours';
import { serviceFiles } from './serviceFiles';
import type { RegenerationServices } from './RepositoryRegeneration';

/** Milliseconds; a System with many services takes some seconds. */
const TIME_LIMIT = 5 * 60_000;

/** What {@link planService} is to plan. */
export interface ServicePlanRequest {
  /** Folder of the service or System in a checkout. */
  folder: string;
  /** Empty folder outside the checkout, for documents of the organisation. */
  scratch: string;
  credentials: BackstageCredentials;
  style: ConflictStyle;
  to?: string;
  signal?: AbortSignal;
  progress: (message: string) => void;
}

/**
 * Plans the regeneration of a service or of a System in a checkout, with the present Platform, and with the documents that
 * its System and the services that it calls, or that are part of it, have in the catalog now. What is known of services
 * that it calls is written to the folder's records.
 *
 * @throws InputError with every problem of the documents.
 */
export async function planService(
  request: ServicePlanRequest,
  services: RegenerationServices,
): Promise<Regeneration> {
  const { folder, signal, style, to } = request;
  const platform = await chosenPlatform(
    request,
    services.config,
    request.progress,
  );
  const system = await systemFile(request, services);
  await refuseOutsideDocuments(folder, system?.file);
  const members = isSystem(folder)
    ? await serviceFiles(request, services)
    : new Map<string, string>();
  await refreshNeighbours(request, platform.source, services);
  const plan = await services.threads.run(
    'plan',
    {
      folder,
      style,
      templates: platform.templates,
      library: platform.library,
      resourceTypes: platform.resourceTypes,
      ...(platform.file !== undefined && { platform: platform.file }),
      ...(system && { system: system.file }),
      ...(members.size > 0 && { services: [...members.keys()] }),
      ...(to !== undefined && { to }),
    },
    { timeLimit: TIME_LIMIT, ...(signal && { signal }) },
  );
  const shown = (file: string | undefined) =>
    file === undefined
      ? undefined
      : members.get(file) ??
        (file === system?.file ? system.url : withoutFolder(file, folder));
  if ('problems' in plan) {
    throw new InputError(
      plan.problems
        .filter(({ severity }) => severity === 'error')
        .map(problem =>
          formatProblem({ ...problem, file: shown(problem.file) }),
        )
        .join('\n\n'),
    );
  }
  return plan.regeneration;
}

/** Temporary folders say nothing to the one who made the mistake. */
function withoutFolder(file: string, folder: string): string {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

function isSystem(folder: string): boolean {
  return (
    !existsSync(join(folder, SERVICE_DOCUMENT_PATH)) &&
    existsSync(join(folder, SYSTEM_DOCUMENT_PATH))
  );
}

/** The System's document as its repository has it now; without one, what the last generation recorded holds. */
async function systemFile(
  { folder, scratch, credentials, progress }: ServicePlanRequest,
  { catalog, reader }: RegenerationServices,
): Promise<{ file: string; url: string } | undefined> {
  const text = await readFile(join(folder, SERVICE_DOCUMENT_PATH)).catch(
    () => undefined,
  );
  const name =
    text && documentHead({ path: SERVICE_DOCUMENT_PATH, text })?.system;
  if (!name || !/^[\w.-]+$/.test(name)) return undefined;
  const documents = new CatalogDocuments(catalog, reader);
  try {
    const source = await documents.systemDocument(name, credentials);
    return (
      source && {
        file: await fileOf(source, scratch, 'system.yaml'),
        url: source.path,
      }
    );
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    progress(
      `The catalog has no system ${name}: what the last generation recorded of it holds`,
    );
    return undefined;
  }
}
