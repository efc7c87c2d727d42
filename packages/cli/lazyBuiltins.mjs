import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Modules of Node that few runs need, though many files import them. Of these, only functions and classes may be imported. */
const LAZY = ['node:crypto', 'node:os', 'node:worker_threads', 'node:zlib'];

/**
 * Loads some of Node's own modules when one of their functions is first called, not at start-up: to evaluate one takes
 * Node up to some milliseconds. Their classes can be constructed, not extended.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      LAZY.includes(path) && namespace !== 'lazy-builtin'
        ? { path, namespace: 'lazy-builtin', sideEffects: false }
        : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: Object.entries(require(path))
        .filter(([, value]) => typeof value === 'function')
        .map(
          ([name]) =>
            `export function ${name}(...args) { const { ${name} } = require('${path}'); return new.target ? new ${name}(...args) : ${name}(...args); }`,
        )
        .join('\n'),
    }));
  },
};
