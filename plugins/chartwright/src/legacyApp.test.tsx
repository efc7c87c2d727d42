import {
  AlertApiForwarder,
  createSpecializedApp,
  FlatRoutes,
} from '@backstage/core-app-api';
import {
  alertApiRef,
  AnyApiFactory,
  attachComponentData,
  createApiFactory,
  discoveryApiRef,
  errorApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { mockApis, MockErrorApi } from '@backstage/test-utils';
import { themes, UnifiedThemeProvider } from '@backstage/theme';
import { act, render, screen } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, Route } from 'react-router-dom';
import { fleetRun } from './__fixtures__/fleet';
import {
  ordersDeployment,
  ordersEntity,
  ordersEnvironments,
  ordersManifests,
} from './__fixtures__/orders';
import { ordersBranch, ordersPlan } from './__fixtures__/regeneration';
import { shopEntity, shopSystem } from './__fixtures__/system';
import * as legacy from './legacy';

// An app as it was made before the new frontend system: routes as elements, and the APIs that the plugin itself provides. What
// is asked goes out as HTTP, and is answered here.

const answers: Record<string, unknown> = {
  '/deployment': ordersDeployment,
  '/environments': ordersEnvironments,
  '/objects': ordersManifests('production'),
  '/findings': { findings: [] },
  '/plan': { plan: { ...ordersPlan, drift: false } },
  '/entities/component/default/orders/compare': { equal: 2, objects: [] },
  '/answers': {
    answers: {},
    beyondForm: [],
    from: { generator: '0.1.0', library: '1.0.0' },
    to: { generator: '0.1.0', library: '1.1.0' },
  },
  '/proposals': { items: [] },
  '/docs': {
    pages: [{ path: 'runbooks/HighErrorRate.md', title: 'HighErrorRate' }],
  },
  '/docs/file': { path: 'x', markdown: '# Too many errors' },
  '/v1/systems/default/shop': shopSystem,
  '/v1/repositories/shop/orders/compare': ordersBranch,
  '/v1/repositories/shop/orders/tree': {
    commit: '0123456789abcdef0123456789abcdef01234567',
    ref: 'main',
    path: '',
    cloneUrl: '/data/shop/orders.git',
    entries: [{ name: 'chart', path: 'chart', type: 'tree' }],
  },
  '/v1/fleet/runs': { items: [fleetRun] },
  '/v1/fleet/runs/run-1': { ...fleetRun, state: 'done' },
  '/v1/fleet/components': {
    items: [],
    total: 0,
    facets: {},
    sums: {
      count: 0,
      drifted: 0,
      findings: { error: 0, warning: 0, info: 0 },
      cost: { minimum: 0, maximum: 0 },
    },
  },
};

async function answer(input: RequestInfo | URL): Promise<Response> {
  const { pathname } = new URL(String(input));
  const [, known] =
    Object.entries(answers)
      .filter(([end]) => pathname.endsWith(end))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return known === undefined
    ? new Response('{}', { status: 404 })
    : Response.json(known);
}

const Nothing = () => null;

/** In place of the catalog's page, which links lead to. */
const EntityPage = () => null;
attachComponentData(EntityPage, 'core.mountPoint', entityRouteRef);

/** The fields of a form that the app knows. */
function FieldNames() {
  const fields = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      <legacy.ChartwrightServiceNameFieldExtension />
      <legacy.ChartwrightTextFieldExtension />
      <legacy.ChartwrightNumberFieldExtension />
      <legacy.ChartwrightTierFieldExtension />
      <legacy.ChartwrightEntitiesFieldExtension />
      <legacy.ChartwrightPublishTargetFieldExtension />
      <legacy.ChartwrightRecordedAnswersFieldExtension />
      <legacy.ChartwrightRecordedServiceFieldExtension />
      <legacy.ChartwrightSectionsFieldExtension />
      <legacy.ChartwrightPreviewFieldExtension />
    </ScaffolderFieldExtensions>,
  );
  return <output>{fields.map(({ name }) => name).join(' ')}</output>;
}

async function openApp(address: string): Promise<void> {
  const apis: AnyApiFactory[] = [
    createApiFactory(alertApiRef, new AlertApiForwarder()),
    createApiFactory(errorApiRef, new MockErrorApi()),
    mockApis.analytics.factory(),
    mockApis.storage.factory(),
    createApiFactory(discoveryApiRef, {
      getBaseUrl: async id => `https://portal.example.com/api/${id}`,
    }),
    createApiFactory(fetchApiRef, { fetch: answer }),
    createApiFactory(catalogApiRef, catalogApiMock()),
  ];
  const app = createSpecializedApp({
    apis,
    defaultApis: [],
    configLoader: false as never,
    icons: new Proxy({}, { get: () => Nothing }) as never,
    plugins: [legacy.chartwrightPlugin],
    components: {
      Progress: Nothing,
      NotFoundErrorPage: () => <p>not found</p>,
      BootErrorPage: ({ error }) => <p>{String(error)}</p>,
      ErrorBoundaryFallback: ({ error }) => <p>{String(error)}</p>,
      Router: ({ children }: { children?: ReactNode }) => (
        <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
      ),
    },
    themes: [
      {
        id: 'light',
        title: 'Light',
        variant: 'light',
        Provider: ({ children }) => (
          <UnifiedThemeProvider theme={themes.light}>
            {children}
          </UnifiedThemeProvider>
        ),
      },
    ],
  });
  const AppProvider = app.getProvider();
  const AppRouter = app.getRouter();
  const ofOrders = (element: JSX.Element) => (
    <EntityProvider entity={ordersEntity}>{element}</EntityProvider>
  );
  await act(async () => {
    render(
      <AppProvider>
        <AppRouter>
          <FlatRoutes>
            <Route
              path="/chartwright/fleet"
              element={<legacy.ChartwrightFleetPage />}
            />
            <Route
              path="/chartwright/repositories"
              element={<legacy.ChartwrightRepositoryPage />}
            />
            <Route
              path="/deployment"
              element={ofOrders(<legacy.EntityChartwrightDeploymentContent />)}
            />
            <Route
              path="/runbooks"
              element={ofOrders(<legacy.EntityChartwrightRunbooksContent />)}
            />
            <Route
              path="/system"
              element={
                <EntityProvider entity={shopEntity}>
                  <legacy.EntityChartwrightSystemContent />
                </EntityProvider>
              }
            />
            <Route
              path="/overview"
              element={ofOrders(
                <>
                  <legacy.EntityChartwrightEnvironmentLinksCard />
                  <legacy.EntityChartwrightEnvironmentsCard />
                  <legacy.EntityChartwrightUpkeepCard />
                </>,
              )}
            />
            <Route path="/create" element={<FieldNames />} />
            <Route
              path="/catalog/:namespace/:kind/:name"
              element={<EntityPage />}
            />
          </FlatRoutes>
        </AppRouter>
      </AppProvider>,
    );
  });
}

describe('an app of the legacy frontend system', () => {
  it.each([
    ['the fleet', '/chartwright/fleet', /^No service yet$/],
    ['a run', '/chartwright/fleet/run-1', /^Done: 2 of 3 repositories$/],
    ['a repository', '/chartwright/repositories/shop/orders', /^chart\/$/],
    ['the environments', '/deployment', /^Rendered manifests$/],
    ['the runbooks', '/runbooks', /^Too many errors$/],
    ['a system', '/system', /^Quotas and requests$/],
    ['the links', '/overview', /^Monitoring and runbooks$/],
    ['the upkeep', '/overview', /^Library chart 1\.1\.0 is available\.$/],
  ])('shows %s', async (_what, address, text) => {
    await openApp(address);
    expect((await screen.findAllByText(text))[0]).toBeInTheDocument();
  });

  it('has every field that the templates ask for', async () => {
    await openApp('/create');
    expect((await screen.findByRole('status')).textContent!.split(' ')).toEqual(
      [
        'ChartwrightServiceName',
        'ChartwrightText',
        'ChartwrightNumber',
        'ChartwrightTier',
        'ChartwrightEntities',
        'ChartwrightPublishTarget',
        'ChartwrightRecordedAnswers',
        'ChartwrightRecordedService',
        'ChartwrightSections',
        'ChartwrightPreview',
      ],
    );
  });
});
