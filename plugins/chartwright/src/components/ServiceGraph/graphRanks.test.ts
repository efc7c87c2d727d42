import { graphRanks } from './graphRanks';

const edges = (...pairs: string[]) =>
  pairs.map(pair => ({ from: pair.charAt(0), to: pair.charAt(1) }));

describe('graphRanks', () => {
  it('counts the nodes on the longest way', () => {
    expect(graphRanks([])).toBe(0);
    expect(graphRanks(edges('ab', 'ac', 'ad'))).toBe(2);
    expect(graphRanks(edges('ad', 'ab', 'bc', 'cd'))).toBe(4);
  });

  it('ends at a cycle', () => {
    expect(graphRanks(edges('ab', 'bc', 'ca'))).toBe(3);
    expect(graphRanks(edges('aa'))).toBe(1);
  });
});
