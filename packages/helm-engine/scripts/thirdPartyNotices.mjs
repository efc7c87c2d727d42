import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { go } from './goBuild.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|authors)([.-].*)?$/i;
const RULE = '='.repeat(100);

/** The licences and notices of everything that is compiled into the engine, from the modules themselves. */
export function thirdPartyNotices() {
  const modules = compiledModules().map(({ path, version, directory }) => {
    const files = readdirSync(directory)
      .filter(name => LICENCE_FILE.test(name))
      .sort();
    if (files.length === 0) {
      throw new Error(`module ${path} has no licence file in ${directory}`);
    }
    const texts = files.map(name =>
      readFileSync(join(directory, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
    return [RULE, `${path} ${version}`, RULE, ...texts].join('\n\n');
  });
  const head =
    'The rendering engine (helm-engine.wasm.br, and the native executable) is compiled from the following works.\n' +
    'Modules of k8s.io are represented by stand-ins, which contain files of k8s.io/apimachinery without change.';
  return `${[head, ...modules].join('\n\n')}\n`;
}

function compiledModules() {
  const template =
    '{{with .Module}}{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{.Main}}{{end}}';
  const lines = go(['list', '-deps', '-f', template, '.'], {
    GOOS: 'wasip1',
    GOARCH: 'wasm',
  }).split('\n');
  const modules = [...new Set(lines)]
    .filter(line => line !== '')
    .map(line => line.split('\t'))
    .filter(([, , , main]) => main !== 'true')
    .map(([path, version, directory]) => ({ path, version, directory }));
  const goVersion = go(['env', 'GOVERSION']).trim();
  modules.push({
    path: 'Go standard library and runtime',
    version: goVersion,
    directory: go(['env', 'GOROOT']).trim(),
  });
  return modules.sort((a, b) => (a.path < b.path ? -1 : 1));
}
