import type { Page, Route } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { EntityPage } from './support/EntityPage';
import { expect, test } from './support/test';

// Each page in light and dark, with something to show, while it waits, without anything to show, and when it cannot be had.

const SERVICE = '/catalog/default/component/api-service';
const SYSTEM = '/catalog/default/system/open-policy-platform';

const own = (page: Page) => page.getByRole('article');

const THEMES = ['light', 'dark'] as const;

const withData: { address: string; shows: (page: Page) => Promise<void> }[] = [
  {
    address: SERVICE,
    shows: page =>
      expect(page.getByRole('row', { name: /^Production/ })).toBeVisible({
        timeout: 180_000,
      }),
  },
  {
    address: `${SERVICE}/deployment`,
    shows: page =>
      expect(page.getByText(/objects differ/)).toBeVisible({
        timeout: 180_000,
      }),
  },
  {
    address: `${SERVICE}/runbooks`,
    shows: page =>
      expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible(),
  },
  {
    address: '/chartwright/fleet?group=system',
    shows: page =>
      expect(
        page.getByRole('region', { name: 'Services by group' }),
      ).toBeVisible(),
  },
  {
    address: '/chartwright/fleet?q=no-such-service',
    shows: page =>
      expect(page.getByText('No service is like that.')).toBeVisible(),
  },
];

test('every page can be used by everybody, in light and dark', async ({
  page,
}) => {
  test.slow();
  await expect(async () => {
    await page.goto(SERVICE);
    await new EntityPage(page).expectOpen('API service');
  }).toPass({ timeout: 240_000 });
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const { address, shows } of withData) {
      await page.goto(address);
      await shows(page);
      await expectAccessible(page, own(page));
    }
  }
});

test.describe('when the backend does not answer as one hopes', () => {
  test.use({ failing: /\/api\/chartwright\/v1\// });

  const failures = [
    {
      address: `${SERVICE}/deployment`,
      request: '**/v1/entities/**',
      answer: (route: Route) => route.abort('connectionrefused'),
      says: 'The backend cannot be reached',
    },
    {
      address: `${SERVICE}/runbooks`,
      request: '**/v1/entities/**/docs',
      answer: refuse(404, 'The repository has no such branch.'),
      says: 'It is not there',
    },
    {
      address: `${SYSTEM}/deployment`,
      request: '**/v1/systems/**',
      answer: refuse(403, 'Unauthorized'),
      says: 'You may not do this',
    },
    {
      address: '/chartwright/fleet',
      request: '**/v1/fleet/components?**',
      answer: refuse(429, 'Too many requests'),
      says: 'Too many requests at once',
    },
    {
      address: '/chartwright/fleet/no-such-run',
      request: '**/v1/fleet/runs/**',
      answer: refuse(500, 'The database is away.'),
      says: 'It did not work',
    },
  ];

  test('each page says what happened and what to do, and tries again', async ({
    page,
  }) => {
    test.slow();
    for (const [index, failure] of failures.entries()) {
      const { address, request, answer, says } = failure;
      await page.emulateMedia({ colorScheme: THEMES[index % 2] });
      await page.route(request, answer);
      await page.goto(address);
      const alert = page.getByRole('alert').filter({ hasText: says }).first();
      await expect(alert).toBeVisible();
      await expectAccessible(page, alert);
      await page.unroute(request);
      if (address.endsWith('no-such-run')) continue;
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(alert).toBeHidden();
    }
  });

  test('what is waited for is told to those who do not see it', async ({
    page,
  }) => {
    let answerAll = () => {};
    const held = new Promise<void>(resolve => {
      answerAll = resolve;
    });
    await page.route('**/v1/entities/**/environments', async route => {
      await held;
      await route.continue();
    });
    await page.goto(`${SERVICE}/deployment`);
    const waiting = page.getByRole('status', { name: 'Rendering the chart' });
    await expect(waiting.first()).toBeVisible();
    await expectAccessible(page, waiting);
    answerAll();
    await expect(waiting.first()).toBeHidden();
  });
});

/** Answers as the backend does when it refuses. */
function refuse(status: number, message: string) {
  return (route: Route) =>
    route.fulfill({
      status,
      json: {
        error: { name: 'Error', message },
        response: { statusCode: status },
      },
    });
}

test('the fleet is used without a mouse', async ({ page }) => {
  await page.goto('/chartwright/fleet');
  const boxes = page
    .getByRole('table')
    .first()
    .getByRole('checkbox', { name: /^Choose / });
  await expect(boxes.first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search services' }).focus();
  await page.keyboard.type('api');
  await expect(page).toHaveURL(/q=api/);
  await expect(boxes.first()).toHaveAccessibleName(/api/i);
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await expect(boxes.first()).toBeChecked();
  await page.getByRole('button', { name: 'Regenerate one' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Regenerate one service?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
