import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  NewServiceForm,
  PreviewRequest,
  PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  documentLocation,
  type GeneratorThreads,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Access } from '../access/Access';
import type { ServiceRepository } from '../repository/ServiceRepository';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { PreviewDocuments } from './PreviewDocuments';

const DOCUMENT = 'chartwright.yaml';

/** Milliseconds, waiting included; a preview that takes longer is of no use to somebody who types. */
const TIME_LIMIT = 15_000;

/** Shows services before they are made. Nothing is kept of them. */
export class Previews {
  constructor(
    private readonly options: {
      access: Access;
      documents: PreviewDocuments;
      repositories: ServiceRepositoryReader;
      threads: GeneratorThreads;
    },
  ) {}

  /**
   * What answers or a document would be made into; mistakes in them are part of the preview.
   *
   * @param signal - Aborted when nobody waits for it any more.
   * @throws ServiceUnavailableError when too much is being worked on.
   */
  async preview(
    request: PreviewRequest,
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ): Promise<PreviewView> {
    const { documents, threads } = this.options;
    const { answers, environments } = request;
    const limits = { signal, timeLimit: TIME_LIMIT };
    const recorded = await this.recorded(request, credentials);
    const base = request.document ?? recorded?.files.get(DOCUMENT)?.toString();
    const draft = await threads.run(
      'draft',
      {
        ...(base !== undefined && { document: base }),
        ...(answers && {
          answers: answers as NewServiceForm,
          picked: await documents.picked(
            answers.dependencies ?? [],
            credentials,
          ),
        }),
      },
      limits,
    );
    const { folders, documents: beside } = await documents.beside({
      ...(draft.system !== undefined && { system: draft.system }),
      services: draft.services,
      ...(recorded && { recorded }),
      credentials,
    });
    const { name: _name, ...preview } = await threads.run(
      'preview',
      {
        documents: {
          main: { path: DOCUMENT, text: draft.document },
          ...beside,
        },
        ...(folders && { folders }),
        ...(environments && { environments }),
        answers: draft.answers ?? answers ?? {},
      },
      limits,
    );
    return {
      document: draft.document,
      ...(draft.answers && { answers: draft.answers }),
      beyondForm: draft.beyondForm,
      ...preview,
    };
  }

  /** The service that is regenerated, as its repository is now. */
  private async recorded(
    { entityRef }: PreviewRequest,
    credentials: BackstageCredentials,
  ): Promise<ServiceRepository | undefined> {
    if (entityRef === undefined) return undefined;
    const { access, repositories } = this.options;
    const entity = await access.entity(
      parseEntityRef(entityRef, { defaultKind: 'component' }) as {
        kind: string;
        namespace: string;
        name: string;
      },
      credentials,
    );
    return repositories.read(documentLocation(entity).folderUrl);
  }
}
