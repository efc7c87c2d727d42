import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { systemDocumentFromForm } from '@chartwright/backstage-plugin-chartwright-common';
import type {
  GenerationRequest,
  Platform,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { DocumentSource } from '@chartwright/core';
import { posix } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { z } from 'zod/v3';
import { documentSource } from '../generate/documentSource';
import type { generateSystemInput } from './generateSystemSchema';

type Input = z.output<typeof generateSystemInput>;

/**
 * Puts together everything that the generation of a System is made of.
 *
 * @throws InputError when the input does not name exactly one System document, or something that it names is not there.
 */
export async function gatherSystem(
  input: Input,
  places: { workspacePath: string; platform: () => Promise<Platform> },
): Promise<GenerationRequest> {
  const { source: platform, folders } = input.platform
    ? {
        source: documentSource(input.platform, 'platform.yaml'),
        folders: undefined,
      }
    : await places.platform();
  const { main, services } = await systemDocuments(input, places.workspacePath);
  return {
    documents: {
      main,
      services: [
        ...services,
        ...input.services.map((service, index) =>
          documentSource(service, `services[${index}]`),
        ),
      ],
      ...(platform && { platform }),
    },
    ...(folders && { folders }),
  };
}

async function systemDocuments(
  { document, documentPath, values }: Input,
  workspacePath: string,
): Promise<{ main: DocumentSource; services: DocumentSource[] }> {
  const ways = [document, documentPath, values].filter(
    way => way !== undefined,
  );
  if (ways.length !== 1) {
    throw new InputError(
      `Expected exactly one of 'document', 'documentPath' and 'values', found ${ways.length} of them`,
    );
  }
  if (documentPath === undefined) {
    if (values) refuseTwins(values.resources ?? []);
    const made = document ?? systemDocumentFromForm(values!);
    return { main: documentSource(made, 'system.yaml'), services: [] };
  }
  const read = async (path: string): Promise<DocumentSource> => ({
    path,
    text: await readFile(resolveSafeChildPath(workspacePath, path)).catch(
      () => {
        throw new InputError(`The workspace has no file '${path}'`);
      },
    ),
  });
  const main = await read(documentPath);
  const folder = posix.dirname(documentPath);
  const services = serviceDocuments(main).map(path =>
    read(posix.join(folder, path)),
  );
  return { main, services: await Promise.all(services) };
}

function refuseTwins(
  resources: readonly { type: string; name?: string | undefined }[],
): void {
  const names = resources.map(({ name, type }) => name?.trim() || type);
  const twin = names.find((name, index) => names.indexOf(name) < index);
  if (twin !== undefined) {
    throw new InputError(
      `Expected a name of its own for each resource, found '${twin}' twice`,
    );
  }
}

/** The documents of services that a System names; the generator says what is wrong with the System itself. */
function serviceDocuments({ text }: DocumentSource): string[] {
  const documents = parseAllDocuments(Buffer.from(text).toString('utf8'), {
    logLevel: 'silent',
  });
  return documents.flatMap(document => {
    if (!('toJS' in document) || document.errors.length > 0) return [];
    const { spec } = (document.toJS() ?? {}) as {
      spec?: {
        services?: Record<string, { document?: unknown } | null>;
      } | null;
    };
    return Object.values(spec?.services ?? {}).flatMap(entry =>
      typeof entry?.document === 'string' ? [entry.document] : [],
    );
  });
}
