import { parse } from 'yaml';
import { expectAccessible } from './support/accessibility';
import { makeServices } from './support/makeServices';
import { openTemplate } from './support/openTemplate';
import { platformFile } from './support/platformFile';
import { raiseLibrary } from './support/raiseLibrary';
import { screenshot } from './support/screenshot';
import { tellSkipped } from './support/skipped';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';
import { withCheckout } from './support/withCheckout';

// The same as with one service, over ten: each edited by hand, all upgraded at once, each with a proposal of its own.

const COUNT = 10;

test('upgrades ten services at once and keeps what people edited', async ({
  page,
}) => {
  // Ten services are made, regenerated and merged: some fifteen seconds on a machine that does nothing else.
  test.setTimeout(1_500_000);
  if (!platformFile) {
    tellSkipped(
      'no fleet is regenerated: CHARTWRIGHT_E2E_PLATFORM does not say where the Platform document of this portal is',
    );
    return;
  }
  const tag = uniqueName('fleet');
  const services = await makeServices(
    page.request,
    Array.from({ length: COUNT }, (_, index) => uniqueName(`fleet${index}`)),
    { kind: 'api', image: 'ghcr.io/acme/demo:1.4.2', port: 8080, tags: [tag] },
  );
  for (const { name, remote } of services) {
    withCheckout(remote, checkout => {
      checkout.edit(
        'docs/runbooks/PodRestarts.md',
        text => `${text}\n## Of ${name}\n`,
      );
      checkout.commitAndPush('Note what we learnt');
    });
  }
  const library = raiseLibrary(platformFile);

  await openTemplate(page, 'Regenerate services');
  const tags = page.getByRole('textbox', { name: 'With any of these tags' });
  await tags.fill(tag);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Go first' })).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(
    page.getByRole('heading', {
      name: `Done: ${COUNT} of ${COUNT} repositories`,
    }),
  ).toBeVisible({ timeout: 180_000 });
  await screenshot(page, 'fleet');
  await expectAccessible(
    page,
    page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: /^Done:/ }) })
      .last(),
  );
  const rows = page.getByRole('row').filter({ hasText: 'Proposed' });
  await expect(rows.getByRole('link', { name: /regenerate/ })).toHaveCount(
    COUNT,
  );
  const proposals = await rows
    .getByRole('link', { name: /regenerate/ })
    .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href));

  for (const proposal of proposals) {
    await page.goto(proposal);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByRole('button', { name: 'Merge now' }).click();
    await expect(page.getByText('Merged: main has all of it.')).toBeVisible();
  }
  for (const { name, remote } of services) {
    withCheckout(remote, checkout => {
      expect(checkout.read('docs/runbooks/PodRestarts.md')).toContain(
        `## Of ${name}`,
      );
      const chart = parse(checkout.read('chart/Chart.yaml'));
      expect(chart.dependencies[0].version).toBe(library.version);
    });
  }
  await page.goto('/chartwright/fleet');
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: `Done: ${COUNT} of ${COUNT}` })
      .first(),
  ).toBeVisible();
});
