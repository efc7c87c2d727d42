/** What a Node.js process that does nothing takes on the machine that the limits were set on, in seconds. */
const EMPTY_PROCESS = 0.028;

/** What must be reached, as limits on what was measured. `limit` is the most allowed, `least` the least. */
export function targets({ cold, warm, many, ratios }) {
  const backend = name => warm.find(found => found.backend === name);
  const hundred = of(many, 100, 'chartwright, wasm');
  const fifty = of(many, 50, 'chartwright, wasm');
  const ratio = ratios.find(({ name }) =>
    name.includes('one warm render (wasm)'),
  );
  const ms = (what, value, cpu, limit) => ({
    what,
    value,
    cpu,
    limit,
    unit: 'ms',
  });
  const seconds = (what, found, limit) => ({
    what,
    value: found?.wall,
    cpu: found?.cpu,
    limit,
    unit: 's',
  });
  /** In seconds, and in processes that do nothing. */
  const fromCold = (what, name, limit) => {
    const found = cold.find(measured => measured.name === name);
    return [
      seconds(what, found?.run, limit),
      {
        what: `${what}, in empty Node.js processes`,
        value: found && found.run.wall / found.empty.wall,
        limit: limit / EMPTY_PROCESS,
        unit: 'x',
      },
    ];
  };
  return [
    ms('one warm render, native', backend('native')?.single, undefined, 5),
    ms('one warm render, wasm', backend('wasm')?.single, undefined, 15),
    ms(
      'one warm render with everything on, native',
      backend('native')?.everything,
      undefined,
      5,
    ),
    ms(
      'one warm render with everything on, wasm',
      backend('wasm')?.everything,
      undefined,
      15,
    ),
    {
      what: '`helm template` process / one warm render, wasm',
      value: ratio?.peer === undefined ? undefined : ratio.peer / ratio.own,
      least: 5,
      unit: 'x',
    },
    ms('one service warm, native', backend('native')?.all, undefined, 20),
    ms('one service warm, wasm', backend('wasm')?.all, undefined, 50),
    ms(
      'of these: generate',
      backend('native')?.generate,
      backend('native')?.generateCpu,
      6,
    ),
    ms(
      'of these: check',
      backend('native')?.check,
      backend('native')?.checkCpu,
      3,
    ),
    ...fromCold('start-up of `version`', '`version`', 0.15),
    ...fromCold('`generate` from cold', '`generate`', 0.35),
    ...fromCold(
      '`generate --check` from cold, wasm',
      '`generate --check`, wasm',
      0.7,
    ),
    ...fromCold(
      '`generate --check` from cold, native',
      '`generate --check`, native',
      0.15,
    ),
    seconds('100 services from cold, wasm', hundred, 5),
    {
      what: '100 services, memory of the largest process',
      value: hundred?.peak,
      limit: 700,
      unit: 'MiB',
    },
    {
      what: 'CPU a service at 100 / at 50',
      value:
        hundred?.cpu && fifty?.cpu
          ? hundred.cpu / 100 / (fifty.cpu / 50)
          : undefined,
      limit: 1.1,
      unit: 'x',
    },
  ].filter(({ value }) => value !== undefined);
}

/** Whether a target is reached. */
export function isMet({ value, limit = Infinity, least = 0 }) {
  return value <= limit && value >= least;
}

function of(many, count, name) {
  return many.find(found => found.count === count && found.name === name)?.run;
}
