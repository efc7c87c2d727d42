import { InputError, NotFoundError } from '@backstage/errors';
import type { ManifestsView } from '@chartwright/backstage-plugin-chartwright-common';
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
  const rendered = service.environments.find(
    ({ name }) => name === environment,
  );
  if (!rendered) {
    throw new NotFoundError(
      `${service.name} has the environments ${service.environments
        .map(({ name }) => name)
        .join(', ')}, found '${environment}'`,
    );
  }
  if (rendered.renderError) throw new InputError(rendered.renderError);
  return { environment, objects: rendered.objects };
}
