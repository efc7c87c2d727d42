import type {
  DeploymentView,
  EnvironmentDeployment,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parse } from 'yaml';
import { deploymentFacts } from './deploymentFacts';
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
  { objects, ...environment }: RenderedEnvironment,
  service: string,
): EnvironmentDeployment {
  const manifests = objects.map(({ yaml }): unknown => parse(yaml));
  return { ...environment, ...deploymentFacts(manifests, service) };
}
