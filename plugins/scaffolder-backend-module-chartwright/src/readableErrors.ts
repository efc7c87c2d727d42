import { isError } from '@backstage/errors';

/** Errors that say what somebody asked for in a wrong way, or what stood in the way of it. */
const EXPECTED = [
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
];

/**
 * The handler, with errors that are no fault of the program cut down to their message: the scaffolder prints the stack of
 * an error into the task's log, where nobody who filled a form wrongly has a use for it.
 */
export function readableErrors<C>(
  handler: (context: C) => Promise<void>,
): (context: C) => Promise<void> {
  return async context => {
    try {
      await handler(context);
    } catch (error) {
      if (isError(error) && EXPECTED.includes(error.name)) {
        error.stack = `${error.name}: ${error.message}`;
      }
      throw error;
    }
  };
}
