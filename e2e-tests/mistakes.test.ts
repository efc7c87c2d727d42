import type { Page } from '@playwright/test';
import { NewServiceForm } from './support/NewServiceForm';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';

// What is said of a mistake stands at its field, the form stays where it is, and goes on once the mistake is mended.

const next = (page: Page) =>
  page.getByRole('button', { name: 'Next', exact: true }).click();

/** What is said beside a field is in the list that follows it; the same words stand above the form, with the field's name. */
async function expectRefused(
  page: Page,
  form: NewServiceForm,
  label: string,
  words: RegExp,
): Promise<void> {
  await next(page);
  await expect(form.field(label).locator('xpath=following::ul[1]')).toHaveText(
    words,
  );
  await expect(form.field(label)).toBeVisible();
}

test('explains a name that cannot be, and one that is taken', async ({
  page,
}) => {
  const form = new NewServiceForm(page);
  await form.open();
  await form.pick('Owner', 'Platform');

  const refused: [string, RegExp][] = [
    ['Orders', /must start with a lower-case letter, not with "O"/],
    ['orders_api', /"_" is none of them/],
    ['a'.repeat(53), /53 characters; 52 are the most/],
    ['api-service', /already has a component named "api-service"/],
  ];
  for (const [name, words] of refused) {
    await form.fill({ Name: name });
    await expectRefused(page, form, 'Name', words);
  }

  await form.fill({ Name: uniqueName('mended') });
  await form.next(form.field('Image'));
});

test('asks for an owner before it goes on', async ({ page }) => {
  const form = new NewServiceForm(page);
  await form.open();
  await form.fill({ Name: uniqueName('ownerless') });
  await next(page);

  // The browser says it itself, at the field: it goes there and shows its own words.
  const owner = form.field('Owner');
  await expect(owner).toBeFocused();
  expect(
    await owner.evaluate((field: HTMLInputElement) => field.validationMessage),
  ).toMatch(/fill out this field/i);

  await form.pick('Owner', 'Shop');
  await form.next(form.field('Image'));
});

test('explains images, schedules and hosts that cannot be', async ({
  page,
}) => {
  const form = new NewServiceForm(page);
  await form.open();
  await form.fill({ Name: uniqueName('mended') });
  await form.pick('Owner', 'Platform');
  await form.next(form.field('Image'));

  const images: [string, RegExp][] = [
    ['ghcr.io/acme/orders', /has no tag.*ghcr\.io\/acme\/orders:1\.4\.2/],
    ['ghcr.io/acme/orders:latest', /the tag "latest"/],
    ['ghcr.io/acme/Orders:1', /Expected an image reference/],
  ];
  for (const [image, words] of images) {
    await form.fill({ Image: image });
    await expectRefused(page, form, 'Image', words);
  }
  await form.fill({ Image: 'ghcr.io/acme/orders:1.4.2' });

  await form.choose('Kind', 'Cron');
  for (const schedule of ['every night', '61 * * * *']) {
    await form.fill({ Schedule: schedule });
    await expectRefused(page, form, 'Schedule', /Expected .*cron/i);
  }
  await form.fill({ Schedule: '0 3 * * *' });

  await form.choose('Kind', 'API');
  await form.toDependencies();
  await form.toExposure();
  await page
    .getByRole('checkbox', { name: 'Reachable from outside the cluster' })
    .check();
  await form.fill({ 'Host name': 'not a host' });
  await expectRefused(page, form, 'Host name', /Expected .*host/i);
  await form.fill({ 'Host name': 'orders.{domain}' });
  await form.toReliability();
});

test('explains figures that contradict each other', async ({ page }) => {
  const form = new NewServiceForm(page);
  await form.open();
  await form.fill({ Name: uniqueName('mended') });
  await form.pick('Owner', 'Platform');
  await form.next(form.field('Image'));
  await form.fill({ Image: 'ghcr.io/acme/orders:1.4.2' });
  await form.toDependencies();
  await form.toExposure();
  await form.choose('Number of Pods', 'Automatic');
  await form.fillNumbers({ 'Fewest Pods': 5, 'Most Pods': 3 });
  await next(page);
  await expect(
    form.number('Most Pods').locator('xpath=following::ul[1]'),
  ).toHaveText(/"Most Pods" is 3, below the 5 of "Fewest Pods"/);
  await form.fillNumbers({ 'Most Pods': 5 });
  await form.toReliability();

  await form.fillNumbers({ 'Objective for speed': 99 });
  await next(page);
  await expect(
    form.number('Objective for speed').locator('xpath=following::ul[1]'),
  ).toHaveText(/needs "Fast enough, in seconds" beside it/);
  await form.fillNumbers({ 'Fast enough, in seconds': 0.5 });
  await form.toPublish();
});
