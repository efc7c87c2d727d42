import {
  addressOfView,
  FleetView,
  sortedBy,
  viewOfAddress,
  viewOfGroup,
} from './fleetView';

const view: FleetView = {
  q: 'order',
  owner: ['group:default/shop', ''],
  drift: true,
  severity: 'error',
  sort: 'findings',
  order: 'desc',
  group: 'system',
};

describe('viewOfAddress', () => {
  it('reads back what addressOfView wrote', () => {
    expect(viewOfAddress(addressOfView(view))).toEqual(view);
    expect(viewOfAddress(addressOfView({}))).toEqual({});
  });

  it('leaves out what it does not understand', () => {
    expect(
      viewOfAddress(
        new URLSearchParams('sort=colour&drift=maybe&severity=&q=&tab=1'),
      ),
    ).toEqual({});
  });
});

describe('sortedBy', () => {
  it('begins with what is worst, and turns round', () => {
    const once = sortedBy({}, 'findings');
    expect(once).toEqual({ sort: 'findings', order: 'desc' });
    expect(sortedBy(once, 'findings').order).toBe('asc');
    expect(sortedBy(once, 'name')).toEqual({ sort: 'name', order: 'asc' });
  });

  it('turns the names round, which come sorted', () => {
    expect(sortedBy({}, 'name').order).toBe('desc');
  });
});

describe('viewOfGroup', () => {
  it('is the condition of the group, ungrouped', () => {
    expect(viewOfGroup({ group: 'system', q: 'a' }, 'shop')).toEqual({
      system: ['shop'],
      q: 'a',
    });
    expect(viewOfGroup({ group: 'drift' }, 'true')).toEqual({ drift: true });
    expect(viewOfGroup({ q: 'a' }, 'x')).toEqual({ q: 'a' });
  });
});
