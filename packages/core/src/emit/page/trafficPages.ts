import type { ResolvedService } from '../../resolve';
import type { TrafficPage } from './PageData';

const MESHES = { none: '', istio: 'Istio', linkerd: 'Linkerd' } as const;

/** How requests come to the service, environments that are alike in one entry. */
export function trafficPages(
  environments: readonly ResolvedService[],
): TrafficPage[] {
  const pages = new Map<string, { page: TrafficPage; titles: string[] }>();
  for (const { traffic, environment } of environments) {
    const key = JSON.stringify(traffic);
    const known = pages.get(key) ?? {
      page: {
        environments: '',
        edge: traffic.edge?.title ?? '',
        does: traffic.edge?.does ?? [],
        mesh: MESHES[traffic.mesh],
      },
      titles: [],
    };
    known.titles.push(environment.title);
    pages.set(key, known);
  }
  return [...pages.values()].map(({ page, titles }) => ({
    ...page,
    environments: titles.join(', '),
  }));
}
