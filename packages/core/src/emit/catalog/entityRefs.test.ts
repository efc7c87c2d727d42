import type { Dependency, ServiceIdentity } from '../../resolve';
import {
  dependencyRef,
  isPrivateResource,
  resourceEntityName,
} from './entityRefs';

const dependency = (parts: Partial<Dependency>) =>
  ({ kind: 'resource', name: 'postgres', ...parts } as Dependency);
const service = (system?: string) =>
  ({ name: 'orders', system } as ServiceIdentity);

describe('resourceEntityName', () => {
  it('begins with the owner', () => {
    expect(resourceEntityName('shop', 'postgres')).toBe('shop-postgres');
  });

  it('stays different and within 63 characters when names are long', () => {
    const names = ['a', 'b'].map(end =>
      resourceEntityName('s'.repeat(50), `${'r'.repeat(20)}${end}`),
    );
    expect(new Set(names).size).toBe(2);
    names.forEach(name => expect(name).toMatch(/^[a-z0-9-]{1,63}$/));
  });
});

describe('dependencyRef', () => {
  it.each([
    [
      'a service',
      { kind: 'service', name: 'payments' },
      'component:default/payments',
    ],
    [
      'a resource of its System',
      { system: 'shop' },
      'resource:default/shop-postgres',
    ],
    ['a resource of the System it names', {}, 'resource:default/shop-postgres'],
    [
      'something outside',
      { kind: 'external', name: 'ldap' },
      'resource:default/shop-ldap',
    ],
  ] as const)('refers to %s', (_, parts, expected) => {
    expect(dependencyRef(dependency(parts), service('shop'))).toBe(expected);
  });

  it('knows nothing of what a lone service calls outside', () => {
    expect(
      dependencyRef(dependency({ kind: 'external' }), service()),
    ).toBeUndefined();
  });

  it('refers to a resource of a lone service by the name of the service', () => {
    const own = dependency({});
    expect(dependencyRef(own, service())).toBe(
      'resource:default/orders-postgres',
    );
    expect(isPrivateResource(own, service())).toBe(true);
    expect(isPrivateResource(own, service('shop'))).toBe(false);
  });
});
