import { edgesThatCan, ExposureFeature } from './capabilities';
import type { Edge } from './Edge';

/** How an edge is asked for, in the words of the documents. */
export function edgeTitle(edge: Edge): string {
  if (edge === 'proxy') return 'a reverse proxy (`exposure.proxy`)';
  const [, target = '', controller] =
    /^(gateway|ingress|istio)-?(.*)$/.exec(edge) ?? [];
  return controller
    ? `\`${target}\` with \`controller: ${controller}\``
    : `\`${target}\``;
}

/** The edges that can do something, as a list for people. */
export function edgeTitles(feature: ExposureFeature): string {
  return edgesThatCan(feature).map(edgeTitle).join(', ');
}
