import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { checkRepository } from './support/checkRepository';
import { NewServiceForm } from './support/NewServiceForm';
import { PreviewPanel } from './support/PreviewPanel';
import { pictureTime, summary } from './support/pictureTimes';
import { screenshot } from './support/screenshot';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';

// Somebody who has never seen Helm: what is beside the form says what is wrong while it is typed, and shows what comes of it.

const image = 'ghcr.io/acme/orders:1.4.2';

/** What is said beside a field is in the list that follows it. */
const saidAt = (form: NewServiceForm, label: string) =>
  form.field(label).locator('xpath=following::ul[1]');

test('a newcomer makes a correct production service with the help of the preview', async ({
  page,
}) => {
  test.slow();
  const name = uniqueName('checkout-api');
  const form = new NewServiceForm(page);
  const preview = new PreviewPanel(page);
  await form.open();
  await preview.expectStatus(/^Begin to answer/);
  await form.fill({ Name: name });
  await preview.expectStatus(/\d+ files, 3 environments/);
  await preview.expectProblem(/Nobody owns the service/);
  await form.pick('Owner', 'Platform');
  await expect(preview.problem(/Nobody owns the service/)).toBeHidden();
  await form.pick('System', 'Open Policy Platform');
  await form.choose('Lifecycle', 'Production');

  // A mistake, shown where it is made before anything is sent, and mended.
  await form.next(form.field('Image'));
  await form.fill({ Image: 'ghcr.io/acme/orders:latest' });
  await expect(saidAt(form, 'Image')).toContainText(
    'has the tag `latest`, so nobody knows what runs in production',
  );
  await preview.expectStatus(/^Correct one answer/);
  await expectAccessible(page, preview.panel);
  await screenshot(page, 'preview-mistake');
  await page.getByRole('button', { name: 'Go to "Image"' }).click();
  await expect(form.field('Image')).toBeFocused();
  await form.fill({ Image: image });
  await preview.expectStatus(/\d+ files, 3 environments · 0 errors/);

  await form.toDependencies();
  await form.pick(
    'Services and resources',
    'PostgreSQL',
    'open-policy-platform-postgres',
  );
  await preview.open('Connections');
  await expect(
    preview.panel.getByRole('row', { name: /PostgreSQL 5432\/TCP$/ }),
  ).toBeVisible();
  await expectAccessible(page, preview.panel);

  await form.toExposure();
  await page
    .getByRole('checkbox', { name: 'Reachable from outside the cluster' })
    .check();
  await form.fill({ 'Host name': 'not a host' });
  await expect(saidAt(form, 'Host name')).toContainText('is not a host name');
  await form.fill({ 'Host name': 'orders.{domain}' });
  await form.choose('Number of Pods', 'Automatic');
  await form.fillNumbers({ 'Fewest Pods': 3, 'Most Pods': 9 });
  await preview.open('Manifests');
  await preview.panel.getByRole('radio', { name: 'Production' }).click();
  await preview.panel.getByRole('searchbox').fill('HorizontalPodAutoscaler');
  await preview.panel
    .getByRole('button', { name: `HorizontalPodAutoscaler ${name}` })
    .click();
  await expect(preview.panel.getByText(/maxReplicas/).first()).toBeVisible();
  await screenshot(page, 'preview');

  // The document follows the answers, and the answers follow the document.
  await form.toReliability();
  await preview.open('Document');
  await preview.typeBelow('spec:', '  colour: blue');
  await expect(
    preview.panel.getByText(/^Line \d+, column \d+: .*colour/).first(),
  ).toBeVisible();
  await preview.undo();
  await preview.typeBelow(
    'spec:',
    '  # Until the audit is done.\n  runbook: { escalation: the duty manager }',
  );
  await expect(form.field('Whom to page next')).toHaveValue('the duty manager');
  await preview.expectStatus(/\d+ files, 3 environments · 0 errors/);
  await screenshot(page, 'preview-document');

  await form.toPublish();
  await form.toReview();
  const remote = await form.create();
  const rendered = checkRepository(remote);
  for (const manifests of Object.values(rendered ?? {})) {
    expect(manifests).toContainEqual(
      expect.objectContaining({
        kind: 'HorizontalPodAutoscaler',
        spec: expect.objectContaining({ minReplicas: 3, maxReplicas: 9 }),
      }),
    );
  }
});

test('the preview follows typing at once, and gives way on a narrow screen', async ({
  page,
}) => {
  test.slow();
  const form = new NewServiceForm(page);
  const preview = new PreviewPanel(page);
  await form.open();
  await form.fill({ Name: 'orders' });
  await preview.expectStatus(/\d+ files/);
  await preview.open('Document');
  const description = form.field('Description');
  const measured = async (words: readonly string[], delay: number) => {
    const times = [];
    for (const word of words) {
      const shown = `description: ${word}`;
      times.push(
        await pictureTime(page, 'Description', word, { shown, delay }),
      );
      await description.clear();
      await expect(preview.document).not.toContainText('description');
    }
    return summary(times);
  };
  // Printed and not asserted: a busy machine says nothing about the code.
  const single = await measured([...'abcdefg'], 0);
  const words = await measured(['tree', 'house', 'river'], 60);
  process.stdout.write(
    `    from the last key stroke to its picture: ${single} for one key, ${words} for words typed at 60 ms a key\n`,
  );

  await page.setViewportSize({ width: 400, height: 900 });
  await expect(preview.document).toBeHidden();
  await preview.panel.getByRole('button', { name: 'Show' }).click();
  await expect(preview.document).toBeVisible();
  await expectInside(preview.panel, 400);
  await page.setViewportSize({ width: 2500, height: 1200 });
  await expect(preview.document).toBeVisible();
  await expectInside(preview.panel, 2500);
});

/** It is not wider than the window, and does not reach out of it. */
async function expectInside(part: Locator, width: number): Promise<void> {
  const box = await part.boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(width);
}
