import type { Locator, Page } from '@playwright/test';
import { openTemplate } from './openTemplate';
import { expect } from './test';

/** The pages of the template "New service", filled as a person does it: by what is written beside each field. */
export class NewServiceForm {
  constructor(private readonly page: Page) {}

  /** From anywhere in the portal to the form's first page. */
  async open(): Promise<void> {
    await openTemplate(this.page, 'New service');
    await expect(this.field('Name')).toBeVisible();
  }

  /** The text field of that label. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label });
  }

  /** The number field of that label. */
  number(label: string): Locator {
    return this.page.getByRole('spinbutton', { name: label });
  }

  async fill(answers: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) {
      await this.field(label).fill(text);
    }
  }

  async fillNumbers(answers: Record<string, number>): Promise<void> {
    for (const [label, figure] of Object.entries(answers)) {
      await this.number(label).fill(String(figure));
    }
  }

  /**
   * Picks an entity of the catalog by its title.
   *
   * @param name - Its name, where several have the title.
   */
  async pick(label: string, title: string, name = ''): Promise<void> {
    // Only the first options are in the page: what is typed brings the wanted one there.
    await this.field(label).click();
    await this.field(label).fill(title);
    await this.page
      .getByRole('option')
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .filter({ hasText: name })
      .click();
    // The list of a field that takes several stays open over what is below it.
    await this.page.keyboard.press('Tab');
    await expect(this.page.getByRole('listbox')).toBeHidden();
  }

  /** Chooses from a list of fixed answers, by how the answer begins. */
  async choose(label: string, answer: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).click();
    await this.page
      .getByRole('option', { name: new RegExp(`^${answer}\\b`) })
      .click();
    await expect(this.page.getByRole('listbox')).toBeHidden();
  }

  /** Goes on to the page on which `shows` is. */
  async next(shows: Locator): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(shows).toBeVisible();
  }

  async toDependencies(): Promise<void> {
    await this.next(this.field('Services and resources'));
  }

  async toExposure(): Promise<void> {
    await this.next(
      this.page
        .getByText(
          /^(Who reaches it, and how many Pods answer|Nothing to ask for this kind)/,
        )
        .first(),
    );
  }

  async toReliability(): Promise<void> {
    await this.next(this.field('What should those who are paged know?'));
  }

  async toPublish(): Promise<void> {
    await this.next(
      this.page.getByRole('radio', { name: 'Local git repository' }),
    );
  }

  async toReview(): Promise<void> {
    await this.page.getByRole('button', { name: 'Review' }).click();
    await expect(
      this.page.getByRole('button', { name: 'Create' }),
    ).toBeVisible();
  }

  /** Starts the task and waits for its result page; gives what `git clone` is told there to clone. */
  async create(): Promise<string> {
    const { page } = this;
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(
      page.getByRole('link', { name: 'Open in the catalog' }),
    ).toBeVisible({ timeout: 180_000 });
    const command = await page
      .getByRole('code')
      .filter({ hasText: /^git clone / })
      .innerText();
    return command.replace('git clone ', '').trim();
  }
}
