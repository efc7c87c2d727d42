import type { ManifestsView } from '@chartwright/backstage-plugin-chartwright-common';
import { renderedEnvironment } from './objectsView';
import type { RenderedService } from './RenderedService';

/**
 * What Helm would apply in one environment.
 *
 * @throws NotFoundError when there is no such environment, InputError with Helm's words when the chart does not render.
 */
export function manifestsView(
  service: RenderedService,
  environment: string,
): ManifestsView {
  const { objects } = renderedEnvironment(service, environment);
  return { environment, objects };
}
