import { comparisonCells } from './comparisonRows';

describe('comparisonCells', () => {
  it('gives a line for each item, and marks what is not as before', () => {
    expect(
      comparisonCells({
        id: 'exposure',
        values: [null, 'https://a/, https://b/', 'https://a/, https://b/'],
        differs: true,
      }),
    ).toEqual([
      { lines: [], differs: false },
      { lines: ['https://a/', 'https://b/'], differs: true },
      { lines: ['https://a/', 'https://b/'], differs: false },
    ]);
  });
});
