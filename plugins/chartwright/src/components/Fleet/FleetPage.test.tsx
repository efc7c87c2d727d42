import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fleetRun } from '../../__fixtures__/fleet';
import { ChartwrightApi, chartwrightApiRef } from '../../api';
import chartwrightPlugin from '../../index';

function open(path: string, api: Partial<ChartwrightApi>) {
  renderTestApp({
    extensions: [chartwrightPlugin.getExtension('page:chartwright/fleet')],
    initialRouteEntries: [`/chartwright/fleet${path}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [chartwrightApiRef, api],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}

describe('the page of a run over the fleet', () => {
  const done = { ...fleetRun, state: 'done' as const };

  it('shows what came of each repository, what failed first', async () => {
    open('/run-1', { getFleetRun: async () => done });
    expect(
      await screen.findByRole('heading', { name: 'Done: 2 of 3 repositories' }),
    ).toBeInTheDocument();
    const [head, basket, payments, orders] = screen.getAllByRole('row');
    expect(head).toBeDefined();
    expect(basket).toHaveTextContent('chartwright.yaml:3:5: no such field');
    expect(payments).toHaveTextContent('Under way');
    expect(orders).toHaveTextContent('goes first');
    expect(orders).toHaveTextContent('5 files');
    expect(orders).toHaveTextContent(
      'All Pods are replaced. (staging, production)',
    );
    expect(
      within(orders!).getByRole('link', { name: 'chartwright/regenerate' }),
    ).toHaveAttribute('href', 'https://portal.example.com/compare/orders');
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  it('stops a run that is under way', async () => {
    const getFleetRun = jest.fn(async () => fleetRun);
    const cancelFleetRun = jest.fn(async () => fleetRun);
    open('/run-1', { getFleetRun, cancelFleetRun });
    const stop = await screen.findByRole('button', { name: 'Stop' });
    getFleetRun.mockResolvedValue({ ...fleetRun, state: 'cancelled' });
    await userEvent.click(stop);
    expect(cancelFleetRun).toHaveBeenCalledWith('run-1');
    expect(
      await screen.findByRole('heading', { name: /^Cancelled/ }),
    ).toBeInTheDocument();
  });

  it('says that the others were not begun', async () => {
    open('/run-1', {
      getFleetRun: async () => ({ ...fleetRun, state: 'stopped' }),
    });
    expect(
      await screen.findByText('The others were not begun.'),
    ).toBeInTheDocument();
  });

  it('shows the error that the backend answers', async () => {
    open('/run-1', {
      getFleetRun: () => Promise.reject(new Error('no such run')),
    });
    expect((await screen.findAllByText(/no such run/)).length).toBeGreaterThan(
      0,
    );
  });
});

describe('the page of the fleet', () => {
  it('lists the runs and what the last check found', async () => {
    const { jobs, request, ...summary } = fleetRun;
    expect([jobs, request]).toBeDefined();
    open('', {
      getFleetRuns: async () => ({ items: [summary] }),
      getComponentStates: async () => ({
        items: [
          {
            entityRef: 'component:default/orders',
            libraryVersion: '1.0.0',
            drift: true,
            conflicts: 0,
            findings: { error: 0, warning: 2, info: 1 },
            checkedAt: '2026-11-21T02:00:00.000Z',
          },
        ],
      }),
    });
    expect(
      await screen.findByRole('link', { name: '2026-11-21 08:00' }),
    ).toHaveAttribute('href', '/chartwright/fleet/run-1');
    expect(
      screen.getByText('A regeneration would change it'),
    ).toBeInTheDocument();
    expect(screen.getByText('0 errors, 2 warnings')).toBeInTheDocument();
  });

  it('says so when there is nothing yet', async () => {
    open('', {
      getFleetRuns: async () => ({ items: [] }),
      getComponentStates: async () => ({ items: [] }),
    });
    expect(
      await screen.findByText(/Nobody has regenerated several/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Nothing has been checked/)).toBeInTheDocument();
  });
});
