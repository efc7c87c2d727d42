import type { Resolution, ResolvedService } from '../../resolve';

/** The service a dashboard shows: one dashboard for all environments, which its variable `namespace` tells apart. */
export interface DashboardSubject {
  /** In the Platform's order; `base` where there is none. */
  readonly environments: readonly ResolvedService[];
  /** The environment whose names the expressions are made of: the last one, production as a rule. */
  readonly service: ResolvedService;
  /** The last environment that has something, for what only some have (an autoscaler, volumes). */
  with(has: (service: ResolvedService) => boolean): ResolvedService | undefined;
}

export function dashboardSubject({
  base,
  environments,
}: Resolution): DashboardSubject {
  const all = environments.length > 0 ? environments : [base];
  const fromLast = [...all].reverse();
  return {
    environments: all,
    service: fromLast[0] ?? base,
    with: has => fromLast.find(has),
  };
}
