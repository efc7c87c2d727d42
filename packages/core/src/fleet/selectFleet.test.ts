import { selectFleet, type FleetSelection } from './selectFleet';

const members = [
  {
    name: 'orders',
    system: 'shop',
    owner: 'group:default/shop',
    tags: ['money', 'public'],
    versions: { generator: '0.9.0', library: '1.2.0' },
  },
  {
    name: 'web',
    system: 'shop',
    owner: 'group:platform/web',
    tags: ['public'],
    versions: { generator: '0.10.0', library: '1.10.0' },
  },
  { name: 'ledger', owner: 'user:default/ada', tags: [] },
];

describe('selectFleet', () => {
  it.each<[FleetSelection, string[]]>([
    [{}, ['orders', 'web', 'ledger']],
    [{ systems: [], owners: [], tags: [] }, ['orders', 'web', 'ledger']],
    [{ systems: ['shop'] }, ['orders', 'web']],
    [{ systems: ['shop', 'other'], tags: ['money'] }, ['orders']],
    [{ tags: ['money', 'public'] }, ['orders', 'web']],
    [{ owners: ['shop'] }, ['orders']],
    [{ owners: ['group:shop', 'group:platform/web'] }, ['orders', 'web']],
    [{ owners: ['Group:Default/Shop'] }, ['orders']],
    [{ owners: ['ada'] }, []],
    [{ owners: ['user:ada'] }, ['ledger']],
    // Versions are compared as such, not as texts; one that is not known is old.
    [{ versionBelow: '0.10.0' }, ['orders', 'ledger']],
    [{ libraryBelow: '1.10.0' }, ['orders', 'ledger']],
    [{ libraryBelow: '1.10.1', systems: ['shop'] }, ['orders', 'web']],
  ])('%j chooses %j', (selection, names) => {
    expect(selectFleet(members, selection).map(({ name }) => name)).toEqual(
      names,
    );
  });
});
