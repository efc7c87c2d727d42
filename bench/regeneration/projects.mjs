import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The same three edits are made in every project of every tool: a value, a line, a paragraph. */
export const EDITS = [
  ['chart/values-production.yaml', /replicas: 2\b/, 'replicas: 7 # edited'],
  ['chart/values.yaml', /^(# The container image\.)/m, '# edited\n$1'],
  ['docs/operations.md', /$/, '\nEdited by the team.\n'],
];

/** The document of the first version, and of the one to go to. */
export const document = (name, version) => `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: ${name}
  owner: group:default/shop
spec:
  kind: api
  image: ghcr.io/acme/${name}:${version}.0.0
${version > 1 ? '  env: { LOG_LEVEL: debug }\n' : ''}`;

/** What says that the second version arrived. */
export const ARRIVED = [
  ['chart/values.yaml', /tag: 2\.0\.0/],
  ['chart/values.yaml', /LOG_LEVEL: debug/],
];

const git = (folder, ...args) =>
  execFileSync(
    'git',
    ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );

export function commit(folder, message) {
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
}

export function tag(folder, name) {
  git(folder, 'tag', name);
}

/** Files of a generated repository that every tool writes: all but the records and the vendored library chart. */
export function sharedFiles(repository) {
  return readdirSync(repository, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name).slice(repository.length + 1),
    )
    .filter(path => !/^(\.git|\.chartwright|chart\/charts)\//.test(path))
    .sort();
}

/**
 * Makes a template for another tool out of a generated repository: the same files, in which the name of the service is the
 * variable.
 *
 * @param variable - The template expression of the name.
 */
export function writeTemplate(repository, name, to, { variable, suffix = '' }) {
  rmSync(to, { recursive: true, force: true });
  for (const path of sharedFiles(repository)) {
    const text = readFileSync(join(repository, path), 'utf8')
      .split(name)
      .join(`{% endraw %}${variable}{% raw %}`);
    const place = join(to, path.split(name).join(variable) + suffix);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, `{% raw %}${text}{% endraw %}`);
  }
}

/** Copies a folder over another one, but for its history. */
export function copyOver(from, to) {
  for (const entry of readdirSync(to)) {
    if (entry !== '.git') rmSync(join(to, entry), { recursive: true });
  }
  cpSync(from, to, { recursive: true });
}

export function edit(project) {
  for (const [path, from, to] of EDITS) {
    const text = readFileSync(join(project, path), 'utf8');
    const edited = text.replace(from, to);
    if (edited === text)
      throw new Error(`${path} in ${project} has no ${from}`);
    writeFileSync(join(project, path), edited);
  }
}

/** What is missing after an update: an edit of the person, or a change of the second version. */
export function losses(project) {
  const kept = [
    ['chart/values-production.yaml', /replicas: 7 # edited/],
    ['chart/values.yaml', /^# edited$/m],
    ['docs/operations.md', /Edited by the team\./],
  ];
  return [...kept, ...ARRIVED].filter(
    ([path, expected]) =>
      !expected.test(readFileSync(join(project, path), 'utf8')),
  );
}
