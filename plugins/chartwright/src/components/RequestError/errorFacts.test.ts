import { ResponseError } from '@backstage/errors';
import { errorFacts } from './errorFacts';

const answer = (status: number, message: string) =>
  ResponseError.fromResponse({
    ok: false,
    status,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
  } as unknown as Response);

describe('why a request failed', () => {
  it.each([
    [400, 'refused'],
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'refused'],
    [429, 'tooMany'],
    [500, 'broken'],
    [503, 'busy'],
  ])('is told by the status %s', async (status, kind) => {
    expect(errorFacts(await answer(status, 'its own words'))).toEqual({
      kind,
      words: 'its own words',
    });
  });

  it('is that nobody answered, when the browser got nothing', () => {
    expect(errorFacts(new TypeError('Failed to fetch')).kind).toBe(
      'unreachable',
    );
    expect(
      errorFacts(
        new TypeError('NetworkError when attempting to fetch resource.'),
      ).kind,
    ).toBe('unreachable');
  });

  it('is in the words of an error that is none of a request', () => {
    expect(errorFacts(new TypeError('x is not a function'))).toEqual({
      kind: 'broken',
      words: 'x is not a function',
    });
  });
});
