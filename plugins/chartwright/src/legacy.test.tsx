import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  ordersDeployment,
  ordersEntity,
  ordersEnvironments,
  ordersManifests,
} from './__fixtures__/orders';
import { ordersPlan } from './__fixtures__/regeneration';
import { shopSystem } from './__fixtures__/system';
import { chartwrightApiRef } from './api';
import {
  ChartwrightRepositoryPage,
  EntityChartwrightDeploymentContent,
  EntityChartwrightEnvironmentLinksCard,
  EntityChartwrightEnvironmentsCard,
  EntityChartwrightSystemContent,
} from './legacy';

const api = {
  getDeployment: async () => ordersDeployment,
  getEnvironments: async () => ordersEnvironments,
  getObjects: async (_entityRef: string, environment: string) =>
    ordersManifests(environment),
  getFindings: async () => ({ findings: [] }),
  getPlan: async () => ({ plan: { ...ordersPlan, drift: false } }),
  compareEnvironments: async () => ({ equal: 2, objects: [] }),
  getSystem: async () => ({ ...shopSystem, services: [] }),
  getRepositoryTree: async () => ({
    commit: '0123456789abcdef0123456789abcdef01234567',
    ref: 'main',
    path: '',
    cloneUrl: '/data/shop/orders.git',
    entries: [{ name: 'chart', path: 'chart', type: 'tree' }],
  }),
};

const renderElement = (element: JSX.Element, path = '/') =>
  renderInTestApp(
    <TestApiProvider apis={[[chartwrightApiRef, api as never]]}>
      <EntityProvider entity={ordersEntity}>
        <Routes>
          <Route path={`${path}/*`} element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { routeEntries: [path === '/' ? '/' : `${path}/shop/orders`] },
  );

describe('the legacy exports', () => {
  it('show the environments side by side', async () => {
    await renderElement(<EntityChartwrightDeploymentContent />);
    expect(
      await screen.findByRole('columnheader', { name: /Production/ }),
    ).toBeInTheDocument();
  });

  it('show the links of each environment', async () => {
    await renderElement(<EntityChartwrightEnvironmentLinksCard />);
    expect(
      await screen.findByRole('link', { name: /Dashboard/ }),
    ).toBeInTheDocument();
  });

  it('show what runs in each environment', async () => {
    await renderElement(<EntityChartwrightEnvironmentsCard />);
    expect(
      await screen.findByRole('row', { name: /^Production .*€90.00 – €300$/ }),
    ).toBeInTheDocument();
  });

  it('show a system', async () => {
    await renderElement(<EntityChartwrightSystemContent />);
    expect(
      await screen.findByRole('row', { name: /^requests\.cpu/ }),
    ).toBeInTheDocument();
  });

  it('show a local repository', async () => {
    await renderElement(
      <ChartwrightRepositoryPage />,
      '/chartwright/repositories',
    );
    expect(await screen.findByRole('link', { name: 'chart/' })).toHaveAttribute(
      'href',
      expect.stringContaining('shop/orders/tree/main/chart'),
    );
  });
});
