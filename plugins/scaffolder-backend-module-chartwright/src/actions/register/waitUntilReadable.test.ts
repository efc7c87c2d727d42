import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { waitUntilReadable } from './waitUntilReadable';

describe('waitUntilReadable', () => {
  const wait = (errors: Error[], timeoutMilliseconds = 60_000) => {
    const readUrl = jest.fn(async () => {
      const error = errors.shift();
      if (error) throw error;
      return { buffer: async () => Buffer.from('') };
    });
    const done = waitUntilReadable('https://h/x.yaml', {
      reader: mockServices.urlReader.mock({ readUrl }),
      timeoutMilliseconds,
      intervalMilliseconds: 1,
    });
    return { done, readUrl };
  };

  it('looks again as long as the file is missing', async () => {
    const { done, readUrl } = wait([
      new NotFoundError('not yet'),
      new NotFoundError('not yet'),
    ]);
    await done;
    expect(readUrl).toHaveBeenCalledTimes(3);
  });

  it('gives up when the time is up', async () => {
    await expect(wait([new NotFoundError('not yet')], 0).done).rejects.toThrow(
      'not yet',
    );
  });

  it('does not wait for what waiting does not mend', async () => {
    await expect(wait([new Error('no integration')]).done).rejects.toThrow(
      'no integration',
    );
  });
});
