const interval = 300;

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Resolves to true once the backend says it is ready and the page itself comes, to false when `gone()` becomes true.
 * Nothing is asked before `listening()`: the answer could be another portal's.
 */
export async function waitUntilReady(origin, { listening, gone }) {
  while (!gone()) {
    const ready =
      listening() &&
      (await answers(`${origin}/.backstage/health/v1/readiness`)) &&
      (await answers(origin));
    if (ready) return true;
    await new Promise(resolve => setTimeout(resolve, interval));
  }
  return false;
}
