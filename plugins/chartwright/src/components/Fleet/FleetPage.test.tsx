import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  FleetComponent,
  FleetComponents,
  FleetComponentsQuery,
  FleetRunSummary,
} from '@chartwright/backstage-plugin-chartwright-common';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fleetRun } from '../../__fixtures__/fleet';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { ChartwrightApi, chartwrightApiRef } from '../../api';
import chartwrightPlugin from '../../index';

function open(path: string, client: Partial<ChartwrightApi>) {
  return renderTestApp({
    extensions: [chartwrightPlugin.getExtension('page:chartwright/fleet')],
    initialRouteEntries: [`/chartwright/fleet${path}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [chartwrightApiRef, client],
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

const component = (index: number): FleetComponent => ({
  entityRef: `component:default/service-${index}`,
  name: `service-${index}`,
  title: `Service ${index}`,
  system: 'shop',
  owner: 'group:default/shop',
  libraryVersion: '1.0.0',
  drift: index % 2 === 0,
  findings: { error: index, warning: 0, info: 0 },
  cost: { currency: 'EUR', minimum: 10, maximum: 20, storage: 0 },
  checkedAt: '2026-11-21T02:00:00.000Z',
});

const TOTAL = 5000;

const fleet = jest.fn<Promise<FleetComponents>, [FleetComponentsQuery]>(
  async ({ limit = 50, offset = 0, group }) => ({
    items: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, index) =>
      component(offset + index),
    ),
    total: TOTAL,
    facets: {
      system: [
        { value: 'shop', count: 4000 },
        { value: '', count: 1000 },
      ],
      owner: [{ value: 'group:default/shop', count: TOTAL }],
      libraryVersion: [],
      generatorVersion: [],
      drift: [{ value: 'true', count: 2500 }],
      severity: [{ value: 'error', count: 4999 }],
    },
    sums: {
      count: TOTAL,
      drifted: 2500,
      findings: { error: 7, warning: 8, info: 9 },
      cost: { minimum: 50000, maximum: 100000 },
    },
    currency: 'EUR',
    ...(group && {
      groups: [
        {
          value: 'shop',
          count: 4000,
          drifted: 3,
          findings: { error: 1, warning: 2, info: 0 },
          cost: { minimum: 1, maximum: 2 },
        },
      ],
    }),
  }),
);

const summary: FleetRunSummary = fleetRun;
const api: Partial<ChartwrightApi> = {
  getFleetRuns: async () => ({ items: [summary] }),
  getFleetComponents: fleet,
};

describe('the page of the fleet', () => {
  beforeEach(() => {
    fleet.mockClear();
    // Nothing has a height here, and the table draws as many rows as there is room for.
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  });

  afterEach(() => jest.restoreAllMocks());

  it('shows a screenful of thousands, sums, and the last runs', async () => {
    const { container } = open('', api);
    expect(
      await screen.findByText(
        '5000 services · 2500 drifted · 7 errors, 8 warnings · €50,000 – €100,000 a month',
      ),
    ).toBeInTheDocument();
    const table = screen.getAllByRole('table')[0]!;
    expect(table).toHaveAttribute('aria-rowcount', '5001');
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveTextContent('0 errors, 0 warnings');
    expect(
      screen.getByRole('link', { name: '2026-11-21 08:00' }),
    ).toHaveAttribute('href', '/chartwright/fleet/run-1');
    expect(fleet).toHaveBeenCalledTimes(1);
    await expectAccessible(container.querySelector('main') ?? container);
  });

  it('keeps what is looked for in the address, and reads it from there', async () => {
    open('?owner=group%3Adefault%2Fshop&sort=cost&order=desc', api);
    await screen.findByText(/^5000 services/);
    expect(fleet).toHaveBeenLastCalledWith({
      owner: ['group:default/shop'],
      sort: 'cost',
      order: 'desc',
      limit: 100,
      offset: 0,
    });
    await userEvent.click(screen.getByRole('button', { name: /^Findings/ }));
    await waitFor(() =>
      expect(fleet).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'findings', order: 'desc' }),
      ),
    );
    expect(
      screen.getByRole('columnheader', { name: /^Findings/ }),
    ).toHaveAttribute('aria-sort', 'descending');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search services' }),
      'orders',
    );
    await waitFor(() =>
      expect(fleet).toHaveBeenLastCalledWith(
        expect.objectContaining({ q: 'orders', sort: 'findings' }),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() =>
      expect(fleet).toHaveBeenLastCalledWith({ limit: 100, offset: 0 }),
    );
  });

  it('sums up groups, and leads from a group to its services', async () => {
    open('?group=system', api);
    const groups = await screen.findByRole('region', {
      name: 'Services by group',
    });
    await userEvent.click(within(groups).getByRole('button', { name: 'shop' }));
    await waitFor(() =>
      expect(fleet).toHaveBeenLastCalledWith(
        expect.objectContaining({ system: ['shop'] }),
      ),
    );
  });

  it('chooses services, with the shift key all between, and regenerates them', async () => {
    const startFleetRun = jest.fn(async () => summary);
    open('', {
      ...api,
      startFleetRun,
      getFleetRun: async () => ({ ...fleetRun, state: 'done' }),
    });
    const boxes = await screen.findAllByRole('checkbox', { name: /^Choose S/ });
    expect(screen.getByRole('button', { name: 'Regenerate' })).toBeDisabled();
    const user = userEvent.setup();
    await user.click(boxes[0]!);
    await user.keyboard('{Shift>}');
    await user.click(boxes[2]!);
    await user.keyboard('{/Shift}');
    await user.click(boxes[1]!);
    await user.click(screen.getByRole('button', { name: 'Regenerate 2' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /^Take/ }));
    await user.click(
      within(dialog).getByRole('button', { name: 'Regenerate now' }),
    );
    expect(startFleetRun).toHaveBeenCalledWith({
      select: {
        entityRefs: [
          'component:default/service-0',
          'component:default/service-2',
        ],
      },
      onConflict: 'take',
    });
    expect(
      await screen.findByRole('heading', { name: 'Done: 2 of 3 repositories' }),
    ).toBeInTheDocument();
  });

  it('chooses all of what is looked at, also what was never in sight', async () => {
    open('?drift=true', api);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Choose all 5000' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Regenerate 5000' }),
    ).toBeEnabled();
    expect(fleet).toHaveBeenLastCalledWith({
      drift: true,
      limit: 500,
      offset: 4500,
    });
    await user.click(screen.getByRole('button', { name: 'Choose none' }));
    expect(screen.getByRole('button', { name: 'Regenerate' })).toBeDisabled();
  });

  it('says why a run was not begun', async () => {
    open('', {
      ...api,
      startFleetRun: () => Promise.reject(new Error('you may not')),
    });
    await userEvent.click(
      (
        await screen.findAllByRole('checkbox', { name: /^Choose S/ })
      )[0]!,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Regenerate one' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Regenerate now' }),
    );
    expect(await screen.findByText(/^you may not/)).toBeInTheDocument();
  });

  it('exports what is looked at', async () => {
    const getFleetComponentsCsv = jest.fn(async () => 'name\n');
    URL.createObjectURL = jest.fn(() => 'blob:fleet');
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation();
    open('?drift=true', { ...api, getFleetComponentsCsv });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() => expect(click).toHaveBeenCalled());
    expect(getFleetComponentsCsv).toHaveBeenCalledWith({ drift: true });
    click.mockRestore();
  });

  it('says so when there is nothing yet, and when nothing matches', async () => {
    const none = async (query: FleetComponentsQuery) => ({
      ...(await fleet(query)),
      items: [],
      total: 0,
    });
    open('', {
      getFleetRuns: async () => ({ items: [] }),
      getFleetComponents: none,
    });
    expect(
      await screen.findByText(/Nobody has regenerated several/),
    ).toBeInTheDocument();
    expect(await screen.findByText('No service yet')).toBeInTheDocument();
    cleanup();
    open('?q=nothing', { ...api, getFleetComponents: none });
    expect(
      await screen.findByText('No service is like that.'),
    ).toBeInTheDocument();
  });

  it('shows the error that the backend answers, and asks again', async () => {
    const { container } = open('', {
      ...api,
      getFleetComponents: jest
        .fn(fleet)
        .mockRejectedValueOnce(new Error('the database is away')),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It did not work',
    );
    expect(screen.getByText(/the database is away/)).toBeInTheDocument();
    await expectAccessible(container.querySelector('main') ?? container);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^5000 services/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
