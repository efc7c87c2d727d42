/** Answers of somebody who types: no two requests are alike, so nothing comes from a cache of renders. */
function answers(client, stroke) {
  return {
    name: `bench-${client}`,
    owner: 'group:default/shop',
    kind: 'api',
    image: `ghcr.io/acme/bench:1.${client}.${stroke}`,
    port: 8080,
    healthPath: '/healthz',
    exposed: true,
    host: `bench-${client}.{domain}`,
    scaling: 'automatic',
    minReplicas: 2,
    maxReplicas: 3 + (stroke % 10),
    cpuUtilization: 70,
    metrics: true,
    availabilityObjective: 99.9,
    settings: [{ name: 'STROKE', value: String(stroke) }],
  };
}

/** Clients that each ask for a preview, wait for it, and ask for the next. */
export async function previewLoad(backend, { clients, seconds }) {
  const until = performance.now() + seconds * 1000;
  const times = [];
  const errors = [];
  await backend.eventLoopDelay();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let stroke = 0; performance.now() < until; stroke++) {
        const began = performance.now();
        try {
          const { status, text } = await backend.request(
            '/chartwright/v1/preview',
            { body: { answers: answers(client, stroke) } },
          );
          times.push(performance.now() - began);
          if (status !== 200 || !isWhole(text)) {
            errors.push(`${status} ${text.slice(0, 300)}`);
          }
        } catch (error) {
          errors.push(String(error));
        }
      }
    }),
  );
  return {
    clients,
    seconds,
    previews: times.length,
    errors,
    milliseconds: percentiles(times),
    eventLoopDelay: await backend.eventLoopDelay(),
  };
}

function isWhole(text) {
  const { environments, problems } = JSON.parse(text);
  return (
    problems.length === 0 &&
    environments.length === 3 &&
    environments.every(({ objects }) =>
      objects.some(({ kind }) => kind === 'Deployment'),
    )
  );
}

/** One person who types, on a machine that does nothing else. */
export async function previewAlone(backend, strokes) {
  const times = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const began = performance.now();
    const { status, text } = await backend.request('/chartwright/v1/preview', {
      body: { answers: answers(1000, stroke) },
    });
    if (status !== 200) throw new Error(text);
    times.push(performance.now() - began);
  }
  return percentiles(times);
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = share =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)]);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
