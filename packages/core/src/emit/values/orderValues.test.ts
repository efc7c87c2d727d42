import { orderValues } from './orderValues';

const schema = {
  properties: {
    name: {},
    ports: { additionalProperties: { $ref: '#/$defs/port' } },
    probe: { oneOf: [{ type: 'null' }, { $ref: '#/$defs/probe' }] },
    rules: { items: { properties: { alert: {}, expr: {} } } },
  },
  $defs: {
    port: { properties: { port: {}, protocol: {} } },
    probe: { properties: { path: {}, enabled: {} } },
  },
};

describe('orderValues', () => {
  it('orders listed keys as the schema does and names by alphabet', () => {
    const ordered = orderValues(
      {
        zeta: 1,
        rules: [{ expr: 'up', alert: 'A' }],
        probe: { enabled: true, path: '/' },
        ports: { https: { protocol: 'TCP', port: 2 }, http: { port: 1 } },
        alpha: 1,
        name: 'x',
      },
      schema,
    );
    expect(JSON.stringify(ordered)).toBe(
      JSON.stringify({
        name: 'x',
        ports: { http: { port: 1 }, https: { port: 2, protocol: 'TCP' } },
        probe: { path: '/', enabled: true },
        rules: [{ alert: 'A', expr: 'up' }],
        alpha: 1,
        zeta: 1,
      }),
    );
  });

  it('keeps the order of lists', () => {
    expect(orderValues({ args: ['b', 'a'] }, schema)).toEqual({
      args: ['b', 'a'],
    });
  });
});
