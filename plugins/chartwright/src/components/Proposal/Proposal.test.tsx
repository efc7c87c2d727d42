import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { BranchView } from '@chartwright/backstage-plugin-chartwright-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ordersEntity } from '../../__fixtures__/orders';
import { ordersBranch } from '../../__fixtures__/regeneration';
import { ChartwrightApi, chartwrightApiRef } from '../../api';
import chartwrightPlugin from '../../index';

const branch = {
  group: 'shop',
  name: 'orders',
  branch: 'chartwright/regenerate',
};

function open(
  view: BranchView,
  mergeProposal: ChartwrightApi['mergeProposal'] = jest.fn(),
) {
  const getProposal = jest.fn(async () => view);
  renderTestApp({
    extensions: [chartwrightPlugin.getExtension('page:chartwright/repository')],
    initialRouteEntries: [
      '/chartwright/repositories/shop/orders/compare/chartwright/regenerate',
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [chartwrightApiRef, { getProposal, mergeProposal }],
      [catalogApiRef, catalogApiMock({ entities: [ordersEntity] })],
    ],
  });
  return getProposal;
}

describe('the page of a proposed branch', () => {
  it('shows the plan, the commits and the changed files', async () => {
    const getProposal = open(ordersBranch);
    expect(
      await screen.findByRole('heading', { name: 'Regenerate orders' }),
    ).toBeInTheDocument();
    expect(getProposal).toHaveBeenCalledWith(branch);
    expect(
      screen.getByRole('heading', { name: 'Plan for orders' }),
    ).toBeInTheDocument();
    expect(screen.getByText('abcdef0')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: '2 changed files' }),
    ).toBeInTheDocument();
    expect(screen.getByText('One record of the generator')).toBeInTheDocument();
  });

  it('shows the difference of a file, opened from the keyboard', async () => {
    open(ordersBranch);
    const files = await screen.findByRole('region', { name: 'Changed files' });
    within(files)
      .getByRole('button', { name: /Chart\.yaml/ })
      .focus();
    await userEvent.keyboard('{Enter}');
    const diff = screen.getByRole('region', {
      name: 'Changes in chart/Chart.yaml',
    });
    expect(diff).toHaveAttribute('tabindex', '0');
    expect(
      within(diff)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual(['@@ -5 +5 @@', '5-    version: 1.0.0', '5+    version: 1.1.0']);
  });

  it('says why a file has no difference to show', async () => {
    open(ordersBranch);
    await userEvent.click(
      await screen.findByRole('button', { name: /logo\.png/ }),
    );
    expect(screen.getByText('This is a binary file.')).toBeInTheDocument();
  });

  it('merges what the person has seen, after a question', async () => {
    const merge = jest.fn(async () => ({ commit: 'f'.repeat(40) }));
    const getProposal = open(ordersBranch, merge);
    await userEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    expect(merge).not.toHaveBeenCalled();
    getProposal.mockResolvedValue({
      ...ordersBranch,
      state: 'merged',
      commits: [],
      files: [],
    });
    await userEvent.click(
      within(
        await screen.findByRole('dialog', { name: 'Merge into main?' }),
      ).getByRole('button', { name: 'Merge now' }),
    );
    expect(
      await screen.findByText('Merged: main has all of it.'),
    ).toBeInTheDocument();
    expect(merge).toHaveBeenCalledWith(branch, ordersBranch.head);
    expect(screen.queryByText(/commits?$/)).not.toBeInTheDocument();
  });

  it('merges nothing when the person thinks better of it', async () => {
    const merge = jest.fn();
    open(ordersBranch, merge);
    await userEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Not now' }),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(merge).not.toHaveBeenCalled();
  });

  it('says why it was not merged', async () => {
    open(ordersBranch, () => Promise.reject(new Error('the branch moved on')));
    await userEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Merge now' }),
    );
    expect(await screen.findByText(/^the branch moved on/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Merge' })).toBeEnabled();
  });

  it('names the files in conflict instead of offering to merge', async () => {
    open({
      ...ordersBranch,
      state: 'conflicts',
      conflicts: ['chart/values.yaml'],
    });
    expect(await screen.findByText(/chart\/values\.yaml\. Re/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Merge' }),
    ).not.toBeInTheDocument();
  });

  it('shows the text of a proposal that came from no regeneration', async () => {
    open({ ...ordersBranch, plans: [] });
    expect(await screen.findByText('The plan as text.')).toBeInTheDocument();
  });
});
