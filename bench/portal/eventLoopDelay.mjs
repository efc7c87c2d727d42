/**
 * Preloaded into the backend: measures how late its event loop comes to timers, and writes the figures to
 * CHARTWRIGHT_BENCH_DELAY on SIGUSR2, in milliseconds. Each signal begins anew.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.CHARTWRIGHT_BENCH_DELAY;
const RESOLUTION = 5;

if (isMainThread && file) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  // The histogram holds whole intervals; what is beyond the resolution is the delay.
  const late = nanoseconds => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  process.on('SIGUSR2', () => {
    writeFileSync(
      file,
      JSON.stringify({
        p50: late(delay.percentile(50)),
        p99: late(delay.percentile(99)),
        max: late(delay.max),
      }),
    );
    delay.reset();
  });
}
