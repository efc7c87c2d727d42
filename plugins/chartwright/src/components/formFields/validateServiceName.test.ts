import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiRegistry } from '@backstage/test-utils';
import { ordersEntity } from '../../__fixtures__/orders';
import { serviceNameProblem, validateServiceName } from './validateServiceName';

describe('serviceNameProblem', () => {
  it.each(['a', 'orders', 'orders-api-2', 'a'.repeat(52)])(
    'accepts %s',
    name => {
      expect(serviceNameProblem(name)).toBeUndefined();
    },
  );

  it.each([
    ['', 'Give the service a name'],
    ['a'.repeat(53), '53 characters'],
    ['2orders', 'start with a lower-case letter, not with "2"'],
    ['Orders', 'not with "O"'],
    ['orders_api', '"_" is none of them'],
    ['orders-', 'must not end with a dash'],
  ])('explains what is wrong with %j', (name, message) => {
    expect(serviceNameProblem(name)).toContain(message);
  });
});

describe('validateServiceName', () => {
  const validate = async (name: string) => {
    const addError = jest.fn();
    await validateServiceName(
      name,
      { addError } as never,
      {
        apiHolder: TestApiRegistry.from([
          catalogApiRef,
          catalogApiMock({ entities: [ordersEntity] }),
        ]),
      } as never,
    );
    return addError.mock.calls.flat();
  };

  it('refuses a name that the catalog has already', async () => {
    expect(await validate('orders')).toEqual([
      'The catalog already has a component named "orders". Choose another name.',
    ]);
  });

  it('accepts a name that is free', async () => {
    expect(await validate('payments')).toEqual([]);
  });
});
