import type {
  AuthService,
  DiscoveryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  LocalRepositoryUrls,
  readPlatform,
  type RegenerationServices,
} from '@chartwright/backstage-plugin-chartwright-node';
import { createCheckAction } from './actions/check/createCheckAction';
import { createFetchAction } from './actions/fetch/createFetchAction';
import { createGenerateAction } from './actions/generate/createGenerateAction';
import { createGenerateSystemAction } from './actions/generateSystem/createGenerateSystemAction';
import { createPackageChartAction } from './actions/packageChart/createPackageChartAction';
import { createProposeAction } from './actions/propose/createProposeAction';
import { createPublishAction } from './actions/publish/createPublishAction';
import { scmPolicyOf } from './actions/publish/scmPolicyOf';
import { createRegenerateAction } from './actions/regenerate/createRegenerateAction';
import { createRegenerateFleetAction } from './actions/regenerateFleet/createRegenerateFleetAction';
import { createRegisterAction } from './actions/register/createRegisterAction';

/** What the actions work with. */
export interface ActionServices extends RegenerationServices {
  auth: AuthService;
  discovery: DiscoveryService;
  permissions: PermissionsService;
}

/** Every action of the module. */
export function moduleActions(
  services: ActionServices,
): TemplateAction<any, any, any>[] {
  const { auth, catalog, config, discovery, permissions, reader, threads } =
    services;
  return [
    createGenerateAction({ config, catalog, reader, threads }),
    createGenerateSystemAction({ config, threads }),
    createCheckAction({ threads }),
    createPackageChartAction({ threads }),
    createPublishAction({
      auth,
      catalog,
      config,
      scmPolicy: async () => scmPolicyOf((await readPlatform(config)).spec),
    }),
    createFetchAction({ catalog, config, permissions }),
    createRegenerateAction({ catalog, config, reader, threads }),
    createProposeAction({ catalog, config, permissions }),
    createRegenerateFleetAction({ auth, config, discovery }),
    createRegisterAction({
      auth,
      catalog,
      discovery,
      reader,
      urls: LocalRepositoryUrls.fromConfig(config),
    }),
  ];
}
