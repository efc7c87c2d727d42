import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLATFORM, serviceDocument } from '../corpus.mjs';

const SYSTEM_SIZE = 25;
const CHART = fileURLToPath(
  new URL('../../charts/chartwright', import.meta.url),
);

/** Writes systems of 25 services each, until there are so many services; gives the paths of their documents. */
export function writeSystems(folder, count) {
  return Array.from({ length: count / SYSTEM_SIZE }, (_, index) => {
    const prefix = `s${String(index).padStart(2, '0')}`;
    const system = join(folder, prefix);
    const names = Array.from(
      { length: SYSTEM_SIZE },
      (_unused, place) => `${prefix}-svc-${String(place).padStart(2, '0')}`,
    );
    mkdirSync(join(system, 'services'), { recursive: true });
    names.forEach((name, place) =>
      writeFileSync(
        join(system, 'services', `${name}.yaml`),
        serviceDocument(name, names[place + 1]).replace(
          'system: bench',
          `system: ${prefix}`,
        ),
      ),
    );
    writeFileSync(join(system, 'platform.yaml'), PLATFORM);
    const file = join(system, 'system.yaml');
    writeFileSync(
      file,
      `apiVersion: chartwright.dev/v1\nkind: System\nmetadata: {name: ${prefix}, owner: group:default/shop}\nspec:\n  services:\n${names
        .map(name => `    ${name}: {document: ./services/${name}.yaml}\n`)
        .join('')}`,
    );
    return { name: prefix, file };
  });
}

/** Makes each folder a git repository of its own, as a fleet of checkouts is; without that they are parts of one. */
export function asRepositories(folder) {
  for (const name of readdirSync(folder)) {
    execFileSync('git', ['init', '-q', '--template=', join(folder, name)]);
  }
}

/** A folder with a next version of the library chart, which puts one more label on every object. */
export function writeNextLibrary(folder) {
  const chart = join(folder, 'chartwright');
  rmSync(folder, { recursive: true, force: true });
  cpSync(CHART, chart, { recursive: true });
  const version = replaceIn(
    join(chart, 'Chart.yaml'),
    /^version: (\d+)\.(\d+)\.\d+/m,
    (_, major, minor) => `version: ${major}.${Number(minor) + 1}.0`,
  );
  replaceIn(
    join(chart, 'templates/_facts.tpl'),
    /^( *)(app\.kubernetes\.io\/managed-by: .*)$/m,
    (_, indent, line) => `${indent}${line}\n${indent}acme.com/generation: "2"`,
  );
  return /^version: (.*)$/m.exec(version)[1];
}

function replaceIn(path, from, to) {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${from}`);
  writeFileSync(path, changed);
  return changed;
}
