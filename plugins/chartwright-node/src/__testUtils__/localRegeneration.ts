import {
  mockCredentials,
  type MockDirectory,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { FileTree } from '@chartwright/core';
import {
  LocalRepositories,
  LocalRepositoryUrlReader,
  LocalRepositoryUrls,
  repositoryFiles,
  repositoryId,
} from '../repositories';
import { regenerateRepository } from '../regeneration/regenerateRepository';
import type { RepositoryRegenerationRequest } from '../regeneration/RepositoryRegeneration';
import { inThisThread } from '../threads';
import { BROWSE_URL } from './generatedService';

/** Regenerations of local repositories of the group `shop`, and what they tell meanwhile. */
export class LocalRegeneration {
  readonly repositories: LocalRepositories;
  readonly progress: string[] = [];
  private readonly threads = inThisThread();

  /** @param directory - Is emptied by {@link LocalRegeneration.reset}. */
  constructor(private readonly directory: MockDirectory) {
    this.repositories = new LocalRepositories(
      directory.resolve('repositories'),
    );
  }

  /** The bare repository of a service. */
  bare(name: string): string {
    return this.repositories.gitDirectory(repositoryId('shop', name));
  }

  async publish(name: string, tree: FileTree): Promise<void> {
    await this.repositories.create(
      repositoryId('shop', name),
      repositoryFiles(tree),
      { message: 'x', author: { name: 'x', email: 'x@x.example' } },
    );
  }

  /**
   * @param known - What the portal knows: entities of its catalog, and its Platform.
   */
  regenerate(
    request: Pick<RepositoryRegenerationRequest, 'entities'> &
      Partial<RepositoryRegenerationRequest>,
    known: { entities?: Entity[]; platform?: object } = {},
  ): ReturnType<typeof regenerateRepository> {
    return regenerateRepository(
      {
        credentials: mockCredentials.user(),
        progress: message => this.progress.push(message),
        ...request,
      },
      {
        config: new ConfigReader({
          app: { baseUrl: 'http://localhost:3000' },
          backend: { workingDirectory: this.directory.resolve('work') },
          chartwright: {
            localRepositories: { directory: this.repositories.directory },
            ...(known.platform && { platform: { ...known.platform } }),
          },
        }),
        catalog: catalogServiceMock({ entities: known.entities ?? [] }),
        reader: new LocalRepositoryUrlReader(
          this.repositories,
          new LocalRepositoryUrls(`${BROWSE_URL}/`),
          undefined as never,
        ),
        threads: this.threads,
      },
    );
  }

  reset(): void {
    this.directory.clear();
    this.directory.addContent({ work: {} });
    this.progress.length = 0;
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
