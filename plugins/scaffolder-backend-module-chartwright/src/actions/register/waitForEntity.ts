import { setTimeout as delay } from 'node:timers/promises';
import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';

/**
 * Waits until the catalog has an entity from a given place.
 *
 * @throws ConflictError when at the end an entity of that reference is there from another place, NotFoundError when
 *   there is none.
 */
export async function waitForEntity(options: {
  entityRef: string;
  catalogInfoUrl: string;
  read: () => Promise<Entity | undefined>;
  timeoutMilliseconds: number;
  intervalMilliseconds: number;
  signal?: AbortSignal;
}): Promise<void> {
  const { entityRef, catalogInfoUrl, read, signal } = options;
  const deadline = performance.now() + options.timeoutMilliseconds;
  for (;;) {
    const entity = await read();
    const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
    if (location === `url:${catalogInfoUrl}`) return;
    if (performance.now() >= deadline) {
      if (entity) {
        throw new ConflictError(
          `The catalog has ${entityRef} already, from ${location}. Remove that one, or give this service another name.`,
        );
      }
      throw new NotFoundError(
        `The catalog was told of ${catalogInfoUrl}, and ${entityRef} is not in it after ${
          options.timeoutMilliseconds / 1000
        } s. The repository is made; the log of the catalog says why it does not take the entity.`,
      );
    }
    await delay(options.intervalMilliseconds, undefined, { signal });
  }
}
