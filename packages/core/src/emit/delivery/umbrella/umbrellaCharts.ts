import type { DeliverySubject } from '../DeliverySubject';

/** Names of the charts that an umbrella installs: the system's own, its observability stack, then its services. */
export function umbrellaCharts({
  name,
  services,
  delivery: { umbrella },
}: DeliverySubject): string[] {
  return [
    name,
    ...(umbrella?.monitoring === undefined ? [] : [umbrella.monitoring]),
    ...services.map(({ service }) => service.name),
  ];
}
