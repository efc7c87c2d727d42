'use strict';

const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * How V8 works in a command, the same for all, as code is only taken back under the flags it was kept with: for a process
 * that is over in a quarter of a second. Together they save a tenth of its processor time. Beside each is V8's own setting.
 */
const SETTINGS = [
  // A young generation that holds all that a service takes, from its second collection on: seven collections fewer.
  ['--semi-space-growth-factor=26', '--semi-space-growth-factor=2'],
  // TurboFan takes more than it gives back, and so does Maglev for what is not called very often.
  ['--no-opt', '--opt'],
  ['--invocation-count-for-maglev=1500', '--invocation-count-for-maglev=400'],
];
const FOR_SHORT_RUN = SETTINGS.map(([short]) => short);
const BY_DEFAULT = SETTINGS.map(([, byDefault]) => byDefault);

/** What is set in V8 while a command runs, the other way round, as code is to be taken back before. */
const FLAGS_OF_CACHE = [
  ...FOR_SHORT_RUN,
  '--no-wasm-lazy-validation',
  '--wasm-tier-up',
  '--wasm-dynamic-tiering',
];

const set = flags => flags.forEach(flag => setFlagsFromString(flag));

/**
 * Runs a bundle (CommonJS in Node's wrapper, ASCII only) with the code that V8 made of it before: without it, every function
 * that a command calls is parsed and compiled anew, which takes longer than the command's own work. Node's compile cache
 * keeps no function that was compiled after loading, so it does not help here.
 *
 * The caches lie beside the bundle, for each version of Node.js its own; V8 refuses one that does not fit. All of a cache
 * is read at once, so what does little has a small one.
 *
 * @param {'small' | 'whole' | 'merge'} size - which cache to read: of a start, of making and checking, of merging as well.
 * @returns {{ exports: object, fresh: boolean, save: (size: string) => void, expectLongRun: () => void }} what the bundle
 *   exports; whether it had to be compiled; what writes a cache with everything that was compiled until then, at the end of a
 *   process; and what lets V8 optimize as it does by itself, for what has a lot to do or already took a while.
 */
exports.runCachedBundle = (file, size) => {
  const cacheOf = name =>
    `${file}.${name}.${process.version}-${process.arch}.cache`;
  let settings = FOR_SHORT_RUN;
  set(settings);
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: readIfThere(cacheOf(size)),
  });
  const module = { exports: {} };
  script.runInThisContext().call(
    module.exports,
    module.exports,
    requireByDefault(createRequire(file), () => settings),
    module,
    file,
    dirname(file),
  );
  return {
    exports: module.exports,
    fresh: script.cachedDataRejected !== false,
    save: name => {
      set(FLAGS_OF_CACHE);
      writeWhole(cacheOf(name), script.createCachedData());
    },
    expectLongRun: () => set((settings = BY_DEFAULT)),
  };
};

/**
 * Loads Node's own modules under V8's own settings: the code that Node brings of them is only taken back under these, and to
 * compile `node:crypto` anew takes twice as long as all that a command hashes.
 */
function requireByDefault(load, settings) {
  const loaded = new Map();
  return name => {
    if (!loaded.has(name)) {
      set(BY_DEFAULT);
      loaded.set(name, load(name));
      set(settings());
    }
    return loaded.get(name);
  };
}

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
