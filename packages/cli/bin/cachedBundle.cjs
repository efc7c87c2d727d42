'use strict';

const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * How V8 works in a command, the same for all, as code is only taken back under the flags it was kept with: for a process
 * that is over in a quarter of a second. Together they save a tenth of its processor time. Commands that go on for longer
 * set them back (src/expectLongRun.ts).
 */
const FLAGS = [
  // A young generation that holds all that a service takes, from its second collection on: seven collections fewer.
  '--semi-space-growth-factor=26',
  // TurboFan takes more than it gives back, and so does Maglev for what is not called very often.
  '--no-opt',
  '--invocation-count-for-maglev=1500',
];

/** What is set in V8 while a command runs, the other way round, for the same reason. */
const FLAGS_OF_CACHE = [
  ...FLAGS,
  '--no-wasm-lazy-validation',
  '--wasm-tier-up',
  '--wasm-dynamic-tiering',
];

/**
 * Runs a bundle (CommonJS in Node's wrapper, ASCII only) with the code that V8 made of it before: without it, every function
 * that a command calls is parsed and compiled anew, which takes longer than the command's own work. Node's compile cache
 * keeps no function that was compiled after loading, so it does not help here.
 *
 * The caches lie beside the bundle, for each version of Node.js its own; V8 refuses one that does not fit. All of a cache
 * is read at once, so what does little has a small one.
 *
 * @param {'small' | 'whole' | 'merge'} size - which cache to read: of a start, of making and checking, of merging as well.
 * @returns {{ exports: object, fresh: boolean, save: (size: string) => void }} what the bundle exports, whether it had to be
 *   compiled, and a function that writes a cache with everything that was compiled until then, at the end of a process.
 */
exports.runCachedBundle = (file, size) => {
  const cacheOf = name =>
    `${file}.${name}.${process.version}-${process.arch}.cache`;
  FLAGS.forEach(flag => setFlagsFromString(flag));
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: readIfThere(cacheOf(size)),
  });
  const module = { exports: {} };
  script
    .runInThisContext()
    .call(
      module.exports,
      module.exports,
      createRequire(file),
      module,
      file,
      dirname(file),
    );
  return {
    exports: module.exports,
    fresh: script.cachedDataRejected !== false,
    save: name => {
      FLAGS_OF_CACHE.forEach(flag => setFlagsFromString(flag));
      writeWhole(cacheOf(name), script.createCachedData());
    },
  };
};

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function writeWhole(file, content) {
  const staged = `${file}.${process.pid}`;
  try {
    writeFileSync(staged, content, { flag: 'wx' });
    renameSync(staged, file);
  } catch {
    // An installation that this user cannot write to: every start is a slow one.
    rmSync(staged, { force: true });
  }
}
