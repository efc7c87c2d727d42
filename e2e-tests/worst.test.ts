import { expectAccessible } from './support/accessibility';
import { dataDirectory, FleetRow, withFleetRows } from './support/fleetRows';
import { makeServices } from './support/makeServices';
import { platformFile } from './support/platformFile';
import { raiseLibrary } from './support/raiseLibrary';
import { screenshot } from './support/screenshot';
import { tellSkipped } from './support/skipped';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';

// Who owns 300 services finds the ten that are worst off, and has a change proposed for each.

const WORST = 10;

/** Services that are no worse than most, and some of another owner that are worse than any. */
const others = (owner: string): FleetRow[] =>
  Array.from({ length: 340 }, (_, index) => ({
    name: `service-${String(index).padStart(3, '0')}`,
    owner: index < 290 ? owner : 'group:default/platform',
    system: `system-${index % 9}`,
    errors: index < 290 ? index % 5 : 99,
    drift: index % 3 === 0,
  }));

test('an owner of 300 services finds the ten worst and opens their regenerations', async ({
  page,
}) => {
  test.slow();
  if (!platformFile || !dataDirectory) {
    tellSkipped(
      'nobody looks for the worst of 300 services: CHARTWRIGHT_E2E_PLATFORM and CHARTWRIGHT_E2E_DATA do not say where the Platform document and the data of this portal are',
    );
    return;
  }
  const team = uniqueName('checkout');
  const owner = `group:default/${team}`;
  const made = await makeServices(
    page.request,
    Array.from({ length: WORST }, (_, index) => uniqueName(`worst-${index}`)),
    { kind: 'worker', image: 'ghcr.io/acme/demo:1.4.2', owner },
  );
  raiseLibrary(platformFile);
  const worst = made.map(({ name }, index) => ({
    name,
    owner,
    system: 'shop',
    errors: 20 - index,
    drift: true,
  }));

  await withFleetRows([...others(owner), ...worst], async () => {
    const begin = performance.now();
    await page.goto('/chartwright/fleet');
    const table = page.getByRole('table').first();
    await expect(table.getByRole('row').nth(5)).toBeVisible();
    const shown = performance.now() - begin;
    await page.getByRole('button', { name: 'Any Owner' }).click();
    await page.getByRole('option', { name: `${team} (300)` }).click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Findings/ })
      .last()
      .click();
    await expect(page.getByText(/^300 services · /)).toBeVisible();
    await expect(table.getByRole('row').nth(1)).toContainText('20 errors');
    expect(page.url()).toContain('owner=group%3Adefault%2F');

    const boxes = table.getByRole('checkbox');
    await boxes.first().check();
    await boxes.nth(WORST - 1).click({ modifiers: ['Shift'] });
    await screenshot(page, 'fleet-worst');
    await expectAccessible(page, page.getByRole('article').first());
    await page.getByRole('button', { name: `Regenerate ${WORST}` }).click();
    await page.getByRole('button', { name: 'Regenerate now' }).click();
    await expect(
      page.getByRole('heading', {
        name: `Done: ${WORST} of ${WORST} repositories`,
      }),
    ).toBeVisible({ timeout: 240_000 });
    await expect(
      page
        .getByRole('row')
        .getByRole('link', { name: 'chartwright/regenerate' }),
    ).toHaveCount(WORST);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    process.stdout.write(
      `    ${shown.toFixed(
        0,
      )} ms to the first view, ${seconds} s to ten proposed changes\n`,
    );
    await screenshot(page, 'fleet-run');
  });
});
