/**
 * The warm measurements, in one process: `node warm.mjs <wasm|native> <services>`. Prints JSON, in
 * milliseconds. Every round takes a service that was not seen before, so that nothing is answered from a cache of its own
 * output.
 */
import { readFileSync } from 'node:fs';
import { PLATFORM, serviceDocument, serviceNames } from './corpus.mjs';
import { loadLibrary } from './library.mjs';

const EVERYTHING = new URL(
  '../charts/chartwright/ci/everything-values.yaml',
  import.meta.url,
);
const [prefer, count] = process.argv.slice(2);
const core = await loadLibrary();
const renderer = await core.engineRenderer({ prefer });
const assets = core.generatorAssets();
const platform = { path: 'platform.yaml', text: PLATFORM };

const steps = {
  generate: [],
  generateCpu: [],
  render: [],
  check: [],
  checkCpu: [],
  all: [],
};

const generate = name =>
  core.generateService({
    main: { path: `${name}.yaml`, text: serviceDocument(name) },
    platform,
    assets,
  }).repository;
/** As the one who writes the files would: some texts are made when they are first read. */
const readAll = ({ tree }) => {
  for (const file of tree.values()) file.content.toString();
};
/** Milliseconds of CPU since a reading; what other threads do meanwhile counts, too. */
const cpuSince = before => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const refuse = ({ findings }) => {
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) throw new Error(JSON.stringify(error));
};

for (const [index, name] of serviceNames(Number(count)).entries()) {
  // The first half warms up the compilers.
  const counts = index >= Number(count) / 2;
  const started = performance.now();
  if (index % 2 === 0) {
    // As the command does it: the files are read once the engine has the chart, and an environment is checked while the next
    // one renders.
    const repository = generate(name);
    const checked = core.checkTarget(
      core.targetOfRepository(repository),
      renderer,
    );
    await renderer.handedOver();
    readAll(repository);
    refuse(await checked);
    if (counts) steps.all.push(performance.now() - started);
    continue;
  }
  const cpuBefore = process.cpuUsage();
  const repository = generate(name);
  readAll(repository);
  const generated = performance.now();
  const generateCpu = cpuSince(cpuBefore);
  const renders = await core.renderEnvironments(
    core.targetOfRepository(repository),
    renderer,
  );
  const rendered = performance.now();
  const cpuRendered = process.cpuUsage();
  refuse(core.checkRenders(renders, 'chart'));
  if (!counts) continue;
  steps.checkCpu.push(cpuSince(cpuRendered));
  steps.generateCpu.push(generateCpu);
  steps.generate.push(generated - started);
  steps.render.push(rendered - generated);
  steps.check.push(performance.now() - rendered);
}

// One chart, loaded once, one render after the other: the cost of the library chart itself.
const engine = await core.createHelmEngine({ prefer });
const { repository } = core.generateService({
  main: { path: 'orders.yaml', text: serviceDocument('orders') },
  platform,
  assets,
});
const target = core.targetOfRepository(repository);
const production = target.environments.at(-1);
const request = {
  release: { name: production.release, namespace: production.namespace },
  values: production.values.map(({ text }) => text),
};
/** Milliseconds of each render of a chart that is loaded once, after the first twenty. */
async function rendersOf(files, values) {
  const chart = await engine.load(files);
  const times = [];
  for (let round = 0; round < 60; round++) {
    const started = performance.now();
    await chart.render({ ...request, values });
    if (round >= 20) times.push(performance.now() - started);
  }
  return times;
}
const single = await rendersOf(target.files, request.values);
// Every object that the library chart knows, and every setting of them.
const everything = await rendersOf(
  { ...target.files, 'values.yaml': readFileSync(EVERYTHING, 'utf8') },
  [],
);
await engine.close();
await renderer.close();

const median = values =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(
  JSON.stringify({
    backend: engine.version.backend,
    generate: median(steps.generate),
    generateCpu: median(steps.generateCpu),
    render: median(steps.render),
    check: median(steps.check),
    checkCpu: median(steps.checkCpu),
    all: median(steps.all),
    single: median(single),
    everything: median(everything),
  }),
);
