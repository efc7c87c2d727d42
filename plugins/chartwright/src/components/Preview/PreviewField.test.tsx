import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  PreviewRequest,
  PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ordersPreview } from '../../__fixtures__/preview';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { chartwrightApiRef } from '../../api';
import { FormattedTextField } from '../formFields/FormattedTextField';
import { NumberField } from '../formFields/NumberField';
import { ServiceNameField } from '../formFields/ServiceNameField';
import { PreviewField } from './PreviewField';

jest.mock('@uiw/react-codemirror', () => (props: Record<string, any>) => (
  <textarea
    aria-label="The document chartwright.yaml"
    readOnly={props.readOnly}
    value={props.value}
    onChange={event => props.onChange(event.target.value)}
    onBlur={props.onBlur}
  />
));

const parameters: { title: string }[] = parse(
  readFileSync(
    path.resolve(
      __dirname,
      '../../../../../templates/new-service/template.yaml',
    ),
    'utf8',
  ),
).spec.parameters;

/** In place of Backstage's pickers, which ask its catalog. */
const picker = (props: { formData?: string }) => (
  <output>{props.formData}</output>
);

type Answer = (
  request: PreviewRequest,
  signal?: AbortSignal,
) => Promise<PreviewView>;

async function open(
  preview: jest.Mock<ReturnType<Answer>, Parameters<Answer>>,
  initialState: object = { name: 'orders', owner: 'group:default/shop' },
) {
  const onCreate = jest.fn(async () => {});
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={{
          title: 'New service',
          steps: parameters.slice(0, 4).map(schema => ({
            title: schema.title,
            schema: schema as never,
          })),
        }}
        extensions={[
          { name: 'ChartwrightPreview', component: PreviewField as never },
          {
            name: 'ChartwrightServiceName',
            component: ServiceNameField as never,
          },
          { name: 'ChartwrightText', component: FormattedTextField as never },
          { name: 'ChartwrightNumber', component: NumberField as never },
          ...[
            'EntityPicker',
            'OwnerPicker',
            'EntityTagsPicker',
            'ChartwrightEntities',
            'ChartwrightTier',
          ].map(name => ({ name, component: picker as never })),
        ]}
        initialState={initialState as never}
        onCreate={onCreate}
      />
    </SecretsContextProvider>,
    { apis: [[chartwrightApiRef, { preview }]] },
  );
  return {
    panel: await screen.findByRole('complementary', { name: 'Preview' }),
    onCreate,
  };
}

const answering = (view: PreviewView = ordersPreview) =>
  jest.fn<ReturnType<Answer>, Parameters<Answer>>(async () => view);

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  // The form scrolls to its top, which jsdom cannot, and its library warns of `enumNames`, which Backstage reads.
  jest.spyOn(window, 'scrollTo').mockImplementation();
  jest.spyOn(console, 'warn').mockImplementation();
  window.matchMedia = (media: string) =>
    ({
      matches: true,
      media,
      addListener: () => {},
      removeListener: () => {},
    } as unknown as MediaQueryList);
});

afterEach(() => jest.restoreAllMocks());

describe('the preview beside a form', () => {
  it('says what to do before there is an answer', async () => {
    const preview = answering();
    const { panel } = await open(preview, {});
    expect(within(panel).getByRole('status')).toHaveTextContent(
      /^Begin to answer/,
    );
    expect(preview).not.toHaveBeenCalled();
  });

  it('shows what the answers would become, part by part', async () => {
    const { panel } = await open(answering());
    expect(
      await within(panel).findByText(
        /3 files, 2 environments · 0 errors, 1 warning · €40.00 – €120 a month/,
      ),
    ).toBeInTheDocument();
    expect(within(panel).getByText(/One Pod answers/)).toBeInTheDocument();
    await expectAccessible(panel);

    const show = (name: string) =>
      userEvent.click(within(panel).getByRole('tab', { name }));
    await show('Manifests');
    expect(within(panel).getByText('2 of 2 objects')).toBeInTheDocument();
    await expectAccessible(panel);
    await show('Cost');
    expect(
      within(panel).getByRole('row', {
        name: /Production €20.00 €60.00 €5.00/,
      }),
    ).toBeInTheDocument();
    await show('Files');
    await userEvent.click(
      within(panel).getByRole('button', { name: /chartwright\.yaml/ }),
    );
    expect(
      await within(panel).findByText(
        (_text, element) =>
          element?.tagName === 'CODE' &&
          element.textContent!.includes('kind: Service'),
      ),
    ).toBeInTheDocument();
    await expectAccessible(panel);
  });

  it('asks again when an answer changes, and ends the question before', async () => {
    const asked: (AbortSignal | undefined)[] = [];
    const preview = jest.fn<ReturnType<Answer>, Parameters<Answer>>(
      (_request, signal) => {
        asked.push(signal);
        return asked.length === 2
          ? new Promise(() => {})
          : Promise.resolve(ordersPreview);
      },
    );
    const { panel } = await open(preview);
    await within(panel).findByText(/3 files/);
    const name = screen.getByRole('textbox', { name: /^Name/ });
    fireEvent.change(name, { target: { value: 'orders-a' } });
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(2));
    expect(within(panel).getByText(/3 files/)).toBeInTheDocument();
    fireEvent.change(name, { target: { value: 'orders-b' } });
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(3));
    expect(asked[1]?.aborted).toBe(true);
    expect(preview.mock.calls[2]![0].answers?.name).toBe('orders-b');
  });

  it('says what is wrong at the field that is the cause, and leads to it', async () => {
    const { panel } = await open(
      answering({
        ...ordersPreview,
        environments: [],
        files: [],
        problems: [
          {
            code: 'CW_YAML_SYNTAX',
            severity: 'error',
            message: 'The name "orders" is taken.',
            field: 'name',
          },
        ],
      }),
    );
    expect(
      await within(panel).findByText(/^Correct one answer/),
    ).toBeInTheDocument();
    const name = screen.getByRole('textbox', { name: /^Name/ });
    await waitFor(() => expect(name).toBeInvalid());
    expect(screen.getAllByText(/The name "orders" is taken/)).toHaveLength(2);
    await press('Go to "Name"');
    expect(name).toHaveFocus();
  });

  it('keeps the last picture when there is no newer one, and tries again', async () => {
    const preview = answering();
    const { panel } = await open(preview);
    await within(panel).findByText(/3 files/);
    preview.mockRejectedValueOnce(new Error('the backend is away'));
    fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), {
      target: { value: 'orders-b' },
    });
    expect(
      await within(panel).findByText(/the backend is away/),
    ).toHaveTextContent('What you see is the last preview.');
    expect(within(panel).getByText(/3 files/)).toBeInTheDocument();
    await press('Try again');
    await waitFor(() =>
      expect(within(panel).queryByText(/the backend is away/)).toBeNull(),
    );
  });

  it('stays as it is on the next page of the form', async () => {
    const preview = answering();
    const { panel } = await open(preview);
    await within(panel).findByText(/3 files/);
    await userEvent.click(within(panel).getByRole('tab', { name: 'Cost' }));
    await press('Next');
    await screen.findByRole('textbox', { name: /^Image/ });
    const next = screen.getByRole('complementary', { name: 'Preview' });
    expect(
      await within(next).findByRole('tab', { name: 'Cost', selected: true }),
    ).toBeInTheDocument();
    expect(
      within(next).getByText(/another name stands in for it/),
    ).toBeInTheDocument();
  });

  it('lets the answers follow the document, and keeps what no question asks', async () => {
    const preview = answering();
    const { panel } = await open(preview);
    await within(panel).findByText(/3 files/);
    await userEvent.click(within(panel).getByRole('tab', { name: 'Document' }));
    const document = await within(panel).findByRole('textbox');
    expect(document).toHaveValue(ordersPreview.document);
    const text = `${ordersPreview.document}  overrides: {}\n`.replace(
      'name: orders',
      'name: basket\n  description: Holds things.',
    );
    fireEvent.change(document, { target: { value: text } });
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(
      'basket',
    );
    expect(screen.getByRole('textbox', { name: /^Description/ })).toHaveValue(
      'Holds things.',
    );
    await waitFor(() =>
      expect(preview.mock.lastCall![0]).toEqual({
        answers: expect.objectContaining({ name: 'basket' }),
        document: text,
      }),
    );

    fireEvent.change(document, { target: { value: 'a: [' } });
    await waitFor(() =>
      expect(preview.mock.lastCall![0]).toEqual({ document: 'a: [' }),
    );
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(
      'basket',
    );
    await press('Drop my edits, and keep the answers');
    await waitFor(() =>
      expect(preview.mock.lastCall![0]).not.toHaveProperty('document'),
    );
  });
});
