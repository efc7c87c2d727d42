import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

const ENVIRONMENTS = ['Development', 'Staging', 'Production'];

/** The page of a generated component in the catalog. */
export class EntityPage {
  constructor(private readonly page: Page) {}

  /** The heading is the title, which a name such as `demo-api` gets as "Demo api". */
  async expectOpen(name: string): Promise<void> {
    await expect(
      this.page.getByRole('heading', {
        level: 2,
        name: new RegExp(`^${name.replaceAll('-', '[- ]')}$`, 'i'),
      }),
    ).toBeVisible();
  }

  /** The value of one of the facts under the title, for example of `Owner`. */
  fact(term: string): Locator {
    return this.page
      .getByRole('main')
      .getByText(term, { exact: true })
      .first()
      .locator('xpath=following::dd[1]');
  }

  /** The list of links of an environment in the card on the overview. */
  links(environment: string): Locator {
    return this.page
      .getByRole('heading', { level: 3, name: environment, exact: true })
      .locator('xpath=following::ul[1]');
  }

  async expectLinksPerEnvironment(name: string): Promise<void> {
    for (const environment of ENVIRONMENTS) {
      const links = this.links(environment);
      for (const title of ['Dashboard', 'Alerts', 'Logs', 'Runbooks']) {
        await expect(links.getByRole('link', { name: title })).toHaveAttribute(
          'href',
          new RegExp(name),
        );
      }
    }
  }

  async openTab(title: 'Deployment' | 'Runbooks' | 'TechDocs'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: title })
      .click();
  }

  /** A row of the comparison on the Deployment tab. */
  comparison(fact: string): Locator {
    return this.page.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: fact, exact: true }),
    });
  }

  /** The Deployment tab has all environments and what is rendered for the first of them. */
  async expectDeployment(workload: string): Promise<void> {
    await this.openTab('Deployment');
    for (const environment of ENVIRONMENTS) {
      await expect(
        this.page.getByRole('columnheader', { name: environment }),
      ).toBeVisible();
    }
    await expect(this.comparison('Workload').getByRole('cell')).toHaveText([
      workload,
      workload,
      workload,
    ]);
    await expect(this.page.getByText(/^\d+ of \d+ objects$/)).toBeVisible();
  }

  /** A rendered object, closed or open. */
  manifest(kind: string, name: string): Locator {
    return this.page.getByRole('button', { name: `${kind} ${name} from` });
  }
}
