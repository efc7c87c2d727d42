/**
 * Loads the parser of PromQL when the first query is parsed. Its tables take as long to build as thirty queries to parse, and
 * most commands see only queries of a shape that is known to be right (core's `promqlProblem`).
 */
export const lazyPromql = {
  name: 'lazy-promql',
  setup(build) {
    build.onResolve(
      { filter: /^@prometheus-io\/lezer-promql$/ },
      ({ path, namespace, resolveDir }) =>
        namespace === 'lazy-promql'
          ? undefined
          : {
              path,
              namespace: 'lazy-promql',
              pluginData: resolveDir,
              sideEffects: false,
            },
    );
    build.onLoad(
      { filter: /.*/, namespace: 'lazy-promql' },
      ({ path, pluginData }) => ({
        contents: `export const parser = { parse: text => require('${path}').parser.parse(text) };`,
        resolveDir: pluginData,
      }),
    );
  },
};
