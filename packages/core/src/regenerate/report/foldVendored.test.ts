import type { FileChange, FilePlan } from '../plan/RegenerationPlan';
import { foldVendored } from './foldVendored';

const plan = (
  path: string,
  change: FileChange,
  more: Partial<FilePlan> = {},
): FilePlan => ({ path, change, conflicts: [], ...more });
const library = (name: string) => `chart/charts/chartwright/templates/${name}`;

describe('foldVendored', () => {
  it('lists what changes alike in a vendored chart in one line, at the place of the first', () => {
    const files = [
      plan('chart/Chart.yaml', 'updated'),
      ...['a', 'b', 'c', 'd'].map(name => plan(library(name), 'updated')),
      plan(library('e'), 'added'),
      plan('mkdocs.yml', 'updated'),
    ];
    expect(foldVendored(files)).toEqual([
      files[0],
      plan('chart/charts/chartwright/', 'updated', { reason: '4 files' }),
      files[5],
      files[6],
    ]);
  });

  it('lists by itself what there is more to say of', () => {
    const files = [
      ...['a', 'b', 'c'].map(name => plan(library(name), 'updated')),
      plan(library('d'), 'updated', { reason: 'it is a folder now' }),
      plan(library('e'), 'conflict', { conflicts: [{ path: '' }] }),
    ];
    expect(foldVendored(files)).toEqual(files);
  });

  it('leaves files that people write one by one', () => {
    const files = ['1', '2', '3', '4'].map(name =>
      plan(`charts/umbrella/values-${name}.yaml`, 'updated'),
    );
    expect(foldVendored(files)).toEqual(files);
  });
});
