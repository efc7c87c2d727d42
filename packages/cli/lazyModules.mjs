import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Modules that few runs need, though many files import them. Of these, only functions and classes may be imported. */
const LAZY = [
  'node:crypto',
  'node:os',
  'node:worker_threads',
  'node:zlib',
  'semver',
];

/**
 * Loads some modules when one of their functions is first called, not at start-up: to evaluate one takes up to some
 * milliseconds. Their classes can be constructed, not extended.
 */
export const lazyModules = {
  name: 'lazy-modules',
  setup(build) {
    build.onResolve(
      { filter: /^(?:node:|semver$)/ },
      ({ path, namespace, resolveDir }) => {
        if (LAZY.includes(path) && namespace !== 'lazy') {
          const pluginData = resolveDir;
          return { path, namespace: 'lazy', pluginData, sideEffects: false };
        }
        return path.startsWith('node:') ? { path, external: true } : undefined;
      },
    );
    build.onLoad(
      { filter: /.*/, namespace: 'lazy' },
      ({ path, pluginData }) => ({
        resolveDir: pluginData,
        contents: Object.entries(require(path))
          .filter(([, value]) => typeof value === 'function')
          .map(
            ([name]) =>
              `export function ${name}(...args) { const { ${name} } = require('${path}'); return new.target ? new ${name}(...args) : ${name}(...args); }`,
          )
          .join('\n'),
      }),
    );
  },
};
