#!/usr/bin/env node
/**
 * Makes assets/schemas: the structural schemas of Kubernetes' own kinds and of custom resources, without descriptions.
 *
 *   node scripts/buildSchemas.mjs --crds DIR [--kubernetes DIR]
 *
 * --crds        folder of CustomResourceDefinitions: <project>/<plural>.<group>.yaml and SOURCES.md
 * --kubernetes  the unpacked Go module k8s.io/kubernetes; fetched with `go mod download` when not given
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KubernetesSchemas } from './schemas/kubernetesSchemas.mjs';
import { customResourceSchemas } from './schemas/customResourceSchemas.mjs';

const VERSION = 'v1.36.3';

/** The MIT licence wants its notice in every copy; Traefik is the one project here that has it. */
const MIT_OF_TRAEFIK = `## MIT License of Traefik

Copyright (c) 2016-2020 Containous SAS; 2020-2025 Traefik Labs

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.`;

const { values } = parseArgs({
  options: { crds: { type: 'string' }, kubernetes: { type: 'string' } },
});
if (!values.crds) {
  console.error('usage: buildSchemas.mjs --crds DIR [--kubernetes DIR]');
  process.exitCode = 2;
} else {
  build(values.crds, values.kubernetes ?? downloadKubernetes());
}

function build(crds, kubernetesFolder) {
  const target = fileURLToPath(new URL('../assets/schemas', import.meta.url));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const kubernetes = new KubernetesSchemas(kubernetesFolder);
  const index = { kubernetes: VERSION, files: {}, kinds: {} };
  const origins = {};
  let total = 0;
  const write = (name, file, sources) => {
    const packed = file.pack();
    writeFileSync(join(target, `${name}.json`), packed.text);
    total += packed.size;
    index.files[name] = { sha256: packed.sha256, size: packed.size };
    origins[name] = sources;
    for (const [apiVersion, kinds] of Object.entries(file.kinds)) {
      index.kinds[apiVersion] = {
        file: name,
        kinds: Object.keys(kinds).sort(),
      };
    }
  };
  write('kubernetes', kubernetes.file(), [
    {
      repository: 'https://github.com/kubernetes/kubernetes',
      path: 'api/openapi-spec/v3 and pkg/generated/openapi/zz_generated.openapi.go',
      commit: VERSION,
      licence: 'Apache-2.0',
    },
  ]);
  const groups = [...customResourceSchemas(crds, kubernetes)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  for (const [group, { file, sources }] of groups) write(group, file, sources);
  writeFileSync(
    join(target, 'index.json'),
    `${JSON.stringify(index, null, 1)}\n`,
  );
  writeFileSync(join(target, 'NOTICE.md'), notice(origins));
  console.log(
    `${Object.keys(index.files).length} files, ${Math.round(total / 1024)} KiB`,
  );
}

function notice(origins) {
  const rows = Object.entries(origins).flatMap(([name, sources]) =>
    sources.map(
      source =>
        `| ${name} | ${source.definition ?? 'all kinds'} | ${
          source.repository
        } | ${source.path} | ${source.commit} | ${source.licence} |`,
    ),
  );
  return [
    '# Where the schemas come from',
    '',
    'The files in this folder are derived from the files below: descriptions and `status` are left out, equal parts are',
    'stored once. They stay under the licence of their source. `packages/core/scripts/buildSchemas.mjs` makes them.',
    '',
    '| file | definition | repository | path | commit | licence |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...(rows.some(row => row.endsWith('| MIT |')) ? [MIT_OF_TRAEFIK, ''] : []),
  ].join('\n');
}

function downloadKubernetes() {
  const answer = execFileSync(
    'go',
    ['mod', 'download', '-json', `k8s.io/kubernetes@${VERSION}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return JSON.parse(answer).Dir;
}
