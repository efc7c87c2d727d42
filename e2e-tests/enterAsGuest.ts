import { expect, type Page } from '@playwright/test';

/** Opens the portal and signs in as the guest. An error that the browser reports from then on fails the test. */
export async function enterAsGuest(page: Page): Promise<void> {
  page.on('pageerror', error => {
    throw error;
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('link', { name: 'Catalog', exact: true }).first(),
  ).toBeVisible();
}
