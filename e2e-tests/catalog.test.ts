import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { EntityPage } from './support/EntityPage';
import { NewServiceForm } from './support/NewServiceForm';
import { screenshot } from './support/screenshot';
import { expect, test } from './support/test';

// The system that the portal shows from its first start on, examples/open-policy-platform.

/** The page of the example's API, which is generated while the portal starts for the first time. */
async function openApiService(page: Page): Promise<EntityPage> {
  const entity = new EntityPage(page);
  await expect(async () => {
    await page.goto('/catalog/default/component/api-service');
    await entity.expectOpen('API service');
  }).toPass({ timeout: 240_000 });
  return entity;
}

const card = (page: Page, heading: RegExp) =>
  page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading }) });

test('shows the service with its relations and its links', async ({ page }) => {
  const entity = await openApiService(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'API service' }).click();
  await entity.expectOpen('API service');

  await expect(entity.fact('System')).toHaveText('open-policy-platform');
  for (const resource of ['PostgreSQL', 'Redis']) {
    await expect(
      page.getByRole('row').getByRole('link', { name: resource }),
    ).toBeVisible();
  }
  await entity.expectLinksPerEnvironment('api-service');
  await expectAccessible(page, card(page, /^Monitoring and runbooks/));

  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: /^View Source/i }).click();
  const repository = await popup;
  await repository
    .getByRole('link', { name: 'chartwright.yaml', exact: true })
    .click();
  await expect(repository.getByText('kind: Service').first()).toBeVisible();
});

test('compares the environments and finds an object in what is rendered', async ({
  page,
}) => {
  const entity = await openApiService(page);
  await entity.expectDeployment('Deployment');

  const exposure = entity.comparison('Exposure').getByRole('cell');
  await expect(exposure.nth(0)).not.toContainText('differs');
  await expect(exposure.nth(1)).toContainText('differs from Development');
  await expect(exposure.nth(2)).toContainText('differs from Staging');
  await screenshot(page, 'deployment');
  await expect(entity.comparison('Namespace').getByText(/differs/)).toHaveCount(
    0,
  );
  await expectAccessible(
    page,
    card(page, /side by side$|^Rendered manifests$/),
  );

  await page
    .getByRole('searchbox', { name: 'Search objects' })
    .fill('NetworkPolicy');
  await expect(page.getByText(/^[1-5] of \d+ objects$/)).toBeVisible();
  await expect(
    entity.manifest('NetworkPolicy', 'api-service').first(),
  ).toBeVisible();
  await expect(entity.manifest('Deployment', 'api-service')).toBeHidden();

  await page
    .getByRole('searchbox', { name: 'Search objects' })
    .fill('no such thing');
  await expect(page.getByText('No object matches the search.')).toBeVisible();
});

test('tells why something is rendered, and what two environments do not share', async ({
  page,
}) => {
  const entity = await openApiService(page);
  await entity.expectDeployment('Deployment');
  await expect(page.getByText('Everything is up to date')).toBeVisible();

  await page
    .getByRole('searchbox', { name: 'Search objects' })
    .fill('kind: Deployment');
  await entity.manifest('Deployment', 'api-service').click();
  await page.getByRole('button', { name: 'Why is this here?' }).click();
  const origins = page.getByRole('region', {
    name: 'Where its values come from',
  });
  await expect(
    origins
      .getByRole('row')
      .filter({
        hasText: /spec\.image\.repository.*Service · chartwright\.yaml:\d+/,
      })
      .first(),
  ).toBeVisible();
  await expectAccessible(page, origins);

  await page.getByRole('button', { name: /^Ingress api-service / }).click();
  const difference = page.getByRole('region', {
    name: 'Changes in Ingress api-service',
  });
  await expect(difference).toContainText('api.staging.openpolicy.example.org');
  await expect(difference).toContainText('api.openpolicy.example.org');
});

test('adds up a system, in light and dark', async ({ page }) => {
  await openApiService(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: 'open-policy-platform' })
    .first()
    .click();
  await new EntityPage(page).openTab('Deployment');
  const row = (table: string, name: RegExp) =>
    page.getByRole('region', { name: table }).getByRole('row', { name });
  // All services of the system are rendered for it.
  await expect(row('Services', /^API service/)).toBeVisible({
    timeout: 180_000,
  });
  await expect(
    row(
      'Connections that the network policies open',
      /PostgreSQL 5432\/TCP$/,
    ).first(),
  ).toBeVisible();
  await expect(row('Quotas and requests', /^requests\.cpu/)).toContainText(
    'cores',
  );
  await expect(row('Cost a month', /^Together/)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(row('Services', /^API service/)).toBeVisible();
    await expectAccessible(page, page.getByRole('article'));
    await screenshot(page, `system-${colorScheme}`);
  }
});

test('reaches the environments and the objects from the keyboard', async ({
  page,
}) => {
  const entity = await openApiService(page);
  await entity.expectDeployment('Deployment');

  await page.getByRole('radio', { name: 'Development' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Staging' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Staging' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('searchbox', { name: 'Search objects' }),
  ).toBeFocused();
});

test('finds a runbook and follows its links in place', async ({ page }) => {
  const entity = await openApiService(page);
  await entity.openTab('Runbooks');
  const pages = page.getByRole('navigation', { name: 'Pages' });

  await pages.getByRole('searchbox').fill('memory');
  await expect(
    pages.getByRole('button', { name: 'HighErrorRate' }),
  ).toBeHidden();
  // The menu is reached and used without a mouse.
  await pages.getByRole('button', { name: 'MemorySaturation' }).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'MemorySaturation' }),
  ).toBeVisible();
  await expectAccessible(page, pages);
  await pages.getByRole('searchbox').clear();
  await screenshot(page, 'runbook');

  // What stands in no name is found in the texts.
  await pages.getByRole('searchbox').fill('roll back');
  await expect(
    pages.getByRole('heading', { name: 'In the text of runbooks' }),
  ).toBeVisible();
  await pages.getByRole('searchbox').clear();

  await pages.getByRole('button', { name: 'Runbooks of API service' }).click();
  await page
    .getByRole('table')
    .getByRole('link', { name: 'HighErrorRate' })
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'HighErrorRate' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/runbooks\?page=/);
});

test('says where the pages are when the portal cannot build TechDocs', async ({
  page,
}) => {
  const entity = await openApiService(page);
  await entity.openTab('TechDocs');
  const hint = page.getByText('These pages are on the tab "Runbooks"');
  const built = page.getByRole('heading', { name: 'API service', level: 1 });
  // A machine with mkdocs shows the pages themselves.
  await expect(hint.or(built).first()).toBeVisible({ timeout: 180_000 });
  if (await hint.isVisible()) {
    await page.getByRole('link', { name: 'Open the runbooks' }).click();
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  }
});

test('the form is accessible', async ({ page }) => {
  const form = new NewServiceForm(page);
  await form.open();
  await expectAccessible(
    page,
    page.getByRole('textbox', { name: 'Name' }).locator('xpath=ancestor::form'),
  );
});

test('finds a service by its name', async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('/search');
  // The index is built in the background after the start.
  await expect(async () => {
    await page.getByPlaceholder('Search').first().fill('api-service');
    await page.keyboard.press('Enter');
    await expect(page.getByText('API service').first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 400_000 });
});
