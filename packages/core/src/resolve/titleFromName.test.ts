import { titleFromName } from './titleFromName';

describe('titles of names', () => {
  it.each([
    ['order-intake', 'Order Intake'],
    ['ci-cd-pipeline', 'CI CD Pipeline'],
    ['ldap-integration', 'LDAP Integration'],
    ['oauth-provider', 'OAuth Provider'],
    ['api', 'API'],
    ['capital-sqlite', 'Capital Sqlite'],
    ['idle-2', 'Idle 2'],
  ])('%s: %s', (name, title) => {
    expect(titleFromName(name)).toBe(title);
  });
});
