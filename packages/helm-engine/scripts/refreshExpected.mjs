#!/usr/bin/env node
/**
 * Writes src/__fixtures__/expected anew with the real helm. Review the difference before you commit it.
 *
 *   refreshExpected.mjs               writes
 *   refreshExpected.mjs --check       writes nothing, prints the cases whose committed output is another
 *   refreshExpected.mjs --find-helm   prints the path of the helm it would ask, nothing when there is none
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findHelm, HELM_VERSION, renderWithHelm } from './realHelm.mjs';

const fixtures = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'src',
  '__fixtures__',
);

function readCases() {
  return parse(readFileSync(join(fixtures, 'cases.yaml'), 'utf8'));
}

function ask(helm, fidelityCase) {
  const { manifest, error } = renderWithHelm(
    helm,
    join(fixtures, 'charts', fidelityCase.chart),
    fidelityCase,
  );
  const name = `${fidelityCase.name.replaceAll(' ', '-')}.${
    error === undefined ? 'yaml' : 'error'
  }`;
  return {
    file: join(fixtures, 'expected', fidelityCase.chart, name),
    text: error ?? manifest,
  };
}

function write(helm) {
  const outputs = readCases().map(fidelityCase => ask(helm, fidelityCase));
  rmSync(join(fixtures, 'expected'), { recursive: true, force: true });
  for (const { file, text } of outputs) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${outputs.length} cases`);
}

/** Helm lists violations of a schema in random order. */
function sortedLines(text) {
  return text.split('\n').sort().join('\n');
}

function check(helm) {
  for (const fidelityCase of readCases()) {
    const { file, text } = ask(helm, fidelityCase);
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const equal =
      committed === text ||
      (file.endsWith('.error') &&
        committed !== undefined &&
        sortedLines(committed) === sortedLines(text));
    if (!equal) {
      console.log(`${fidelityCase.chart} (${fidelityCase.name})`);
    }
  }
}

const helm = findHelm();
if (process.argv.includes('--find-helm')) {
  console.log(helm ?? '');
} else if (!helm) {
  console.error(
    `No helm ${HELM_VERSION} in CHARTWRIGHT_TOOLS_BIN or PATH: go install helm.sh/helm/v4/cmd/helm@v${HELM_VERSION}`,
  );
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  check(helm);
} else {
  write(helm);
}
