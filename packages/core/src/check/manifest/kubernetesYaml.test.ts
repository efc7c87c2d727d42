import { loadKubernetesYaml } from './kubernetesYaml';

describe('loadKubernetesYaml', () => {
  it.each([
    ['yes', true],
    ['y', true],
    ['off', false],
    ['~', null],
    ['', null],
    ['0644', 420],
    ['0o644', 420],
    ['0x1F', 31],
    ['1_000', 1000],
    ['-5', -5],
    ['0', 0],
    ['1e3', 1000],
    ['.5', 0.5],
    ['089', 89],
    ['1.4.2', '1.4.2'],
    ['12:30', '12:30'],
    ['2026-01-31', '2026-01-31'],
    ['"yes"', 'yes'],
    ["'1'", '1'],
    ['250m', '250m'],
    ['!!str 1', '1'],
    ['!!int "7"', 7],
    ['yesterday', 'yesterday'],
  ])('reads %s as kubectl does', (text, expected) => {
    expect(loadKubernetesYaml(`a: ${text}`)).toEqual({ a: expected });
  });

  it('reads anchors and merge keys', () => {
    expect(
      loadKubernetesYaml('a: &a {x: 1, y2: 2}\nb: {<<: *a, x: 3}'),
    ).toEqual({ a: { x: 1, y2: 2 }, b: { x: 3, y2: 2 } });
  });

  it('fails on repeated keys unless told otherwise', () => {
    expect(() => loadKubernetesYaml('a: 1\na: 2')).toThrow(
      /duplicated mapping key/,
    );
    expect(loadKubernetesYaml('a: 1\na: 2', { repeatedKeys: true })).toEqual({
      a: 2,
    });
  });
});
