import { EntityPage } from './support/EntityPage';
import { NewServiceForm } from './support/NewServiceForm';
import { openTemplate } from './support/openTemplate';
import { expect, test } from './support/test';
import { uniqueName } from './support/uniqueName';
import { withCheckout } from './support/withCheckout';

test('makes a system with a data store, and regenerates it from its page', async ({
  page,
}) => {
  test.slow();
  const name = uniqueName('warehouse');
  const form = new NewServiceForm(page);
  await openTemplate(page, 'New system');
  await form.fill({ Name: name });
  await form.pick('Owner', 'Platform');
  await form.next(form.field('Namespace'));
  const add = page.getByRole('button', { name: 'Add Item' });
  await form.next(add);
  await add.click();
  await form.choose('Type', 'PostgreSQL');
  await form.fill({ Size: '20Gi' });
  await form.toPublish();
  await form.toReview();
  const remote = await form.create();
  await page.getByRole('link', { name: 'Open in the catalog' }).click();
  const entity = new EntityPage(page);
  await entity.expectOpen(name);

  await entity.openTab('Deployment');
  await expect(
    page.getByRole('region', { name: 'Resources' }).getByRole('row', {
      name: /postgres/i,
    }),
  ).toBeVisible({ timeout: 180_000 });
  await entity.openTab('Overview');

  // What a person adds stays, and what the document says anew comes.
  withCheckout(remote, checkout => {
    checkout.edit('system.yaml', text =>
      text.replace(/^( *)size: 20Gi$/m, '$1size: 30Gi'),
    );
    checkout.commitAndPush('Give the database more room');
  });
  await page.getByRole('link', { name: 'Regenerate' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  const manifests = page.getByRole('region', { name: 'Rendered manifests' });
  await expect(manifests).toContainText('30Gi', { timeout: 180_000 });
  await page
    .getByRole('link', { name: /Look at the proposed change/i })
    .waitFor();
});
