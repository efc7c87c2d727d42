import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { fleetRun } from '../../__fixtures__/fleet';
import { ordersPlan } from '../../__fixtures__/regeneration';
import { chartwrightApiRef } from '../../api';
import { FleetOutputs, RegenerationOutputs } from './lazyOutputs';

describe('result page of "Regenerate service"', () => {
  it('draws the plan beside the links of the template', async () => {
    renderInTestApp(
      <RegenerationOutputs
        output={
          {
            links: [{ title: 'Look', url: 'https://portal.example.com' }],
            plan: ordersPlan,
          } as never
        }
      />,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByRole('heading', { name: 'Plan for orders' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Look/ })).toBeInTheDocument();
  });

  it.each([undefined, {}, { plan: null }, { plan: { name: 'orders' } }])(
    'draws nothing of %j',
    async output => {
      renderInTestApp(
        <>
          <p>There</p>
          <RegenerationOutputs output={output as never} />
        </>,
      );
      expect(await screen.findByText('There')).toBeInTheDocument();
      expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    },
  );
});

describe('result page of "Regenerate services"', () => {
  it('shows the run as it stands', async () => {
    const getFleetRun = jest.fn(async () => ({
      ...fleetRun,
      state: 'done' as const,
    }));
    renderInTestApp(<FleetOutputs output={{ runId: 'run-1' } as never} />, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [chartwrightApiRef, { getFleetRun }],
        [catalogApiRef, catalogApiMock()],
      ],
    });
    expect(
      await screen.findByRole('heading', { name: /^Done: 2 of 3/ }),
    ).toBeInTheDocument();
    expect(getFleetRun).toHaveBeenCalledWith('run-1');
  });

  it('shows the text of the template where there was no run', async () => {
    renderInTestApp(
      <FleetOutputs
        output={{
          text: [{ title: 'Services', content: 'None.', default: true }],
        }}
      />,
    );
    expect(await screen.findByText('None.')).toBeInTheDocument();
  });
});
