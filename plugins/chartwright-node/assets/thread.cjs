'use strict';
/*
 * The file that a generator thread starts with. In a checkout the package is TypeScript, which has to be transformed here
 * as it is in the main thread; once built it is JavaScript.
 */
const entry = require.resolve(
  '@chartwright/backstage-plugin-chartwright-node/thread',
);
if (entry.endsWith('.ts')) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
module.exports = require(entry).runTask;
