import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import scaffolderModuleChartwright from '.';

describe('scaffolderModuleChartwright', () => {
  it('adds the actions, each with typed inputs and outputs, a dry run and examples', async () => {
    const added: TemplateAction<any, any, any>[] = [];
    await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'scaffolder',
          register(registration) {
            registration.registerExtensionPoint(
              scaffolderActionsExtensionPoint,
              { addActions: (...actions) => added.push(...actions) },
            );
            registration.registerInit({ deps: {}, async init() {} });
          },
        }),
        scaffolderModuleChartwright,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
      ],
    });
    expect(added.map(({ id }) => id)).toEqual([
      'chartwright:service:generate',
      'chartwright:check',
      'chartwright:publish',
      'chartwright:register',
    ]);
    for (const action of added) {
      expect(action.supportsDryRun).toBe(true);
      expect(action.examples?.length).toBeGreaterThan(1);
      expect(Object.keys(action.schema?.input?.properties ?? {})).not.toEqual(
        [],
      );
      expect(Object.keys(action.schema?.output?.properties ?? {})).not.toEqual(
        [],
      );
    }
  });
});
