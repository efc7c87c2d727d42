import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { ServiceRepository } from '../repository/ServiceRepository';
import type { RenderedService } from '../view/RenderedService';

/** Renders and checks what a repository holds. */
export interface ServiceRenderer {
  /**
   * @throws InputError when the repository is not one that Chartwright can read.
   */
  render(repository: ServiceRepository): Promise<RenderedService>;

  /**
   * What the checks say of every environment, errors first.
   *
   * @throws InputError as {@link ServiceRenderer.render}.
   */
  check(repository: ServiceRepository): Promise<Finding[]>;
}
