import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  PreviewRequest,
  RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ordersPreview } from '../../__fixtures__/preview';
import { chartwrightApiRef } from '../../api';
import { FormattedTextField } from '../formFields/FormattedTextField';
import { NumberField } from '../formFields/NumberField';
import { validateNumber } from '../formFields/validateNumber';
import { PreviewField } from '../Preview/PreviewField';
import { RecordedAnswersField } from './RecordedAnswersField';
import {
  RecordedServiceField,
  validateRecordedService,
} from './RecordedServiceField';
import { SectionsField } from './SectionsField';

const parameters: { title: string }[] = parse(
  readFileSync(
    path.resolve(
      __dirname,
      '../../../../../templates/regenerate-service/template.yaml',
    ),
    'utf8',
  ),
).spec.parameters;

const recorded: RecordedAnswers = {
  entityRef: 'component:default/orders',
  answers: {
    name: 'orders',
    kind: 'api',
    image: 'ghcr.io/acme/orders:1.4.2',
    port: 8080,
    scaling: 'automatic',
    minReplicas: 3,
    maxReplicas: 9,
  },
  beyondForm: ['spec.alerts', 'spec.overrides'],
  from: { generator: '0.1.0', library: '1.0.0' },
  to: { generator: '0.1.0', library: '1.1.0' },
};

const preview = jest.fn(async (_request: PreviewRequest) => ordersPreview);

/** In place of Backstage's pickers, which ask its catalog. */
const picker = (props: { formData?: string }) => (
  <output>{props.formData}</output>
);

async function open(
  getAnswers: () => Promise<RecordedAnswers> = async () => recorded,
) {
  const onCreate = jest.fn(async () => {});
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={{
          title: 'Regenerate service',
          steps: parameters.map(schema => ({
            title: schema.title,
            schema: schema as never,
          })),
        }}
        extensions={[
          { name: 'ChartwrightPreview', component: PreviewField as never },
          {
            name: 'ChartwrightRecordedAnswers',
            component: RecordedAnswersField as never,
          },
          {
            name: 'ChartwrightRecordedService',
            component: RecordedServiceField as never,
            validation: validateRecordedService as never,
          },
          { name: 'ChartwrightSections', component: SectionsField as never },
          { name: 'ChartwrightText', component: FormattedTextField as never },
          {
            name: 'ChartwrightNumber',
            component: NumberField as never,
            validation: validateNumber as never,
          },
          ...[
            'EntityPicker',
            'OwnerPicker',
            'EntityTagsPicker',
            'ChartwrightEntities',
            'ChartwrightTier',
          ].map(name => ({ name, component: picker as never })),
        ]}
        initialState={{ entityRef: 'component:default/orders' }}
        onCreate={onCreate}
      />
    </SecretsContextProvider>,
    { apis: [[chartwrightApiRef, { getAnswers, preview }]] },
  );
  await screen.findByRole('radio', { name: /^Only upgrade/ });
  return onCreate;
}

beforeEach(() => {
  preview.mockClear();
  // The form scrolls to its top, which jsdom cannot, and its library warns of `enumNames`, which Backstage reads.
  jest.spyOn(window, 'scrollTo').mockImplementation();
  jest.spyOn(console, 'warn').mockImplementation();
});

afterEach(() => jest.restoreAllMocks());

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('the form "Regenerate service"', () => {
  it('says from which version to which', async () => {
    await open();
    expect(
      await screen.findByText(
        'From Chartwright 0.1.0 with library chart 1.0.0 to 0.1.0 with 1.1.0.',
      ),
    ).toBeInTheDocument();
  });

  it('asks nothing more of those who only upgrade', async () => {
    const onCreate = await open();
    await screen.findByText(/^From Chartwright/);
    await press('Next');
    expect(await screen.findByText(/^Nothing to answer/)).toBeInTheDocument();
    await press('Review');
    await screen.findByRole('button', { name: 'Create' });
    await press('Create');
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: 'component:default/orders',
        mode: 'upgrade',
        onConflict: 'keep',
      }),
    );
  });

  it('fills the questions with the recorded answers, and adds none', async () => {
    const onCreate = await open();
    await screen.findByText(/^From Chartwright/);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Change answers, too' }),
    );
    expect(
      await screen.findByText(/no question for spec\.alerts, spec\.overrides/),
    ).toBeInTheDocument();
    await press('Next');
    const scaling = await screen.findByRole('region', {
      name: 'Exposure and scaling',
    });
    expect(
      within(scaling).getByRole('spinbutton', { name: /Fewest Pods/ }),
    ).toHaveValue(3);
    const most = within(scaling).getByRole('spinbutton', { name: /Most Pods/ });
    await userEvent.clear(most);
    await userEvent.type(most, '12');
    await waitFor(() =>
      expect(preview.mock.lastCall![0]).toEqual({
        entityRef: 'component:default/orders',
        answers: { ...recorded.answers, exposed: false, maxReplicas: 12 },
      }),
    );
    await press('Review');
    await screen.findByRole('button', { name: 'Create' });
    await press('Create');
    const values = (onCreate.mock.calls as unknown[][])[0]![0] as object;
    expect(values).toMatchObject({ ...recorded.answers, maxReplicas: 12 });
    expect(values).not.toHaveProperty('availabilityObjective');
    expect(values).not.toHaveProperty('healthPath');
  });

  it('refuses a maximum below the minimum', async () => {
    await open();
    await screen.findByText(/^From Chartwright/);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Change answers, too' }),
    );
    await press('Next');
    const most = await screen.findByRole('spinbutton', { name: /Most Pods/ });
    await userEvent.clear(most);
    await userEvent.type(most, '2');
    await press('Review');
    expect(
      (await screen.findAllByText(/below the 3 of "Fewest Pods"/)).length,
    ).toBeGreaterThan(0);
  });

  it('lets nobody go on without the recorded answers', async () => {
    await open(() => Promise.reject(new Error('the repository is gone')));
    expect(
      (await screen.findAllByText(/the repository is gone/)).length,
    ).toBeGreaterThan(0);
    await press('Next');
    expect(
      (await screen.findAllByText(/says of itself is not here yet/)).length,
    ).toBeGreaterThan(0);
  });
});
