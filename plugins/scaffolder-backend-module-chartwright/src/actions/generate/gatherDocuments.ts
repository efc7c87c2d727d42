import { readFile } from 'node:fs/promises';
import {
  resolveSafeChildPath,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  CatalogDocuments,
  NeighbourDocuments,
  Platform,
} from '@chartwright/backstage-plugin-chartwright-node';
import type {
  AssetFolders,
  DocumentSource,
  GenerateInput,
} from '@chartwright/core';
import { parse } from 'yaml';
import type { z } from 'zod/v3';
import { documentSource } from './documentSource';
import { formDocument } from './formDocument';
import type { generateInput } from './generateSchema';

/** The documents of one generation. */
export type GatheredDocuments = Pick<
  GenerateInput,
  'main' | 'system' | 'platform' | 'services' | 'neighbours'
> & {
  /** Of the configured Platform. One that comes with the input has none: it must not name folders of this machine. */
  folders?: AssetFolders;
};

type Input = z.output<typeof generateInput>;

/** Where documents come from that are not in the input. */
export interface DocumentPlaces {
  workspacePath: string;
  catalogDocuments: CatalogDocuments;
  /** The configured Platform. */
  platform: () => Promise<Platform>;
  credentials: BackstageCredentials;
  progress: (message: string) => void;
}

/**
 * Puts together everything that a generation is made of.
 *
 * @throws InputError when the input does not name exactly one Service document, NotFoundError when something that it
 *   names is not there.
 */
export async function gatherDocuments(
  input: Input,
  places: DocumentPlaces,
): Promise<GatheredDocuments> {
  const { source: platform, folders } = input.platform
    ? {
        source: documentSource(input.platform, 'platform.yaml'),
        folders: undefined,
      }
    : await places.platform();
  const { main, neighbours } = await mainDocument(input, platform, places);
  const system = input.system
    ? documentSource(input.system, 'system.yaml')
    : await systemOf(main, places);
  return {
    main,
    ...(system && { system }),
    ...(platform && { platform }),
    ...(folders && { folders }),
    ...(neighbours && {
      services: neighbours.services,
      neighbours: documentSource(
        { providers: neighbours.providers, callers: {} },
        'neighbours.yaml',
      ),
    }),
  };
}

async function mainDocument(
  { document, documentPath, values }: Input,
  platform: DocumentSource | undefined,
  places: DocumentPlaces,
): Promise<{ main: DocumentSource; neighbours?: NeighbourDocuments }> {
  const ways = [document, documentPath, values].filter(
    way => way !== undefined,
  );
  if (ways.length !== 1) {
    throw new InputError(
      `Expected exactly one of 'document', 'documentPath' and 'values', found ${ways.length} of them`,
    );
  }
  if (document !== undefined) {
    return { main: documentSource(document, 'chartwright.yaml') };
  }
  if (documentPath !== undefined) {
    const place = resolveSafeChildPath(places.workspacePath, documentPath);
    const text = await readFile(place).catch(() => {
      throw new InputError(
        `The workspace has no file '${documentPath}' (documentPath)`,
      );
    });
    return { main: { path: documentPath, text } };
  }
  const made = await formDocument(values!, { ...places, platform });
  return {
    main: documentSource(made.document, 'chartwright.yaml'),
    neighbours: made.neighbours,
  };
}

/** The System that the service names, when the catalog has a document of it. */
async function systemOf(
  main: DocumentSource,
  { catalogDocuments, credentials, progress }: DocumentPlaces,
): Promise<DocumentSource | undefined> {
  const name = systemNameOf(main);
  if (!name) return undefined;
  const document = await catalogDocuments.systemDocument(name, credentials);
  progress(
    document
      ? `Took the defaults and resources of the system ${name} from ${document.path}`
      : `The system ${name} was not made by Chartwright, so there are no defaults to take over`,
  );
  return document;
}

/** The generator judges the document; whatever is no name here is left to it. */
function systemNameOf({ text }: DocumentSource): string | undefined {
  try {
    const document: unknown = parse(Buffer.from(text).toString('utf8'), {
      logLevel: 'silent',
    });
    const metadata = fieldOf(document, 'metadata');
    const system = fieldOf(metadata, 'system');
    return typeof system === 'string' && /^[\w.-]+$/.test(system)
      ? system
      : undefined;
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
