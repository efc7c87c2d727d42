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
  EntityContextMenuItemBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  FormFieldBlueprint,
  scaffolderTemplateOutputsBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { RiRefreshLine, RiShipLine } from '@remixicon/react';
import { chartwrightApiRef, ChartwrightClient } from './api';
import {
  anyByChartwright,
  generatedByChartwright,
  systemByChartwright,
} from './entityFilter';
import {
  FleetOutputs,
  RegenerationOutputs,
} from './components/TaskOutputs/lazyOutputs';
import { useRegenerateMenuItem } from './hooks/useRegenerateMenuItem';
import { fleetRouteRef, repositoryRouteRef, templateRouteRef } from './routes';

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

const systemContent = EntityContentBlueprint.make({
  name: 'system',
  params: {
    path: 'deployment',
    title: 'Deployment',
    group: 'deployment',
    filter: systemByChartwright,
    loader: () =>
      import('./components/SystemContent/SystemContent').then(m => (
        <m.SystemContent />
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

const environmentsCard = EntityCardBlueprint.make({
  name: 'environments',
  params: {
    type: 'content',
    filter: generatedByChartwright,
    loader: () =>
      import('./components/EnvironmentsCard/EnvironmentsCard').then(m => (
        <m.EnvironmentsCard />
      )),
  },
});

const upkeepCard = EntityCardBlueprint.make({
  name: 'upkeep',
  params: {
    type: 'info',
    filter: anyByChartwright,
    loader: () =>
      import('./components/UpkeepCard/UpkeepCard').then(m => <m.UpkeepCard />),
  },
});

const regenerateMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'regenerate',
  params: {
    filter: anyByChartwright,
    icon: <RiRefreshLine />,
    useProps: useRegenerateMenuItem,
  },
});

const regenerationOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'regeneration',
  params: {
    component: RegenerationOutputs,
    templateRefs: [
      'template:default/regenerate-service',
      'template:default/regenerate-system',
    ],
  },
});

const fleetOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'fleet',
  params: {
    component: FleetOutputs,
    templateRefs: ['template:default/regenerate-fleet'],
  },
});

const fleetPage = PageBlueprint.make({
  name: 'fleet',
  params: {
    path: '/chartwright/fleet',
    title: 'Fleet',
    icon: <RiShipLine />,
    routeRef: fleetRouteRef,
    noHeader: true,
    loader: () =>
      import('./components/Fleet/FleetPage').then(m => <m.FleetPage />),
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

const numberField = FormFieldBlueprint.make({
  name: 'number',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(m => m.numberField),
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

const recordedAnswersField = FormFieldBlueprint.make({
  name: 'recorded-answers',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(
        m => m.recordedAnswersField,
      ),
  },
});

const recordedServiceField = FormFieldBlueprint.make({
  name: 'recorded-service',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(
        m => m.recordedServiceField,
      ),
  },
});

const sectionsField = FormFieldBlueprint.make({
  name: 'sections',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(m => m.sectionsField),
  },
});

const entitiesField = FormFieldBlueprint.make({
  name: 'entities',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(m => m.entitiesField),
  },
});

const previewField = FormFieldBlueprint.make({
  name: 'preview',
  params: {
    field: () =>
      import('./components/formFields/formFields').then(m => m.previewField),
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
  routes: { repository: repositoryRouteRef, fleet: fleetRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    api,
    deploymentContent,
    systemContent,
    runbooksContent,
    environmentLinksCard,
    environmentsCard,
    upkeepCard,
    regenerateMenuItem,
    regenerationOutputs,
    fleetOutputs,
    fleetPage,
    repositoryPage,
    serviceNameField,
    textField,
    entitiesField,
    tierField,
    numberField,
    publishTargetField,
    recordedAnswersField,
    recordedServiceField,
    sectionsField,
    previewField,
  ],
});
