import type { Page } from '@playwright/test';
import { checkRepository } from './support/checkRepository';
import { EntityPage } from './support/EntityPage';
import { NewServiceForm } from './support/NewServiceForm';
import { screenshot } from './support/screenshot';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';

interface Journey {
  /** How the kind is called in the form. */
  kind: string;
  name: string;
  /** Kind of the Kubernetes object that it becomes. */
  workload: string;
  /** An alert of which such a service has a runbook. */
  alert: string;
  /** Also reads the manifests, the runbook and the repository in the portal. */
  thorough?: boolean;
  /** Its pages are those in the documentation. */
  pictured?: boolean;
  system?: string;
  onWorkload?(form: NewServiceForm): Promise<void>;
  onDependencies?(form: NewServiceForm): Promise<void>;
  onExposure?(form: NewServiceForm, page: Page): Promise<void>;
  onReliability?(form: NewServiceForm): Promise<void>;
}

const image = 'ghcr.io/acme/demo:1.4.2';

const journeys: Journey[] = [
  {
    kind: 'Web',
    name: 'shop-web',
    workload: 'Deployment',
    alert: 'HighErrorRate',
    thorough: true,
    system: 'Open Policy Platform',
    onDependencies: form => form.pick('Services and resources', 'API service'),
    async onExposure(form, page) {
      await page
        .getByRole('checkbox', { name: 'Reachable from outside the cluster' })
        .check();
      await form.fill({ 'Host name': 'shop.{domain}' });
    },
  },
  {
    kind: 'API',
    name: 'orders-api',
    workload: 'Deployment',
    alert: 'HighErrorRate',
    thorough: true,
    pictured: true,
    system: 'Open Policy Platform',
    async onDependencies(form) {
      await form.pick(
        'Services and resources',
        'PostgreSQL',
        'open-policy-platform-postgres',
      );
      await form.pick(
        'Services and resources',
        'Redis',
        'open-policy-platform-redis',
      );
    },
    async onExposure(form) {
      await form.choose('Number of Pods', 'Automatic');
      await form.fillNumbers({ 'Fewest Pods': 3, 'Most Pods': 9 });
    },
    async onReliability(form) {
      await form.fillNumbers({
        'Objective for availability': 99.9,
        'Objective for speed': 99,
        'Fast enough, in seconds': 0.5,
      });
      await form.fill({
        'What should those who are paged know?':
          'Orders wait in the queue while the API is away.',
      });
    },
  },
  {
    kind: 'Worker',
    name: 'mail-worker',
    workload: 'Deployment',
    alert: 'PodRestarts',
    async onExposure(form) {
      await form.choose('Number of Pods', 'Fixed');
      await form.fillNumbers({ Pods: 3 });
    },
  },
  {
    kind: 'Scheduler',
    name: 'nightly-scheduler',
    workload: 'Deployment',
    alert: 'PodRestarts',
  },
  {
    kind: 'Cron',
    name: 'report-cron',
    workload: 'CronJob',
    alert: 'CronJobOverdue',
    onWorkload: form =>
      form.fill({ Schedule: '30 4 * * 1', 'Time zone': 'Europe/Vienna' }),
  },
  {
    kind: 'Job',
    name: 'import-job',
    workload: 'Job',
    alert: 'JobFailed',
  },
  {
    kind: 'Stateful',
    name: 'queue-store',
    workload: 'StatefulSet',
    alert: 'PodRestarts',
    async onWorkload(form) {
      await form.fillNumbers({ Port: 5672 });
      await form.fill({ Folder: '/var/lib/queue', Size: '20Gi' });
    },
  },
];

for (const journey of journeys) {
  test(`makes a new service of kind ${journey.kind}, from the form to its page and chart`, async ({
    page,
  }) => {
    const name = uniqueName(journey.name);
    const remote = await fillAndCreate(page, journey, name);
    const entity = new EntityPage(page);
    await entity.expectOpen(name);
    await expect(entity.fact('Owner')).toHaveText(/platform/i);
    if (journey.system) {
      await expect(entity.fact('System')).toHaveText(/open.policy.platform/i);
    }
    await entity.expectLinksPerEnvironment(name);
    if (journey.pictured) await screenshot(page, 'entity');
    await readRunbook(page, entity, journey.alert);

    await entity.expectDeployment(journey.workload);
    if (journey.thorough) {
      await readManifest(page, entity, journey.workload, name);
    }

    const rendered = checkRepository(remote);
    for (const manifests of Object.values(rendered ?? {})) {
      expect(manifests).toContainEqual(
        expect.objectContaining({
          kind: journey.workload,
          metadata: expect.objectContaining({ name }),
        }),
      );
    }
  });
}

/** Answers every page of the form, and follows the result's link to the entity, without a reload in between. */
async function fillAndCreate(
  page: Page,
  journey: Journey,
  name: string,
): Promise<string> {
  const form = new NewServiceForm(page);
  await form.open();
  await form.fill({ Name: name, Description: `The demo's ${journey.kind}.` });
  await form.pick('Owner', 'Platform');
  if (journey.system) await form.pick('System', journey.system);

  await form.next(form.field('Image'));
  await form.choose('Kind', journey.kind);
  await form.fill({ Image: image });
  await journey.onWorkload?.(form);

  await form.toDependencies();
  await journey.onDependencies?.(form);
  await form.toExposure();
  await journey.onExposure?.(form, page);
  await form.toReliability();
  await journey.onReliability?.(form);
  await form.toPublish();
  await form.toReview();

  const begin = performance.now();
  const remote = await form.create();
  await expect(page.getByRole('link', { name: /^Repository/ })).toHaveAttribute(
    'href',
    new RegExp(`/${name}/tree/`),
  );
  if (journey.pictured) await screenshot(page, 'result');
  await page.getByRole('link', { name: 'Open in the catalog' }).click();
  await new EntityPage(page).expectOpen(name);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  process.stdout.write(
    `    ${journey.kind}: ${seconds} s from "Create" to the entity's page\n`,
  );
  return remote;
}

async function readManifest(
  page: Page,
  entity: EntityPage,
  kind: string,
  name: string,
): Promise<void> {
  await page.getByRole('radio', { name: 'Production' }).click();
  await entity.manifest(kind, name).click();
  await expect(page.getByText(image).last()).toBeVisible();
}

/** Follows the catalog's own link, as somebody who is paged does; it opens a tab of its own. */
async function readRunbook(
  page: Page,
  entity: EntityPage,
  alert: string,
): Promise<void> {
  const popup = page.waitForEvent('popup');
  await entity
    .links('Production')
    .getByRole('link', { name: 'Runbooks' })
    .click();
  const runbooks = await popup;
  await runbooks
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: alert, exact: true })
    .click();
  await expect(
    runbooks.getByRole('heading', { level: 1, name: alert }),
  ).toBeVisible();
  await runbooks.close();
}
