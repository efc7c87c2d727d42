import type {
  DeploymentView,
  EnvironmentDeployment,
} from '@chartwright/backstage-plugin-chartwright-common';
import { load } from 'js-yaml';
import { deploymentFacts, KINDS_OF_INTEREST } from './deploymentFacts';
import type { RenderedEnvironment, RenderedService } from './RenderedService';

/** The environments of a service side by side. */
export function deploymentView(
  entityRef: string,
  service: RenderedService,
): DeploymentView {
  return {
    entityRef,
    generatorVersion: service.generatorVersion,
    chartVersion: service.chartVersion,
    environments: service.environments.map(environment =>
      environmentDeployment(environment, service.name),
    ),
  };
}

function environmentDeployment(
  environment: RenderedEnvironment,
  service: string,
): EnvironmentDeployment {
  const { objects, name, title, production, namespace } = environment;
  const { release, links, renderError } = environment;
  const manifests = objects
    .filter(({ kind }) => KINDS_OF_INTEREST.includes(kind))
    .map(({ yaml }) => load(yaml));
  return {
    name,
    title,
    production,
    namespace,
    release,
    links,
    ...(renderError !== undefined && { renderError }),
    ...deploymentFacts(manifests, service),
  };
}
