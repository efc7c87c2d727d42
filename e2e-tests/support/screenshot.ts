import path from 'node:path';
import type { Page } from '@playwright/test';
import { dataDirectory } from './fleetRows';

const folder = path.join(__dirname, '..', '..', 'docs', 'images');

/** Renews a picture of the documentation, when CHARTWRIGHT_SCREENSHOTS=1 asks for it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.CHARTWRIGHT_SCREENSHOTS !== '1') return;
  // Whose machine it was is no part of the documentation.
  await page.evaluate(own => {
    const texts = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (own && texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.includes(own)) {
        text.data = text.data.replaceAll(own, '~/chartwright/.data');
      }
    }
  }, dataDirectory);
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    animations: 'disabled',
  });
}
