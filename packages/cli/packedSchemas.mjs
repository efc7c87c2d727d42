import { dirname } from 'node:path';

const FILE = /core[\\/]src[\\/]spec[\\/]documentSchema\.ts$/;

const FROM_PACKS = `
import { readPack } from '../packs/readPack';

const known = new Map();

export function documentSchema(kind) {
  if (!known.has(kind)) known.set(kind, readPack('schema-' + kind));
  return known.get(kind);
}
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
