/**
 * The same extensions for apps of the legacy frontend system.
 *
 * @packageDocumentation
 */
import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { chartwrightApiRef, ChartwrightClient } from './api';
import { FormattedTextField } from './components/formFields/FormattedTextField';
import { PublishTargetField } from './components/formFields/PublishTargetField';
import { validatePublishTarget } from './components/formFields/publishTarget';
import { ServiceNameField } from './components/formFields/ServiceNameField';
import { TierField } from './components/formFields/TierField';
import { validateServiceName } from './components/formFields/validateServiceName';
import { validateTextFormat } from './components/formFields/validateTextFormat';
import { repositoryRouteRef } from './routes';

const deploymentRouteRef = createRouteRef({ id: 'chartwright:deployment' });
const runbooksRouteRef = createRouteRef({ id: 'chartwright:runbooks' });
const legacyRepositoryRouteRef = convertLegacyRouteRef(repositoryRouteRef);

/**
 * The Chartwright plugin for the legacy frontend system.
 *
 * @public
 */
export const chartwrightPlugin = createPlugin({
  id: 'chartwright',
  apis: [
    createApiFactory({
      api: chartwrightApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ChartwrightClient(deps),
    }),
  ],
  routes: { repository: legacyRepositoryRouteRef },
});

/**
 * Content of an `EntityLayout.Route`: the environments side by side and their rendered manifests.
 *
 * @public
 */
export const EntityChartwrightDeploymentContent = chartwrightPlugin.provide(
  createRoutableExtension({
    name: 'EntityChartwrightDeploymentContent',
    mountPoint: deploymentRouteRef,
    component: () =>
      import('./components/DeploymentContent/DeploymentContent').then(
        m => () => compatWrapper(<m.DeploymentContent />),
      ),
  }),
);

/**
 * Content of an `EntityLayout.Route`: the service's runbooks and other pages.
 *
 * @public
 */
export const EntityChartwrightRunbooksContent = chartwrightPlugin.provide(
  createRoutableExtension({
    name: 'EntityChartwrightRunbooksContent',
    mountPoint: runbooksRouteRef,
    component: () =>
      import('./components/RunbooksContent/RunbooksContent').then(
        m => () => compatWrapper(<m.RunbooksContent />),
      ),
  }),
);

/**
 * Overview card: dashboard, alerts, logs and runbooks of every environment.
 *
 * @public
 */
export const EntityChartwrightEnvironmentLinksCard = chartwrightPlugin.provide(
  createComponentExtension({
    name: 'EntityChartwrightEnvironmentLinksCard',
    component: {
      lazy: () =>
        import('./components/EnvironmentLinksCard/EnvironmentLinksCard').then(
          m => () => compatWrapper(<m.EnvironmentLinksCard />),
        ),
    },
  }),
);

/**
 * Page at `/chartwright/repositories` that shows local repositories.
 *
 * @public
 */
export const ChartwrightRepositoryPage = chartwrightPlugin.provide(
  createRoutableExtension({
    name: 'ChartwrightRepositoryPage',
    mountPoint: legacyRepositoryRouteRef,
    component: () =>
      import('./components/RepositoryPage/RepositoryPage').then(
        m => () => compatWrapper(<m.RepositoryPage />),
      ),
  }),
);

/**
 * Form field `ChartwrightServiceName`, a child of `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const ChartwrightServiceNameFieldExtension = chartwrightPlugin.provide(
  createScaffolderFieldExtension({
    name: 'ChartwrightServiceName',
    component: ServiceNameField,
    validation: validateServiceName,
  }),
);

/**
 * Form field `ChartwrightText`, a child of `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const ChartwrightTextFieldExtension = chartwrightPlugin.provide(
  createScaffolderFieldExtension({
    name: 'ChartwrightText',
    component: FormattedTextField,
    validation: validateTextFormat,
  }),
);

/**
 * Form field `ChartwrightTier`, a child of `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const ChartwrightTierFieldExtension = chartwrightPlugin.provide(
  createScaffolderFieldExtension({
    name: 'ChartwrightTier',
    component: TierField,
  }),
);

/**
 * Form field `ChartwrightPublishTarget`, a child of `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const ChartwrightPublishTargetFieldExtension = chartwrightPlugin.provide(
  createScaffolderFieldExtension({
    name: 'ChartwrightPublishTarget',
    component: PublishTargetField,
    validation: validatePublishTarget,
  }),
);
