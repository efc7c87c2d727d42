/** Amounts of what is asked of a cluster: Pods, CPUs, bytes of memory and storage, load balancers. */
export interface Amounts {
  readonly pods: number;
  readonly cpu: number;
  readonly memory: number;
  readonly storage: number;
  readonly loadBalancers: number;
}

/** Nothing asked for. */
export const NO_AMOUNTS: Amounts = {
  pods: 0,
  cpu: 0,
  memory: 0,
  storage: 0,
  loadBalancers: 0,
};

/** All together. */
export function sumAmounts(...amounts: readonly Amounts[]): Amounts {
  return amounts.reduce(
    (sum, next) => ({
      pods: sum.pods + next.pods,
      cpu: sum.cpu + next.cpu,
      memory: sum.memory + next.memory,
      storage: sum.storage + next.storage,
      loadBalancers: sum.loadBalancers + next.loadBalancers,
    }),
    NO_AMOUNTS,
  );
}

/** So many times as much. */
export function timesAmounts(amounts: Amounts, count: number): Amounts {
  return {
    pods: amounts.pods * count,
    cpu: amounts.cpu * count,
    memory: amounts.memory * count,
    storage: amounts.storage * count,
    loadBalancers: amounts.loadBalancers * count,
  };
}
