/** The first try after a refusal, in seconds. */
const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 15 * 60;

/**
 * How long to wait before the next try: twice as long each time, never less than was asked for, and a little different
 * for each job, so that jobs that were refused together do not come back together.
 *
 * @param failures - How often it failed, at least 1.
 * @param share - Where in the spread of a quarter the job lies, from 0 to 1.
 */
export function retryDelay(
  failures: number,
  { share, askedSeconds = 0 }: { share: number; askedSeconds?: number },
): number {
  const backOff = Math.min(
    FIRST_SECONDS * 2 ** Math.min(failures - 1, 16),
    LONGEST_SECONDS,
  );
  return Math.max(backOff, askedSeconds) * (1 + share / 4);
}
