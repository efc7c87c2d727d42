import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';
import {
  fetchedMajor,
  fetchedNodeCandidates,
  nodeDirectory,
  nodePackage,
  rightNode,
  suits,
} from './rightNode.mjs';
import { SetupError } from './SetupError.mjs';
import { fingerprint } from './sources.mjs';

/** Whether the file is a Node that starts; a broken download does not. */
function works(node) {
  try {
    return suits(execFileSync(node, ['--version'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

/** npm as it was started, or the one on PATH when a script is run without npm. */
function npm() {
  const started = process.env.npm_execpath;
  return started?.endsWith('.js') && path.basename(started).startsWith('npm')
    ? { program: process.execPath, first: [started] }
    : { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

async function fetchNode({ progress, command }) {
  const packageName = nodePackage(process.platform, process.arch);
  if (!packageName) {
    throw new SetupError(
      `No Node ${fetchedMajor} is published on npm for ${process.platform} ${process.arch}.`,
      `Install Node ${fetchedMajor} yourself (nodejs.org, or your system's packages), then run the same command again.`,
    );
  }
  rmSync(nodeDirectory, { recursive: true, force: true });
  mkdirSync(nodeDirectory, { recursive: true });
  // A package.json of its own, so that npm does not take the one above for its project.
  writeFileSync(path.join(nodeDirectory, 'package.json'), '{"private":true}\n');
  progress.detail(`fetching Node ${fetchedMajor} with npm`);
  const { program, first } = npm();
  await command(
    program,
    [
      ...first,
      'install',
      '--prefix',
      nodeDirectory,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--prefer-offline',
      // npm's own patience is over a minute; the message comes sooner, and the command can be given again.
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=2000',
      '--workspaces=false',
      `${packageName}@${fetchedMajor}`,
    ],
    { cwd: nodeDirectory },
  );
  const [node] = fetchedNodeCandidates().filter(existsSync);
  if (!node || !works(node)) {
    throw new SetupError(
      `The Node ${fetchedMajor} that npm fetched does not start on this machine.`,
      `Install Node ${fetchedMajor} yourself (nodejs.org, or your system's packages), then run the same command again.`,
    );
  }
  return node;
}

/** A Node that can run the project: the present one when it fits, else one of its own under .node. */
export const nodeStep = {
  name: 'node',
  title: 'Node.js',
  sources: () =>
    fingerprint(
      root,
      [],
      `${process.version} ${process.platform} ${process.arch}`,
    ),
  present: () => rightNode() !== undefined,
  async run(tools) {
    const found = rightNode();
    const node = found && works(found) ? found : await fetchNode(tools);
    return node === process.execPath
      ? process.version
      : `${fetchedMajor}, in .node`;
  },
};
