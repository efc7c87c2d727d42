import {
  readGlobals,
  readSections,
  SECTION,
  unsigned,
  writeData,
  writeExports,
  writeGlobals,
  writeMemory,
  writeModule,
} from './wasmBinary.mjs';

/** Pages of 64 KiB that the engine may use: 1 GiB. A chart that needs more fails instead of taking the machine's memory. */
const MAXIMUM_PAGES = 16384;
const PAGE = 65536;
const INITIALIZE = '_initialize';

/**
 * Runs the initialization of a Go reactor and writes its memory and globals into the module, so that an instance starts
 * where the initialization ended.
 *
 * @remarks
 * Go initializes for a tenth of a second in WebAssembly: it parses JSON Schema's meta-schemas and compiles regular
 * expressions, with code that runs for the first time. The initialization sees a fixed clock and fixed random numbers,
 * so the same module gives the same bytes. Its memory holds no secret; randomness in templates (`randAlphaNum`, `uuidv4`
 * ...) comes from the host when they run.
 */
export async function takeSnapshot(bytes) {
  const sections = readSections(bytes);
  const section = id => sections.find(candidate => candidate.id === id).content;
  const globals = readGlobals(section(SECTION.global));
  const names = globals.map((_, index) => `global${index}`);

  const open = sections.map(({ id, content }) => {
    switch (id) {
      case SECTION.export:
        return { id, content: writeExports(content, { globals: names }) };
      default:
        return { id, content };
    }
  });
  const { exports } = await instantiate(writeModule(bytes, open));
  exports[INITIALIZE]();

  const memory = Buffer.from(exports.memory.buffer);
  const data = writeData(memory);
  const closed = sections.map(({ id, content }) => {
    switch (id) {
      case SECTION.memory:
        return {
          id,
          content: writeMemory(memory.length / PAGE, MAXIMUM_PAGES),
        };
      case SECTION.global:
        return {
          id,
          content: writeGlobals(
            globals,
            names.map(name => exports[name].value),
          ),
        };
      case SECTION.export:
        return {
          id,
          content: writeExports(content, { without: [INITIALIZE] }),
        };
      case SECTION.dataCount:
        return { id, content: unsigned(data.count) };
      case SECTION.data:
        return { id, content: data.content };
      default:
        return { id, content };
    }
  });
  return writeModule(bytes, closed);
}

/** Instantiates with a host that is the same on every machine and at every time. */
async function instantiate(bytes) {
  const host = { memory: undefined, time: 0n, random: 1 };
  const view = () => new DataView(host.memory.buffer);
  const noStrings = (countAt, sizeAt) => {
    view().setUint32(countAt, 0, true);
    view().setUint32(sizeAt, 0, true);
    return 0;
  };
  const calls = {
    args_get: () => 0,
    args_sizes_get: noStrings,
    environ_get: () => 0,
    environ_sizes_get: noStrings,
    clock_time_get: (clock, precision, timeAt) => {
      host.time += 1000n;
      view().setBigUint64(timeAt, host.time, true);
      return 0;
    },
    random_get: (start, length) => {
      const target = new Uint8Array(host.memory.buffer, start, length);
      for (let i = 0; i < length; i++) {
        host.random = (Math.imul(host.random, 1103515245) + 12345) >>> 0;
        target[i] = host.random >>> 16;
      }
      return 0;
    },
    fd_prestat_get: () => 8,
    fd_fdstat_get: () => 8,
    sched_yield: () => 0,
    poll_oneoff: (subscriptions, events, count, countAt) => {
      view().setUint32(countAt, count, true);
      return 0;
    },
  };
  const refuse = name => () => {
    throw new Error(`the initialization called ${name}`);
  };
  const imports = new Proxy(calls, {
    get: (known, name) => known[name] ?? refuse(name),
  });
  const { instance } = await WebAssembly.instantiate(bytes, {
    wasi_snapshot_preview1: imports,
  });
  host.memory = instance.exports.memory;
  return instance;
}
