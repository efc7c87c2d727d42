import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { tellSkipped } from './skipped';
import { expect } from './test';

interface Release {
  name: string;
  namespace: string;
}

interface Manifest {
  kind: string;
  metadata: { name: string };
}

/**
 * Clones a repository and does with its chart what a person would: the real `helm template` of every release, and
 * kubeconform in strict mode on what it prints. A tool that this machine lacks is told of, not passed over in silence.
 *
 * @returns What Helm rendered by environment; undefined without Helm.
 */
export function checkRepository(
  remote: string,
): Record<string, Manifest[]> | undefined {
  const parent = mkdtempSync(path.join(tmpdir(), 'chartwright-e2e-'));
  try {
    const checkout = path.join(parent, 'checkout');
    execFileSync('git', ['clone', '--quiet', remote, checkout]);
    return renderReleases(checkout);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function renderReleases(
  checkout: string,
): Record<string, Manifest[]> | undefined {
  if (!has('helm')) {
    tellSkipped('the chart is not rendered: there is no helm on PATH');
    return undefined;
  }
  const conform = kubeconform();
  const lock = parse(
    readFileSync(path.join(checkout, '.chartwright/lock.yaml'), 'utf8'),
  ) as { releases: Record<string, Release> };
  return Object.fromEntries(
    Object.entries(lock.releases).map(([environment, release]) => {
      const text = execFileSync(
        'helm',
        [
          'template',
          release.name,
          'chart',
          '--namespace',
          release.namespace,
          '--values',
          `chart/values-${environment}.yaml`,
        ],
        { cwd: checkout, encoding: 'utf8' },
      );
      conform?.(environment, text);
      return [
        environment,
        parseAllDocuments(text)
          .map(document => document.toJS() as Manifest | null)
          .filter(manifest => manifest !== null),
      ];
    }),
  );
}

/** Kinds without a schema in the folder (those of other projects' operators) are left to the tests of the generator. */
function kubeconform():
  | ((environment: string, text: string) => void)
  | undefined {
  const schemas = process.env.CHARTWRIGHT_KUBERNETES_SCHEMAS;
  if (!has('kubeconform') || !schemas) {
    tellSkipped(
      'the manifests are not validated: kubeconform is not on PATH, or CHARTWRIGHT_KUBERNETES_SCHEMAS names no folder',
    );
    return undefined;
  }
  const args = [
    '-strict',
    '-ignore-missing-schemas',
    '-schema-location',
    `${schemas}/{{ .ResourceKind }}{{ .KindSuffix }}.json`,
    '-summary',
    '-',
  ];
  return (environment, text) => {
    const run = spawnSync('kubeconform', args, {
      input: text,
      encoding: 'utf8',
    });
    expect(run.status, `${environment}: ${run.stdout}${run.stderr}`).toBe(0);
    expect(run.stdout, 'kubeconform validated something').toMatch(
      /Valid: [1-9]/,
    );
  };
}

function has(tool: string): boolean {
  return spawnSync(tool, ['--help'], { stdio: 'ignore' }).error === undefined;
}
