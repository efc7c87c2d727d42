import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { validate } from 'jsonschema';
import { parse } from 'yaml';
import { actionsPage } from './docs/actionsPage';
import { moduleActions, type ActionServices } from './moduleActions';
import scaffolderModuleChartwright from '.';

describe('scaffolderModuleChartwright', () => {
  it('is described in the documentation (else: yarn generate)', () => {
    const services = {
      config: new ConfigReader({ app: { baseUrl: 'http://localhost:3000' } }),
    } as unknown as ActionServices;
    expect(
      readFileSync(
        join(__dirname, '../../../docs/reference/actions.md'),
        'utf8',
      ),
    ).toBe(actionsPage(moduleActions(services)));
  });

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
      'chartwright:system:generate',
      'chartwright:check',
      'chartwright:chart:package',
      'chartwright:publish',
      'chartwright:fetch',
      'chartwright:regenerate',
      'chartwright:propose',
      'chartwright:fleet:regenerate',
      'chartwright:register',
    ]);
    for (const action of added) {
      for (const { example } of action.examples ?? []) {
        const { input = {} } = parse(example).steps[0];
        const errors = validate(input, action.schema!.input!).errors;
        // What an earlier step gives is not there yet.
        expect(
          errors.filter(({ instance }) => !String(instance).startsWith('${{')),
        ).toEqual([]);
      }
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
