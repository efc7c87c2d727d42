/**
 * When a forge that limits requests wants to be asked again: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), else
 * the end of the window that GitHub (`x-ratelimit-reset`) and GitLab (`ratelimit-reset`) tell, both in seconds since 1970,
 * by the forge's own clock.
 *
 * @returns seconds, at least 1; undefined when the forge does not say.
 */
export function retryAfter(headers: Headers): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null && /^\d+$/.test(after.trim())) {
    return Math.max(1, Number(after));
  }
  const now = Date.parse(headers.get('date') ?? '') / 1000;
  const reset =
    after === null
      ? Number(
          headers.get('x-ratelimit-reset') ??
            headers.get('ratelimit-reset') ??
            Number.NaN,
        )
      : Date.parse(after) / 1000;
  const seconds = Math.ceil(
    reset - (Number.isNaN(now) ? Date.now() / 1000 : now),
  );
  return Number.isNaN(seconds) ? undefined : Math.max(1, seconds);
}

/** Whether a refusal is about how often was asked, not about who asks. */
export function isRateLimited(status: number, headers: Headers): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0'))
  );
}
