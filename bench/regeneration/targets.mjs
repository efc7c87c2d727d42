/** What must be reached by projects, beside their peers: wall times of the same run. */
export function projectTargets({ projects, own, peers }) {
  const together = engine => own.find(found => found.engine === engine)?.run;
  return [
    ['copier', 20],
    ['cruft', 5],
  ]
    .flatMap(([tool, least]) => {
      const peer = peers.find(found => found.tool === tool)?.run;
      return ['wasm', 'native'].map(engine => ({
        what: `${projects} projects, \`${tool} update\` / \`chartwright fleet regenerate\`, ${engine}`,
        value:
          peer && together(engine)
            ? peer.wall / together(engine).wall
            : undefined,
        cpu:
          peer?.cpu && together(engine)?.cpu
            ? peer.cpu / together(engine).cpu
            : undefined,
        least,
        unit: 'x',
      }));
    })
    .filter(({ value }) => value !== undefined);
}

/** What must be reached by fleets. Limits are for a thousand; a smaller fleet has its share. */
export function fleetTargets(fleets) {
  const biggest = Math.max(...fleets.map(({ count }) => count));
  const smallest = Math.min(...fleets.map(({ count }) => count));
  const find = (count, word) =>
    fleets.find(
      ({ count: size, name }) =>
        size === count && name.includes(word) && !name.includes('written'),
    )?.run;
  const time = (word, what, limit) => {
    const run = find(biggest, word);
    return {
      what: `${biggest} repositories, ${what}`,
      value: run?.wall,
      cpu: run?.cpu,
      limit: (limit * biggest) / 1000,
      unit: 's',
    };
  };
  const memory = word => ({
    what: `${biggest} repositories, ${word}, memory of the largest process`,
    value: find(biggest, word)?.peak,
    limit: 1024,
    unit: 'MiB',
  });
  const growth = word => {
    const [big, small] = [find(biggest, word), find(smallest, word)];
    return {
      what: `CPU a repository at ${biggest} / at ${smallest}, ${word}`,
      value:
        big?.cpu && small?.cpu && biggest > smallest
          ? big.cpu / biggest / (small.cpu / smallest)
          : undefined,
      limit: 1.25,
      unit: 'x',
    };
  };
  return [
    time('nothing to do', 'nothing to do', 10),
    time('wasm', 'next library, rendered before and after, wasm', 180),
    time('native', 'next library, rendered before and after, native', 60),
    memory('wasm'),
    memory('native'),
    growth('wasm'),
    growth('native'),
  ].filter(({ value }) => value !== undefined);
}
