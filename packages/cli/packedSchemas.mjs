import { dirname } from 'node:path';

const FILE = /core[\\/]src[\\/]spec[\\/]bundledSchema\.ts$/;

const FROM_PACKS = `
import { readPack } from '../packs/readPack';

export const bundledSchema = kind => readPack('schema-' + kind);
`;

/**
 * Takes the documents' schemas out of a bundle that has packs: with their texts they are a tenth of it, and only messages
 * and explanations need them.
 */
export const packedSchemas = {
  name: 'packed-schemas',
  setup(build) {
    build.onLoad({ filter: FILE }, ({ path }) => ({
      contents: FROM_PACKS,
      loader: 'ts',
      resolveDir: dirname(path),
    }));
  },
};
