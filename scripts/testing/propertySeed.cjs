const fc = require('fast-check');

// The same cases in every run, so that a change is judged by itself and not by luck. Other cases: CHARTWRIGHT_SEED=<number>.
// fast-check prints the seed with every failure.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.CHARTWRIGHT_SEED ?? 20261121),
});
