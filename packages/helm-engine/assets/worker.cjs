'use strict';

/*
 * The thread that runs the WebAssembly engine. It starts with {engine: {files, sha256, bytes}}, and compiles the
 * first of those files that has the checksum, or with the {module} of another thread; then it takes {request: Uint8Array}
 * again and again. It posts {kind: 'ready', module}, {kind: 'absent'} when no file has the checksum,
 * {kind: 'answer', bytes} or {kind: 'failure', message}. After a failure the engine's memory is not to be trusted, so the
 * thread ends.
 *
 * Plain JavaScript without dependencies, because a thread starts from a file of its own: it must run as it is, also when
 * the rest of the package is bundled, or compiled while it is loaded.
 */
const { createHash, randomFillSync } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NOT_SUPPORTED = 52;

/** The system calls that Go makes: clocks, randomness, standard error. There are no files and no network. */
function systemCalls(engine) {
  const view = () => new DataView(engine.memory.buffer);
  const noStrings = (countAt, sizeAt) => {
    view().setUint32(countAt, 0, true);
    view().setUint32(sizeAt, 0, true);
    return SUCCESS;
  };
  const calls = {
    args_get: () => SUCCESS,
    args_sizes_get: noStrings,
    environ_get: () => SUCCESS,
    environ_sizes_get: noStrings,
    clock_time_get: (clock, precision, timeAt) => {
      const now =
        clock === 0 ? BigInt(Date.now()) * 1000000n : process.hrtime.bigint();
      view().setBigUint64(timeAt, now, true);
      return SUCCESS;
    },
    random_get: (at, length) => {
      randomFillSync(new Uint8Array(engine.memory.buffer, at, length));
      return SUCCESS;
    },
    fd_write: (descriptor, parts, count, writtenAt) => {
      let written = 0;
      for (let i = 0; i < count; i++) {
        const at = view().getUint32(parts + 8 * i, true);
        const length = view().getUint32(parts + 8 * i + 4, true);
        engine.log += Buffer.from(engine.memory.buffer, at, length).toString();
        written += length;
      }
      view().setUint32(writtenAt, written, true);
      return SUCCESS;
    },
    poll_oneoff: (subscriptions, events, count, countAt) => {
      view().setUint32(countAt, count, true);
      return SUCCESS;
    },
    proc_exit: code => {
      throw new Error(`the engine ended with code ${code}`);
    },
    sched_yield: () => SUCCESS,
    fd_prestat_get: () => BAD_DESCRIPTOR,
    fd_fdstat_get: () => BAD_DESCRIPTOR,
  };
  return new Proxy(calls, {
    get: (known, name) => known[name] ?? (() => NOT_SUPPORTED),
  });
}

/** Compiles the first file that has the checksum; undefined when none has. */
function compileVerified({ files, sha256, bytes }) {
  for (const file of files) {
    const content = read(file);
    if (
      content?.length === bytes &&
      createHash('sha256').update(content).digest('hex') === sha256
    ) {
      return new WebAssembly.Module(content);
    }
  }
  return undefined;
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    // Not unpacked yet, or not for us to read: the next one, or the caller, has it.
    return undefined;
  }
}

/** Instantiates the engine. */
async function start(module) {
  const engine = { memory: undefined, log: '' };
  const { exports } = await WebAssembly.instantiate(module, {
    wasi_snapshot_preview1: systemCalls(engine),
  });
  engine.memory = exports.memory;
  exports._initialize?.();
  return { ...exports, engine };
}

/** Hands a message to the engine and copies its answer out of its memory. */
function exchange({ allocate, handle, memory }, request) {
  const address = allocate(request.length) >>> 0;
  new Uint8Array(memory.buffer, address, request.length).set(request);
  const answer = BigInt.asUintN(64, handle());
  const at = Number(answer >> 32n);
  const end = at + Number(answer & 0xffffffffn);
  return new Uint8Array(memory.buffer).slice(at, end);
}

/** Says why the engine ended: its own last words, as far as it had any, name the cause best. */
function reasonOf(error, log) {
  const words = /^(?:fatal error|runtime|panic): .*$/m.exec(log);
  return words ? words[0] : error.message;
}

let running;

parentPort.on('message', async ({ module, engine, request }) => {
  try {
    if (!request) {
      const compiled = module ?? compileVerified(engine);
      if (!compiled) {
        parentPort.postMessage({ kind: 'absent' });
        return;
      }
      running = await start(compiled);
      parentPort.postMessage({ kind: 'ready', module: compiled });
      return;
    }
    const bytes = exchange(running, request);
    parentPort.postMessage({ kind: 'answer', bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({
      kind: 'failure',
      message: reasonOf(error, running?.engine.log ?? ''),
    });
    parentPort.close();
  }
});
