import type {
  CostView,
  EntityCostView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { sumCosts } from '@chartwright/core';
import type { RenderedService } from './RenderedService';

/** What a service costs, environment by environment; those that do not render are left out. */
export function entityCostView(
  entityRef: string,
  service: RenderedService,
): EntityCostView {
  return {
    entityRef,
    total: totalCost(service) ?? {
      currency: '',
      minimum: 0,
      maximum: 0,
      storage: 0,
    },
    environments: service.environments.flatMap(({ name, cost }) =>
      cost ? [{ environment: name, ...cost }] : [],
    ),
  };
}

/** What a service costs in all its environments; undefined when none renders. */
export function totalCost({
  environments,
}: RenderedService): CostView | undefined {
  const costs = environments.flatMap(({ cost }) => cost ?? []);
  const [first] = costs;
  return first && sumCosts(costs, first.currency);
}
