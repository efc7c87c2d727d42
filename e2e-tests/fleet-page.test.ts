import { readFileSync } from 'node:fs';
import { dataDirectory, FleetRow, withFleetRows } from './support/fleetRows';
import { tellSkipped } from './support/skipped';
import { expect, test } from './support/test';

// Five thousand services: all that the page offers must be as quick as with five.

const COUNT = 5_000;

const rows: FleetRow[] = Array.from({ length: COUNT }, (_, index) => ({
  name: `bulk-${String(index).padStart(4, '0')}`,
  owner: `group:default/bulk-${index % 40}`,
  system: `bulk-system-${index % 300}`,
  errors: index % 11,
  drift: index % 4 === 0,
}));

test('finds its way through five thousand services', async ({ page }) => {
  if (!dataDirectory) {
    tellSkipped(
      'the page of the fleet is not filled: CHARTWRIGHT_E2E_DATA does not say where the data of this portal is',
    );
    return;
  }
  await withFleetRows(rows, async () => {
    const times: string[] = [];
    const timed = async (what: string, act: () => Promise<void>) => {
      const begin = performance.now();
      await act();
      times.push(`${what} ${Math.round(performance.now() - begin)} ms`);
    };
    const table = page.getByRole('table').first();
    const row = (index: number) => table.getByRole('row').nth(index);
    await timed('first view', async () => {
      await page.goto('/chartwright/fleet?q=bulk');
      await expect(row(1)).toContainText('bulk-0000');
    });
    await expect(page.getByText(/^5000 services · 1250 drifted/)).toBeVisible();

    await timed('to the end', async () => {
      await page
        .getByRole('region', { name: 'Services', exact: true })
        .evaluate(window => window.scrollTo(0, window.scrollHeight));
      await expect(table).toContainText('bulk-4999');
    });
    await timed('sorted', async () => {
      await table.getByRole('button', { name: 'Findings' }).click();
      await expect(row(1)).toContainText('10 errors');
    });
    await timed('filtered', async () => {
      await page.getByRole('button', { name: /Any Drift/ }).click();
      await page.getByRole('option', { name: /^A regeneration would/ }).click();
      await expect(page.getByText(/^1250 services/)).toBeVisible();
    });
    await timed('grouped', async () => {
      await page.getByRole('button', { name: /Group by/ }).click();
      await page.getByRole('option', { name: 'Owner' }).click();
      await expect(
        page.getByRole('region', { name: 'Services by group' }),
      ).toBeVisible();
    });
    await page.getByRole('button', { name: 'bulk-4', exact: true }).click();
    await expect(page.getByText(/^125 services/)).toBeVisible();

    // The address holds the view: whoever gets the link sees the same.
    const address = page.url();
    await page.goto('/');
    await page.goto(address);
    await expect(page.getByText(/^125 services/)).toBeVisible();
    await expect(row(1)).toContainText('10 errors');

    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('searchbox', { name: 'Search services' }).fill('bulk');
    await expect(page.getByText(/^5000 services/)).toBeVisible();
    await timed('all chosen', async () => {
      await page.getByRole('button', { name: 'Choose all 5000' }).click();
      await expect(
        page.getByRole('button', { name: 'Regenerate 5000' }),
      ).toBeEnabled();
    });
    await timed('CSV', async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export CSV' }).click();
      const text = readFileSync(await (await download).path(), 'utf8');
      expect(text.trim().split('\r\n')).toHaveLength(COUNT + 1);
    });
    // Printed and not asserted: a busy machine says nothing about the code.
    process.stdout.write(`    5,000 services: ${times.join(', ')}\n`);
  });
});
