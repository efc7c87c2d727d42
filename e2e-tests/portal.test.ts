import { expect, test } from '@playwright/test';
import { enterAsGuest } from './enterAsGuest';

test.describe('The portal on one machine', () => {
  test.beforeEach(({ page }) => enterAsGuest(page));

  test('shows the example system, whose services link to each other', async ({
    page,
  }) => {
    // The examples are generated while the portal starts for the first time.
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('link', { name: 'API service' })).toBeVisible(
        { timeout: 5_000 },
      );
    }).toPass({ timeout: 60_000 });

    await page.getByRole('link', { name: 'API service' }).click();

    await expect(
      page.getByRole('heading', { name: 'API service' }),
    ).toBeVisible();
    await expect(page.getByText('HTTP API of the platform.')).toBeVisible();
  });

  test('offers the template for a new service', async ({ page }) => {
    await page
      .getByRole('link', { name: 'Create', exact: true })
      .first()
      .click();

    await expect(
      page.getByRole('heading', { name: 'New service' }),
    ).toBeVisible();
  });

  test('finds a service by its name', async ({ page }) => {
    await page.goto('/search');
    await expect(async () => {
      await page.getByPlaceholder('Search').first().fill('api-service');
      await page.keyboard.press('Enter');
      await expect(page.getByText('API service').first()).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 60_000 });
  });
});
