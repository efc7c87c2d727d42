import { environmentGroups } from '@chartwright/backstage-plugin-chartwright-common';
import { ordersPlan } from '../../__fixtures__/regeneration';
import { filesByChange, locatedRisks, shownValue } from './planFacts';

describe('filesByChange', () => {
  it('puts what needs a decision first, and leaves out what stays', () => {
    expect(
      filesByChange(ordersPlan.files).map(({ change, files }) => [
        change,
        files.length,
      ]),
    ).toEqual([
      ['conflict', 1],
      ['merged', 1],
      ['kept', 1],
      ['updated', 1],
    ]);
  });
});

describe('environmentGroups', () => {
  it('tells environments that change alike once', () => {
    const groups = environmentGroups(ordersPlan.environments);
    expect(groups.map(({ environments }) => environments)).toEqual([
      ['development', 'production'],
    ]);
  });

  it('sets aside what only tells the version', () => {
    const [group] = environmentGroups(ordersPlan.environments);
    expect(group!.objects.map(({ object }) => object.kind)).toEqual([
      'Deployment',
    ]);
    expect(group!.objects[0]!.fields.map(({ path }) => path)).toEqual([
      'spec.template.spec.containers[name=orders].startupProbe',
    ]);
    expect(group!.relabelled.map(({ object }) => object.kind)).toEqual([
      'Service',
    ]);
  });

  it('keeps environments apart that change differently', () => {
    const [development, production] = ordersPlan.environments;
    const groups = environmentGroups([
      development!,
      { ...production!, objects: [] },
      { environment: 'test', objects: [], error: 'no such key' },
    ]);
    expect(groups.map(({ environments }) => environments)).toEqual([
      ['development'],
      ['production'],
      ['test'],
    ]);
  });
});

describe('locatedRisks', () => {
  it('tells a risk once, with all its environments', () => {
    expect(locatedRisks(ordersPlan)).toEqual([
      {
        code: 'pods-restart',
        message: 'All Pods restart.',
        object: 'Deployment orders',
        environments: ['development', 'production'],
      },
    ]);
  });
});

describe('shownValue', () => {
  it.each([
    ['a text', 'a text'],
    [3, '3'],
    [null, 'null'],
    [{ a: 1 }, '{\n "a": 1\n}'],
  ])('shows %j', (value, text) => {
    expect(shownValue(value)).toBe(text);
  });
});
