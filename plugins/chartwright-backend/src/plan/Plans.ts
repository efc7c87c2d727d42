import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { PlanView } from '@chartwright/backstage-plugin-chartwright-common';
import {
  regenerateRepository,
  regenerationView,
  type RegenerationServices,
} from '@chartwright/backstage-plugin-chartwright-node';
import { principalKey } from '../access/principalKey';
import { Fresh } from '../cache/Fresh';

/** A plan needs a checkout; somebody who goes back to a page need not wait for it again. */
const FRESH_MILLISECONDS = 30_000;
const CAPACITY = 100;

/** Plans regenerations without carrying them out. */
export class Plans {
  private readonly plans = new Fresh<PlanView>(FRESH_MILLISECONDS, CAPACITY);

  constructor(private readonly services: RegenerationServices) {}

  /**
   * What a regeneration of a service would do today.
   *
   * @param revision - Of its repository: a plan holds for that.
   */
  plan(
    entity: Entity,
    revision: string,
    credentials: BackstageCredentials,
  ): Promise<PlanView> {
    const entityRef = stringifyEntityRef(entity);
    return this.plans.get(
      JSON.stringify([principalKey(credentials), entityRef, revision]),
      async () => {
        const { services } = await regenerateRepository(
          { entities: [entity], credentials, dryRun: true },
          this.services,
        );
        const planned = services.find(each => each.entityRef === entityRef);
        if (!planned) {
          throw new NotFoundError(`There is nothing to plan for ${entityRef}`);
        }
        return { entityRef, plan: regenerationView(planned.regeneration) };
      },
    );
  }
}
