import { InputError } from '@backstage/errors';
import { readableErrors } from './readableErrors';

const stackOf = (error: Error) =>
  readableErrors(async () => {
    throw error;
  })({}).catch((caught: Error) => caught.stack);

describe('readableErrors', () => {
  it('leaves of a wrong input only what it says', async () => {
    expect(await stackOf(new InputError('Choose another name'))).toBe(
      'InputError: Choose another name',
    );
  });

  it('keeps the stack of a fault', async () => {
    expect(await stackOf(new TypeError('x is undefined'))).toContain('    at ');
  });
});
