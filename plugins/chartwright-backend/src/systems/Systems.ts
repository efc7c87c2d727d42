import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readPermission,
  SPEC_ANNOTATION,
  type SystemView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { documentLocation } from '@chartwright/backstage-plugin-chartwright-node';
import type { Access } from '../access/Access';
import type { ComponentStateStore } from '../drift/ComponentStateStore';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { ServiceRenderer } from '../service/ServiceRenderer';
import type { RenderedService } from '../view/RenderedService';
import { systemView } from '../view/systemView';

/** Repositories that are read and rendered at the same time. */
const AT_ONCE = 4;

/** Looks at systems as a whole. */
export class Systems {
  constructor(
    private readonly options: {
      access: Access;
      catalog: CatalogService;
      renderer: ServiceRenderer;
      repositories: ServiceRepositoryReader;
      states: ComponentStateStore;
    },
  ) {}

  /** A system with those of its services that the one who asks may see. */
  async view(
    system: Entity,
    credentials: BackstageCredentials,
  ): Promise<SystemView> {
    const { access, catalog, states } = this.options;
    const systemRef = stringifyEntityRef(system);
    const { items } = await catalog.getEntities(
      {
        filter: {
          kind: ['Component', 'Resource'],
          'relations.partOf': systemRef,
        },
      },
      { credentials },
    );
    const parts = items.filter(({ relations = [] }) =>
      relations.some(
        ({ type, targetRef }) =>
          type === RELATION_PART_OF && targetRef === systemRef,
      ),
    );
    const allowed = await access.allowed(
      parts.map(entity => stringifyEntityRef(entity)),
      credentials,
      readPermission,
    );
    const visible = parts.filter(entity =>
      allowed.has(stringifyEntityRef(entity)),
    );
    const generated = [
      system,
      ...visible.filter(({ kind }) => kind === 'Component'),
    ].filter(({ metadata }) => metadata.annotations?.[SPEC_ANNOTATION]);
    return systemView({
      system,
      components: visible.filter(({ kind }) => kind === 'Component'),
      resources: visible.filter(({ kind }) => kind === 'Resource'),
      rendered: await this.rendered(generated),
      states: await states.some(generated.map(e => stringifyEntityRef(e))),
    });
  }

  /** By reference; what cannot be read or rendered is undefined. */
  private async rendered(
    entities: readonly Entity[],
  ): Promise<Map<string, RenderedService | undefined>> {
    const { renderer, repositories } = this.options;
    const rendered = new Map<string, RenderedService | undefined>();
    const waiting = [...entities];
    const work = async () => {
      for (;;) {
        const entity = waiting.shift();
        if (!entity) return;
        const service = await repositories
          .read(documentLocation(entity).folderUrl)
          .then(repository => renderer.render(repository))
          .catch(() => undefined);
        rendered.set(stringifyEntityRef(entity), service);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // In the order of the entities, whichever was rendered first.
    return new Map(
      entities.map(entity => {
        const ref = stringifyEntityRef(entity);
        return [ref, rendered.get(ref)];
      }),
    );
  }
}
