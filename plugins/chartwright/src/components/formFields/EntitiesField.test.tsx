import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComponentProps, useState } from 'react';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { EntitiesField } from './EntitiesField';

const resource = (name: string, title: string, system: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, namespace: 'default', title },
  spec: { type: 'postgres', owner: 'group:default/shop', system },
});

const catalog = () =>
  catalogApiMock.mock({
    queryEntities: async request => {
      const { term = '' } =
        ('fullTextFilter' in request! && request.fullTextFilter) || {};
      const items = [
        resource('bank-db', 'PostgreSQL', 'bank'),
        resource('shop-db', 'PostgreSQL', 'shop'),
        resource('shop-cache', 'Redis', 'shop'),
      ].filter(({ metadata }) => metadata.title.includes(term));
      return { items, totalItems: items.length, pageInfo: {} };
    },
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        ref === 'resource:default/shop-db'
          ? resource('shop-db', 'PostgreSQL', 'shop')
          : undefined,
      ),
    }),
  });

function Form(props: { initial?: string[]; onChange(refs: string[]): void }) {
  const [formData, setFormData] = useState(props.initial);
  return (
    <EntitiesField
      {...({
        idSchema: { $id: 'root_dependencies' },
        schema: { title: 'Resources', description: 'What it calls.' },
        uiSchema: { 'ui:options': { catalogFilter: [{ kind: 'Resource' }] } },
        formData,
        onChange: (refs: string[]) => {
          setFormData(refs);
          props.onChange(refs);
        },
      } as unknown as ComponentProps<typeof EntitiesField>)}
    />
  );
}

describe('the choice of several entities', () => {
  it('tells those of the same title apart', async () => {
    const onChange = jest.fn();
    const catalogApi = catalog();
    const { container } = renderInTestApp(<Form onChange={onChange} />, {
      apis: [[catalogApiRef, catalogApi]],
    });
    const input = await screen.findByRole('textbox', { name: 'Resources' });
    await userEvent.type(input, 'Postgre');
    await userEvent.click(
      await screen.findByRole('option', {
        name: /PostgreSQL\s*shop · resource:default\/shop-db/,
      }),
    );
    expect(onChange).toHaveBeenCalledWith(['resource:default/shop-db']);
    expect(
      await screen.findByRole('button', { name: 'PostgreSQL · shop' }),
    ).toBeInTheDocument();
    expect(catalogApi.queryEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: [{ kind: 'Resource' }] }),
    );
    await expectAccessible(container);
  });

  it('asks the catalog for what is typed, and keeps it', async () => {
    const catalogApi = catalog();
    renderInTestApp(<Form onChange={jest.fn()} />, {
      apis: [[catalogApiRef, catalogApi]],
    });
    const input = await screen.findByRole('textbox', { name: 'Resources' });
    await userEvent.type(input, 'Redis');
    await waitFor(() =>
      expect(catalogApi.queryEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({
          fullTextFilter: expect.objectContaining({ term: 'Redis' }),
        }),
      ),
    );
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(input).toHaveValue('Redis');
  });

  it('keeps what was chosen that the catalog does not know', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <Form
        initial={['resource:default/shop-db', 'resource:default/gone']}
        onChange={onChange}
      />,
      { apis: [[catalogApiRef, catalog()]] },
    );
    expect(
      await screen.findByRole('button', { name: 'PostgreSQL · shop' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'resource:default/gone' }),
    ).toBeInTheDocument();
  });

  it('says so when the catalog does not answer', async () => {
    const catalogApi = catalog();
    catalogApi.queryEntities.mockRejectedValueOnce(
      new TypeError('Failed to fetch'),
    );
    renderInTestApp(<Form onChange={() => {}} />, {
      apis: [[catalogApiRef, catalogApi]],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend cannot be reached',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Resources' }));
    expect(await screen.findAllByRole('option')).toHaveLength(3);
  });
});
