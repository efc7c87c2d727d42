import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';

/** The Node that is fetched when the present one does not fit; Backstage 1.55 runs on 22 and 24. */
export const fetchedMajor = 24;

/** Where a fetched Node is installed, with npm, beside the project's own node_modules. */
export const nodeDirectory = path.join(root, '.node');

/** Whether a version such as `v24.21.0` can run the project. */
export function suits(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  // 22.12 is the first of its line that requires ES modules without a flag.
  return major === 24 || (major === 22 && minor >= 12);
}

/** The npm package that holds nothing but Node for one kind of machine, or undefined where none is published. */
export function nodePackage(platform, arch) {
  const os = { linux: 'linux', darwin: 'darwin', win32: 'win' }[platform];
  const cpu = { x64: 'x64', arm64: 'arm64' }[arch];
  return os && cpu ? `node-${os}-${cpu}` : undefined;
}

/** Where a Node can lie under {@link nodeDirectory}, by how it was installed, best first. */
export function fetchedNodeCandidates(
  platform = process.platform,
  arch = process.arch,
) {
  const executable = platform === 'win32' ? 'node.exe' : 'node';
  const modules = path.join(nodeDirectory, 'node_modules');
  const named = nodePackage(platform, arch);
  return [
    path.join(modules, 'node', 'bin', executable),
    ...(named ? [path.join(modules, named, 'bin', executable)] : []),
  ];
}

/** The Node to run the project with: the present one, else a fetched one, else undefined. */
export function rightNode() {
  if (suits(process.version)) return process.execPath;
  return fetchedNodeCandidates().find(candidate => existsSync(candidate));
}

/** The environment for a child: what it starts as `node` is the right one too. */
export function environmentFor(node, base = process.env) {
  const folder = path.dirname(node);
  return {
    ...base,
    PATH: `${folder}${path.delimiter}${base.PATH ?? ''}`,
  };
}
