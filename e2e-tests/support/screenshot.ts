import path from 'node:path';
import type { Page } from '@playwright/test';

const folder = path.join(__dirname, '..', '..', 'docs', 'images');

/** Renews a picture of the documentation, when CHARTWRIGHT_SCREENSHOTS=1 asks for it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.CHARTWRIGHT_SCREENSHOTS === '1') {
    await page.screenshot({
      path: path.join(folder, `${name}.png`),
      animations: 'disabled',
    });
  }
}
