import { orderValues } from './orderValues';

describe('orderValues', () => {
  it('follows the defaults, then the reading order, then the alphabet', () => {
    const ordered = orderValues(
      {
        zeta: 1,
        resources: { limits: { memory: '1Gi', cpu: '1' }, requests: {} },
        ports: { https: { protocol: 'TCP', port: 2 }, admin: { port: 1 } },
        alpha: [{ expr: 'up', alert: 'A' }],
        name: 'x',
      },
      { name: '', ports: {}, resources: { requests: {}, limits: {} } },
    );
    expect(JSON.stringify(ordered)).toBe(
      JSON.stringify({
        name: 'x',
        ports: { admin: { port: 1 }, https: { port: 2, protocol: 'TCP' } },
        resources: { requests: {}, limits: { cpu: '1', memory: '1Gi' } },
        alpha: [{ alert: 'A', expr: 'up' }],
        zeta: 1,
      }),
    );
  });

  it('keeps the order of lists', () => {
    expect(orderValues({ args: ['b', 'a'] }, {})).toEqual({
      args: ['b', 'a'],
    });
  });
});
