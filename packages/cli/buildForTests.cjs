'use strict';

const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** The tests run the real command: it is built once, from the sources as they are. */
module.exports = () => {
  execFileSync(process.execPath, [join(__dirname, 'bundle.mjs')], {
    stdio: 'inherit',
  });
};
