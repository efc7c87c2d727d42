import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../files/packageFolder';

const POD_FIELD = /^( *)terminationGracePeriodSeconds: .*$/m;

/** The sentence in the changelog of {@link writeNextLibrary}. */
export const NEXT_LIBRARY_CHANGE =
  'Pods say that their containers share no processes.';

/**
 * Writes a later version of the library chart, whose Pods have one more field: `<folder>/<version>/`.
 *
 * @returns the folder, as `spec.library.folder` takes it.
 */
export function writeNextLibrary(folder: string, version = '1.1.0'): string {
  const source = packageFolder('@chartwright/library-chart');
  const target = join(folder, version);
  mkdirSync(target, { recursive: true });
  for (const name of [
    'Chart.yaml',
    'values.yaml',
    'values.schema.json',
    'changes.yaml',
    'templates',
  ]) {
    cpSync(join(source, name), join(target, name), { recursive: true });
  }
  edit(target, 'Chart.yaml', /^version: .*$/m, `version: ${version}`);
  edit(
    target,
    podTemplate(target),
    POD_FIELD,
    '$1shareProcessNamespace: false\n$&',
  );
  edit(
    target,
    'changes.yaml',
    'versions:\n',
    `versions:\n  ${version}:\n    - ${NEXT_LIBRARY_CHANGE}\n`,
  );
  return folder;
}

/** The template that prints the Pod of a workload. */
function podTemplate(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    path =>
      path.endsWith('.tpl') &&
      POD_FIELD.test(readFileSync(join(folder, path), 'utf8')),
  );
  if (found === undefined) {
    throw new Error('The library chart prints no grace period of Pods');
  }
  return found;
}

function edit(
  folder: string,
  path: string,
  from: string | RegExp,
  to: string,
): void {
  const place = join(folder, path);
  const before = readFileSync(place, 'utf8');
  const after = before.replace(from, to);
  if (after === before) {
    throw new Error(`${path} of the library chart has no ${from}`);
  }
  writeFileSync(place, after);
}
