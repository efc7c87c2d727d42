import { test as base, expect, type ConsoleMessage } from '@playwright/test';

/** What a browser may report as an error without a defect of the portal, and why. */
const allowed: { text: RegExp; url: RegExp; reason: string }[] = [
  {
    text: /status of 404/,
    url: /\/api\/catalog\/entities\/by-name\/component\/default\//,
    reason:
      'The form asks the catalog whether a name is taken; 404 is the good answer.',
  },
  {
    text: /^Form validation failed/,
    url: /./,
    reason: 'The form library logs what it shows to the person, too.',
  },
  {
    text: /status of 404/,
    url: /\/api\/techdocs\//,
    reason:
      'TechDocs asks for pages that it has yet to build, and Chromium logs the answer.',
  },
];

function isAllowed(message: ConsoleMessage, failing: RegExp): boolean {
  return (
    allowed.some(
      ({ text, url }) =>
        text.test(message.text()) && url.test(message.location().url),
    ) || failing.test(message.location().url)
  );
}

/**
 * Playwright's `test`, signed in as the guest: `page` shows the portal's first page. An error that any tab of the browser
 * throws or logs fails the test at its end.
 */
export const test = base.extend<{
  /** Addresses of requests that a test has fail, which the browser logs as errors. */
  failing: RegExp;
}>({
  failing: [/^nothing$/, { option: true }],
  page: async ({ context, failing, page }, use) => {
    const errors: string[] = [];
    context.on('weberror', event => errors.push(String(event.error())));
    context.on('console', message => {
      if (message.type() === 'error' && !isAllowed(message, failing)) {
        errors.push(`${message.text()} (${message.location().url})`);
      }
    });
    await page.goto('/');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(
      page.getByRole('link', { name: 'Catalog', exact: true }).first(),
    ).toBeVisible();
    await use(page);
    expect(errors, 'errors that the browser reported').toEqual([]);
  },
});

export { expect };
