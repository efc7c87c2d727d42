import { parseRunRequest } from './parseRunRequest';

describe('parseRunRequest', () => {
  it.each([
    [{}],
    [
      {
        kind: 'check',
        select: { systems: ['shop'], versionBelow: '1.2.0', drifted: true },
        canary: '10%',
        onConflict: 'fail',
        to: '1.2.3-rc.1',
      },
    ],
    [{ canary: 3 }],
  ])('takes %j', body => {
    expect(parseRunRequest(body)).toEqual(body);
  });

  it('takes no body for everything', () => {
    expect(parseRunRequest(undefined)).toEqual({});
  });

  it.each([
    [{ canary: '101%' }, 'canary'],
    [{ canary: -1 }, 'canary'],
    [{ kind: 'delete' }, 'kind'],
    [{ select: { system: ['shop'] } }, 'select'],
    [
      { select: { versionBelow: 'new' } },
      'select.versionBelow: expected a version',
    ],
    [{ to: 'latest' }, 'to'],
    ['text', 'body'],
  ])('refuses %j', (body, words) => {
    expect(() => parseRunRequest(body)).toThrow(words);
  });
});
