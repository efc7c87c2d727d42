import { regenerationResult } from './regenerationResult';

it('cuts a plan down to counts and risks', () => {
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' };
  const environment = (name: string, messages: string[]) => ({
    environment: name,
    objects: [
      {
        object,
        change: 'changed' as const,
        fields: [],
        risks: messages.map(message => ({
          code: 'restart' as const,
          message,
        })),
      },
    ],
  });
  const file = (
    path: string,
    change: 'unchanged' | 'updated' | 'conflict',
  ) => ({
    path,
    change,
    conflicts: [],
  });
  const result = regenerationResult(
    { path: 'shop/orders' },
    {
      name: 'orders',
      from: { generator: '0.1.0', library: '1.0.0' },
      to: { generator: '0.2.0', library: '1.1.0' },
      files: [
        file('a', 'unchanged'),
        file('b', 'updated'),
        file('c', 'updated'),
        file('d', 'conflict'),
      ],
      cost: [],
      environments: [
        environment('staging', ['Pods restart.', 'Pods restart.']),
        environment('production', ['Pods restart.', 'A volume goes.']),
      ],
      problems: [],
      drift: true,
      conflicts: 2,
      conflictShare: 1 / 3,
    } as unknown as Parameters<typeof regenerationResult>[1],
    'conflicts',
  );
  expect(result).toEqual({
    path: 'shop/orders',
    name: 'orders',
    outcome: 'conflicts',
    from: { generator: '0.1.0', library: '1.0.0' },
    to: { generator: '0.2.0', library: '1.1.0' },
    files: { updated: 2, conflict: 1 },
    conflicts: 2,
    risks: {
      'Pods restart.': ['staging', 'production'],
      'A volume goes.': ['production'],
    },
  });
});
