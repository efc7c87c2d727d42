import { readFileSync } from 'node:fs';

const FILES = /grafana-foundation-sdk[\\/]dist[\\/].*\.js$/;

/**
 * The Grafana SDK comes as CommonJS with one index over hundreds of files, all of which a bundle would carry and run at
 * start-up. Its files are generated in a few fixed forms: as ES modules, what nobody imports falls away.
 */
export const leanGrafanaSdk = {
  name: 'lean-grafana-sdk',
  setup(build) {
    build.onLoad({ filter: FILES }, ({ path }) => ({
      contents: asModule(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

function asModule(source) {
  const text = source
    .replace('"use strict";\n', '')
    .replace(/^Object\.defineProperty\(exports, "__esModule".*\n/m, '')
    .replace(/^exports\.[\w. =]+ = void 0;\n/gm, '')
    .replace(/^const tslib_1 = require\("tslib"\);\n/m, '')
    .replace(
      /^tslib_1\.__exportStar\(require\((".+")\), exports\);$/gm,
      'export * from $1;',
    )
    .replace(
      /^const (\w+) = tslib_1\.__importStar\(require\((".+")\)\);$/gm,
      'import * as $1 from $2;',
    )
    .replace(
      /^var (\w+);\n\(function \(\1\) \{\n([\s\S]*?)\n\}\)\(\1 \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm,
      'export const $1 = /* @__PURE__ */ (function ($1) {\n$2\nreturn $1;\n})({});',
    )
    .replace(/\(0, exports\.(\w+)\)/g, '$1')
    .replace(/^exports\.(\w+) = (\w+);$/gm, 'export { $2 as $1 };');
  // Of any other form the file stays what it was, which only makes the bundle larger.
  return /\bexports\b|\brequire\(|\btslib_1\b/.test(text) ? source : text;
}
