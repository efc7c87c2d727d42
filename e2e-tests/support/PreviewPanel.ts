import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** What stands beside a form: what its answers would become. */
export class PreviewPanel {
  readonly panel: Locator;
  /** The editor of the document. */
  readonly document: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Preview' });
    this.document = this.panel.getByRole('textbox', {
      name: 'The document chartwright.yaml',
    });
  }

  async expectStatus(text: RegExp): Promise<void> {
    await expect(this.panel.getByRole('status').first()).toHaveText(text);
  }

  problem(text: RegExp): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: text });
  }

  async expectProblem(text: RegExp): Promise<void> {
    await expect(this.problem(text)).toBeVisible();
  }

  /** Opens one of its parts. */
  async open(part: string): Promise<void> {
    await this.panel.getByRole('tab', { name: part }).click();
  }

  /** Types lines into the document, below the one of this text. */
  async typeBelow(line: string, text: string): Promise<void> {
    await this.document
      .locator('.cm-line')
      .filter({ hasText: new RegExp(`^${line}$`) })
      .click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.insertText(`\n${text}`);
  }

  /** Takes back what was typed last. */
  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }
}
