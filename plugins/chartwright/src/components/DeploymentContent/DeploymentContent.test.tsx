import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  foreignEntity,
  ordersEntity,
  ordersEnvironments,
  ordersManifests,
} from '../../__fixtures__/orders';
import { ordersPlan } from '../../__fixtures__/regeneration';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { ChartwrightApi, chartwrightApiRef } from '../../api';
import chartwrightPlugin from '../../index';
import { templateRouteRef } from '../../routes';

const entityRef = 'component:default/orders';
const id = 'entity-content:chartwright/deployment' as const;

const answers: Partial<ChartwrightApi> = {
  getEnvironments: async () => ordersEnvironments,
  getObjects: async (_entityRef, environment) => ordersManifests(environment),
  getFindings: async () => ({
    entityRef,
    findings: ['staging', 'production'].map(environment => ({
      rule: 'CW_ONE_POD',
      severity: 'warning' as const,
      message: 'One Pod answers.',
      environment,
    })),
  }),
  getPlan: async () => ({ entityRef, plan: ordersPlan }),
  compareEnvironments: async (_entityRef, left, right) => ({
    left,
    right,
    equal: 5,
    objects: [
      {
        object: { apiVersion: 'v1', kind: 'Service', name: 'orders' },
        change: 'changed',
        fields: [{ path: 'spec.type', before: 'a', after: 'b' }],
        risks: [],
        diff: '@@ -1 +1 @@\n-type: a\n+type: b\n',
      },
    ],
  }),
  getOrigins: async (_entityRef, environment) => ({
    entityRef,
    environment,
    fields: [],
    object: [
      {
        path: 'spec.replicas',
        line: 3,
        from: [
          {
            path: 'spec.scaling.replicas',
            value: 3,
            origin: {
              level: 'environment',
              environment: 'production',
              document: 'chartwright.yaml',
              line: 12,
            },
          },
        ],
      },
      { path: 'apiVersion', from: [] },
    ],
  }),
};

function open(api: Partial<ChartwrightApi> = {}) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: ordersEntity }),
      chartwrightPlugin.getExtension(id),
    ],
    mountedRoutes: { '/create/:namespace/:templateName': templateRouteRef },
    apis: [[chartwrightApiRef, { ...answers, ...api }]],
  });
}

describe('entity content "Deployment"', () => {
  it('shows the environments side by side and marks what differs', async () => {
    open();
    const table = within(
      await screen.findByRole('region', { name: 'Deployment' }),
    );
    const cells = (name: RegExp) =>
      within(table.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(cells(/^Autoscaling/)).toEqual([
      'not set',
      '3 to 10 differs from Development',
    ]);
    expect(cells(/^Requests: cpu/)).toEqual([
      '100m',
      '500m differs from Development',
    ]);
    expect(cells(/^Image/)).toEqual(['orders:1.4.2', 'orders:1.4.2']);
    expect(cells(/^Cost a month/)).toEqual(['€10.00', '€90.00 – €300']);
    expect(screen.getByRole('link', { name: /Dashboard/ })).toHaveAttribute(
      'href',
      'https://grafana.example.com/d/cw-orders?var-environment=development',
    );
  });

  // eslint-disable-next-line jest/expect-expect -- expectAccessible expects
  it('is accessible', async () => {
    const { container } = open();
    await screen.findByText('2 of 2 objects');
    await screen.findByText(/A regeneration would change/);
    await expectAccessible(container.querySelector('article')!);
  });

  it('shows the manifests of the chosen environment and searches them', async () => {
    open();
    await screen.findByText('2 of 2 objects');
    await userEvent.click(screen.getByRole('radio', { name: 'Production' }));
    await screen.findByText('2 of 2 objects');
    await userEvent.click(
      screen.getByRole('button', { name: /Deployment orders/ }),
    );
    expect(
      await screen.findByText(
        (_text, element) =>
          element?.tagName === 'CODE' &&
          element.textContent!.includes('environment: production'),
      ),
    ).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search objects' }),
      'service',
    );
    expect(await screen.findByText('1 of 2 objects')).toBeInTheDocument();
  });

  it('says why something is in a manifest', async () => {
    open();
    await userEvent.click(
      await screen.findByRole('button', { name: /Deployment orders/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Why is this here?' }),
    );
    const row = await screen.findByRole('row', { name: /^spec\.replicas/ });
    expect(row).toHaveTextContent(
      'spec.scaling.replicas 3Environment · production · chartwright.yaml:12',
    );
    expect(
      screen.getByText('One more field is the same for every service.'),
    ).toBeInTheDocument();
  });

  it('shows what a regeneration would do, and leads to it', async () => {
    open();
    const plan = await screen.findByRole('button', {
      name: /A regeneration would change 4 files/,
    });
    await userEvent.click(plan);
    expect(
      await screen.findByText('Pods get a second probe.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Regenerate' })).toHaveAttribute(
      'href',
      expect.stringContaining('/create/default/regenerate-service?formData='),
    );
  });

  it('tells a finding once with its environments', async () => {
    open();
    expect(await screen.findByText('One Pod answers.')).toBeInTheDocument();
    expect(
      screen.getByText('staging, production · CW_ONE_POD'),
    ).toBeInTheDocument();
  });

  it('compares two environments', async () => {
    open();
    expect(
      await screen.findByText('1 objects differ, 5 are the same'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /Service orders.*one field/ }),
    );
    expect(
      await screen.findByRole('region', { name: /Service orders/ }),
    ).toHaveTextContent('type: b');
  });

  it('says why an environment does not render', async () => {
    const [development] = ordersEnvironments.environments;
    open({
      getEnvironments: async () => ({
        ...ordersEnvironments,
        facts: [],
        environments: [
          { ...development!, renderError: 'values.yaml: line 3: no such key' },
        ],
      }),
    });
    expect(
      await screen.findByText('The chart does not render in Development'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('values.yaml: line 3: no such key'),
    ).toBeInTheDocument();
  });

  it('shows the error that the backend answers', async () => {
    open({
      getEnvironments: () => Promise.reject(new Error('repository is gone')),
    });
    expect(
      (await screen.findAllByText(/repository is gone/)).length,
    ).toBeGreaterThan(0);
  });

  it('says so when there is no environment', async () => {
    open({
      getEnvironments: async () => ({
        ...ordersEnvironments,
        environments: [],
      }),
    });
    expect(await screen.findByText('No environments')).toBeInTheDocument();
  });

  it('appears on generated entities only', () => {
    const appliesTo = createExtensionTester(
      chartwrightPlugin.getExtension(id),
    ).get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(appliesTo?.(ordersEntity)).toBe(true);
    expect(appliesTo?.(foreignEntity)).toBe(false);
  });
});
