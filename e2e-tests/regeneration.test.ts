import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expectAccessible } from './support/accessibility';
import { checkRepository } from './support/checkRepository';
import { EntityPage } from './support/EntityPage';
import { NewServiceForm } from './support/NewServiceForm';
import { platformFile } from './support/platformFile';
import { raiseLibrary } from './support/raiseLibrary';
import { screenshot } from './support/screenshot';
import { tellSkipped } from './support/skipped';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';
import { withCheckout } from './support/withCheckout';

// What people edited by hand and what the generator renews, both in one repository: made, edited, regenerated, merged.

test('upgrades a service and keeps what people edited', async ({ page }) => {
  if (!platformFile) {
    tellSkipped(
      'nothing is regenerated: CHARTWRIGHT_E2E_PLATFORM does not say where the Platform document of this portal is',
    );
    return;
  }
  const name = uniqueName('upkeep');
  const remote = await makeService(page, name);
  const runbook = '\n## From experience\n\nLook at the queue first.\n';
  withCheckout(remote, checkout => {
    checkout.edit('docs/runbooks/PodRestarts.md', text => text + runbook);
    checkout.edit(
      'chart/values-production.yaml',
      text =>
        `# Ours: the quarter's end needs more.\n${text}podAnnotations:\n  team: orders\n`,
    );
    checkout.commitAndPush('Note what we learnt');
  });
  const library = raiseLibrary(platformFile);

  const entity = new EntityPage(page);
  await page.goto(`/catalog/default/component/${name}`);
  await entity.expectOpen(name);
  await expect(
    page.getByText(`Library chart ${library.version} is available.`),
  ).toBeVisible();
  await entity.regenerate();
  await proposeUpgrade(page);

  // The result page draws the plan.
  await expect(page.getByText(library.sentence)).toBeVisible();
  await expectPlan(page, `spec.template.spec.${library.field}`);
  const proposal = await openProposal(page);

  await expect(
    proposal.getByRole('heading', { name: `Regenerate ${name}` }),
  ).toBeVisible();
  await expectPlan(proposal, `spec.template.spec.${library.field}`);
  const files = proposal.getByRole('region', { name: 'Changed files' });
  await files
    .getByRole('button', { name: /chart\/Chart\.yaml/ })
    .first()
    .focus();
  await proposal.keyboard.press('Enter');
  await expect(
    files.getByRole('region', { name: 'Changes in chart/Chart.yaml' }),
  ).toContainText(library.version);
  await expectAccessible(proposal, proposal.getByRole('article'));
  await screenshot(proposal, 'proposal');
  await merge(proposal);

  await page.goto(`/catalog/default/component/${name}/deployment`);
  await expect(
    page.getByText(`library chart ${library.version}`),
  ).toBeVisible();
  withCheckout(remote, checkout => {
    expect(checkout.read('docs/runbooks/PodRestarts.md')).toContain(runbook);
    const values = checkout.read('chart/values-production.yaml');
    expect(values).toContain("# Ours: the quarter's end needs more.");
    expect(parse(values).podAnnotations).toEqual({ team: 'orders' });
    const chart = parse(checkout.read('chart/Chart.yaml'));
    expect(chart.dependencies[0].version).toBe(library.version);
  });
  const rendered = checkRepository(remote);
  const workload = rendered?.production?.find(
    ({ kind }) => kind === 'Deployment',
  );
  if (workload) {
    expect(workload).toMatchObject({
      spec: { template: { spec: { [library.field]: library.value } } },
    });
  }
});

test('changes an answer in the form that made the service', async ({
  page,
}) => {
  const name = uniqueName('answers');
  const remote = await makeService(page, name);
  await page.goto(`/catalog/default/component/${name}`);
  const entity = new EntityPage(page);
  await entity.regenerate();
  // The address holds the service and nothing of its answers.
  expect(decodeURIComponent(page.url())).toMatch(
    new RegExp(`formData=\\{"entityRef":"component:default/${name}"\\}$`),
  );

  await page.getByRole('radio', { name: /^Change answers/ }).check();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const form = new NewServiceForm(page);
  await expect(form.field('Image')).toHaveValue('ghcr.io/acme/demo:1.4.2');
  await expectAccessible(page, page.getByRole('region', { name: 'Workload' }));
  await form.fill({ Image: 'ghcr.io/acme/demo:1.5.0' });
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expectPlan(page, 'image');
  const proposal = await openProposal(page);
  await merge(proposal);

  withCheckout(remote, checkout => {
    const { spec } = parse(checkout.read('chartwright.yaml'));
    expect(spec.image).toBe('ghcr.io/acme/demo:1.5.0');
    expect(spec).not.toHaveProperty('slos.latency');
  });
});

/** Makes an API with nothing but what the form fills in itself; gives what to clone. */
async function makeService(page: Page, name: string): Promise<string> {
  const form = new NewServiceForm(page);
  await form.open();
  await form.fill({ Name: name });
  await form.pick('Owner', 'Platform');
  await form.next(form.field('Image'));
  await form.fill({ Image: 'ghcr.io/acme/demo:1.4.2' });
  await form.toDependencies();
  await form.toExposure();
  await form.toReliability();
  await form.toPublish();
  await form.toReview();
  return form.create();
}

/** Goes through the form without changing an answer, and waits for the plan. */
async function proposeUpgrade(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText(/^Nothing to answer/)).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

/** The plan says which field of the rendered Deployment changes. */
async function expectPlan(page: Page, field: string): Promise<void> {
  const manifests = page.getByRole('region', { name: 'Rendered manifests' });
  await expect(manifests).toBeVisible({ timeout: 180_000 });
  await expect(
    manifests.getByRole('rowheader', { name: new RegExp(`${field}$`) }).first(),
  ).toBeVisible();
}

/** Follows the link of the result page, which opens a tab of its own. */
async function openProposal(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page
    .getByRole('link', { name: /Look at the proposed change/i })
    .click();
  return popup;
}

async function merge(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Merge into main?' })
    .getByRole('button', { name: 'Merge now' })
    .click();
  await expect(page.getByText('Merged: main has all of it.')).toBeVisible();
}
