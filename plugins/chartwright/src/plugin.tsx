import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { RiShipLine } from '@remixicon/react';
import { chartwrightApiRef, ChartwrightClient } from './api';
import { generatedByChartwright } from './entityFilter';
import { repositoryRouteRef } from './routes';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: chartwrightApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ChartwrightClient(deps),
    }),
});

const deploymentContent = EntityContentBlueprint.make({
  name: 'deployment',
  params: {
    path: 'deployment',
    title: 'Deployment',
    group: 'deployment',
    filter: generatedByChartwright,
    loader: () =>
      import('./components/DeploymentContent/DeploymentContent').then(m => (
        <m.DeploymentContent />
      )),
  },
});

const runbooksContent = EntityContentBlueprint.make({
  name: 'runbooks',
  params: {
    path: 'runbooks',
    title: 'Runbooks',
    group: 'operation',
    filter: generatedByChartwright,
    loader: () =>
      import('./components/RunbooksContent/RunbooksContent').then(m => (
        <m.RunbooksContent />
      )),
  },
});

const environmentLinksCard = EntityCardBlueprint.make({
  name: 'environment-links',
  params: {
    type: 'content',
    filter: generatedByChartwright,
    loader: () =>
      import('./components/EnvironmentLinksCard/EnvironmentLinksCard').then(
        m => <m.EnvironmentLinksCard />,
      ),
  },
});

const repositoryPage = PageBlueprint.make({
  name: 'repository',
  params: {
    path: '/chartwright/repositories',
    routeRef: repositoryRouteRef,
    noHeader: true,
    loader: () =>
      import('./components/RepositoryPage/RepositoryPage').then(m => (
        <m.RepositoryPage />
      )),
  },
});

const serviceNameField = FormFieldBlueprint.make({
  name: 'service-name',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(
        m => m.serviceNameField,
      ),
  },
});

const textField = FormFieldBlueprint.make({
  name: 'text',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(m => m.textField),
  },
});

const tierField = FormFieldBlueprint.make({
  name: 'tier',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(m => m.tierField),
  },
});

const publishTargetField = FormFieldBlueprint.make({
  name: 'publish-target',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(
        m => m.publishTargetField,
      ),
  },
});

/**
 * The Chartwright plugin for the new frontend system.
 *
 * @public
 */
export const chartwrightPlugin = createFrontendPlugin({
  pluginId: 'chartwright',
  title: 'Chartwright',
  icon: <RiShipLine />,
  routes: { repository: repositoryRouteRef },
  extensions: [
    api,
    deploymentContent,
    runbooksContent,
    environmentLinksCard,
    repositoryPage,
    serviceNameField,
    textField,
    tierField,
    publishTargetField,
  ],
});
