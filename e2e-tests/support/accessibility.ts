import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/**
 * Nothing that axe finds serious or worse. Only the parts that are this project's are looked at: the sidebar, the headers
 * and the tabs around them are Backstage's own.
 */
export async function expectAccessible(
  page: Page,
  part: Locator,
): Promise<void> {
  await expect(part.first()).toBeVisible();
  await part.evaluateAll(elements =>
    elements.forEach(element => element.setAttribute('data-own', '')),
  );
  const { violations } = await new AxeBuilder({ page })
    .include('[data-own]')
    .analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
  ).toEqual([]);
}
