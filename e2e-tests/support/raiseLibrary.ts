import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

const source = path.resolve(__dirname, '../../charts/chartwright');
const GRACE_PERIOD = /^( *)terminationGracePeriodSeconds: .*$/m;

/** What one version of the library chart changes in the Pods of every service. */
export interface LibraryChange {
  version: string;
  /** Field of a Pod's spec. */
  field: string;
  value: boolean;
  /** As the changelog says it. */
  sentence: string;
}

/**
 * Does what a platform engineer does: puts the next version of the library chart beside the Platform document, and has the
 * document ask for it. Each version after another, so that a journey that is tried again finds a newer one again.
 *
 * @param platformFile - The Platform document that the portal reads.
 */
export function raiseLibrary(platformFile: string): LibraryChange {
  const platform = parseDocument(readFileSync(platformFile, 'utf8'));
  const before = platform.getIn(['spec', 'library', 'version']) ?? '1.0.0';
  const minor = Number(String(before).split('.')[1]) + 1;
  const change: LibraryChange = {
    version: `1.${minor}.0`,
    field: 'shareProcessNamespace',
    value: minor % 2 === 0,
    sentence: `Pods say whether their containers share processes (1.${minor}).`,
  };
  const folder = path.join(path.dirname(platformFile), 'library');
  writeLibrary(path.join(folder, change.version), change);
  platform.setIn(['spec', 'library'], {
    version: change.version,
    folder: './library',
  });
  writeFileSync(platformFile, platform.toString());
  return change;
}

function writeLibrary(
  target: string,
  { version, field, value, sentence }: LibraryChange,
): void {
  mkdirSync(target, { recursive: true });
  cpSync(source, target, {
    recursive: true,
    filter: from => !from.includes('node_modules'),
  });
  const pod = readdirSync(target, { recursive: true, encoding: 'utf8' }).find(
    name =>
      name.endsWith('.tpl') &&
      GRACE_PERIOD.test(readFileSync(path.join(target, name), 'utf8')),
  );
  if (!pod) throw new Error('The library chart prints no Pod');
  edit(
    path.join(target, 'Chart.yaml'),
    /^version: .*$/m,
    `version: ${version}`,
  );
  edit(path.join(target, pod), GRACE_PERIOD, `$1${field}: ${value}\n$&`);
  edit(
    path.join(target, 'changes.yaml'),
    /^versions:\n/m,
    `versions:\n  ${version}:\n    - ${sentence}\n`,
  );
}

function edit(file: string, from: RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  if (!from.test(before)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, before.replace(from, to));
}
