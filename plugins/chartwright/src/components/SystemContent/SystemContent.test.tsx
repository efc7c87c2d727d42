import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shopEntity, shopSystem } from '../../__fixtures__/system';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { ChartwrightApi, chartwrightApiRef } from '../../api';
import chartwrightPlugin from '../../index';

const open = (
  getSystem: ChartwrightApi['getSystem'] = async () => shopSystem,
) =>
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: shopEntity }),
      chartwrightPlugin.getExtension('entity-content:chartwright/system'),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[chartwrightApiRef, { getSystem }]],
  });

describe('the page of a system', () => {
  it('shows services, resources, edges, quotas and cost', async () => {
    const { container } = open();
    const services = await screen.findByRole('region', { name: 'Services' });
    const row = (name: RegExp) => within(services).getByRole('row', { name });
    expect(row(/^Orders/)).toHaveTextContent('1 error, 2 warnings');
    expect(row(/^Basket/)).toHaveTextContent('not in the catalog');
    expect(
      screen.getByRole('row', { name: 'Orders PostgreSQL 5432/TCP' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: /^requests\.cpu 2 cores 6 cores 4 cores/,
      }),
    ).toHaveTextContent('autoscaling runs into it');
    expect(
      screen.getByRole('row', { name: /^requests\.memory/ }),
    ).toHaveTextContent('not limited');
    expect(screen.getByText(/Not added up, .* basket$/)).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: 'Together €40.00 €120 €10.00' }),
    ).toBeInTheDocument();
    await expectAccessible(container.querySelector('article')!);
  });

  it('shows the quotas of another environment', async () => {
    open();
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Development' }),
    );
    expect(
      await screen.findByRole('row', { name: /^requests\.cpu/ }),
    ).toHaveTextContent('enough');
    expect(screen.queryByText(/Not added up/)).toBeNull();
  });

  it('shows the error that the backend answers', async () => {
    open(() => Promise.reject(new Error('no such system')));
    expect(
      (await screen.findAllByText(/no such system/)).length,
    ).toBeGreaterThan(0);
  });
});
