import type { Page } from '@playwright/test';

/** From anywhere in the portal to the form of a software template. */
export async function openTemplate(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Create', exact: true })
    .click();
  await page
    .getByRole('heading', { name: title, exact: true })
    .locator('xpath=following::button[normalize-space()="Choose"][1]')
    .click();
}
