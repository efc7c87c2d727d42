import { fileFolders } from './fileFolders';

describe('fileFolders', () => {
  it('puts the root first, and what nobody reads last', () => {
    const files = [
      '.chartwright/lock.yaml',
      'chart/Chart.yaml',
      'chart/charts/chartwright/Chart.yaml',
      'chart/values.yaml',
      'chartwright.yaml',
      'docs/index.md',
    ].map(path => ({ path, bytes: 1 }));
    expect(
      fileFolders(files).map(folder => [folder.path, folder.files.length]),
    ).toEqual([
      ['', 1],
      ['chart', 2],
      ['docs', 1],
      ['.chartwright', 1],
      ['chart/charts/chartwright', 1],
    ]);
  });
});
