import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The version of Helm that the engine is built from. */
export const HELM_VERSION = '4.3.1';

/** Built by plain `go install`, Helm knows its version only up to the minor number. */
const VERSION_PATTERN = /v4\.3(\.1)?\b/;

/**
 * The real helm of that version: in the directory that CHARTWRIGHT_TOOLS_BIN names, or in the PATH.
 * Undefined when there is none.
 */
export function findHelm() {
  const name = process.platform === 'win32' ? 'helm.exe' : 'helm';
  const directories = [
    process.env.CHARTWRIGHT_TOOLS_BIN,
    ...(process.env.PATH ?? '').split(delimiter),
  ].filter(directory => directory);
  return directories.map(directory => join(directory, name)).find(isOurVersion);
}

function isOurVersion(file) {
  try {
    const version = execFileSync(
      file,
      ['version', '--template', '{{.Version}}'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return VERSION_PATTERN.test(version.toString());
  } catch {
    return false;
  }
}

/**
 * What the real `helm template` makes of a case of cases.yaml: its standard output, or the text after `Error: `, with
 * paths relative to the chart.
 *
 * @param helm - path of the executable
 * @param chartDirectory - directory of the case's chart
 * @returns `{ manifest }` or `{ error }`
 */
export function renderWithHelm(helm, chartDirectory, fidelityCase) {
  const directory = mkdtempSync(join(tmpdir(), 'helm-case-'));
  try {
    const { release = {}, values = [] } = fidelityCase;
    values.forEach((text, index) =>
      writeFileSync(join(directory, valuesName(index)), text),
    );
    const flags = [
      ...values.flatMap((_, index) => ['-f', valuesName(index)]),
      ...(fidelityCase.set ?? []).flatMap(text => ['--set', text]),
      ...(fidelityCase.setString ?? []).flatMap(text => ['--set-string', text]),
      ...(fidelityCase.setJson ?? []).flatMap(text => ['--set-json', text]),
      ...(fidelityCase.apiVersions ?? []).flatMap(text => [
        '--api-versions',
        text,
      ]),
      ...(fidelityCase.kubeVersion
        ? ['--kube-version', fidelityCase.kubeVersion]
        : []),
      ...(fidelityCase.includeCrds ? ['--include-crds'] : []),
      ...(fidelityCase.noHooks ? ['--no-hooks'] : []),
      ...(fidelityCase.skipSchemaValidation
        ? ['--skip-schema-validation']
        : []),
      ...(release.isUpgrade ? ['--is-upgrade'] : []),
      ...['--namespace', release.namespace ?? 'default'],
    ];
    const { status, stdout, stderr } = spawnSync(
      helm,
      ['template', release.name ?? 'release', chartDirectory, ...flags],
      {
        cwd: directory,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        // Nothing of the user's own Helm, and the time zone that the engine has.
        env: { HOME: directory, PATH: '', TZ: 'UTC' },
      },
    );
    if (status === 0) {
      return { manifest: stdout };
    }
    const error =
      /^Error: ([^]*)$/m.exec(stderr)?.[1] ??
      `helm ended with ${status}: ${stderr}`;
    return {
      error: error.replaceAll(`${chartDirectory}/`, '').replace(/\n$/, ''),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The name of a values file in a case, as it stands in messages. */
function valuesName(index) {
  return `values-${index}.yaml`;
}
