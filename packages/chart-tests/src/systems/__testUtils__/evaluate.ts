import { parse } from 'yaml';
import { compareValue } from './compareValue';
import type { Evidence, GeneratedText, RenderedManifest } from './Evidence';
import type { Expectation, Requirement } from './Requirement';
import { selectPath } from './selectPath';

/** Generated files by the word that the lists have for them; `[pattern of the path]`. */
const ARTEFACTS: Readonly<Record<string, RegExp>> = {
  docs: /^(docs\/.*\.md|README\.md|chart\/README\.md)$/,
  runbook: /^docs\/.*\.md$/,
  dashboard: /^chart\/dashboards\//,
  chart: /^charts?\//,
  values: /^chart\/values.*\.yaml$/,
  ci: /^(\.github\/|\.gitlab-ci)/,
  compose: /^(docker-)?compose[^/]*\.ya?ml$/,
  dockerfile: /(^|\/)Dockerfile[^/]*$/,
  terraform: /(^|\/)terraform\/|\.tf$/,
  catalog: /^catalog-info\.yaml$/,
  tests: /^(tests?|\.github)\//,
};

/** Kinds that a namespace has once for all services in it: a service's requirement is met by its system's object. */
const SHARED_KINDS: ReadonlySet<string> = new Set([
  'Namespace',
  'ResourceQuota',
  'LimitRange',
  'PriorityClass',
  'SecretStore',
  'ClusterSecretStore',
  'AlertmanagerConfig',
  'Alertmanager',
  'Prometheus',
  'PeerAuthentication',
  'Gateway',
  'Issuer',
  'ValidatingAdmissionPolicy',
]);

/**
 * Where a requirement is met, or nothing. Every expectation must hold in the same generation, in every environment that
 * the requirement is about.
 *
 * @param proof - a file of the product that has what no manifest can show.
 */
export function evaluate(
  requirement: Requirement,
  evidence: Evidence,
  proof?: string,
): string | undefined {
  const environments = [...evidence.manifests.keys()].filter(
    name =>
      requirement.environment === 'all' || requirement.environment === name,
  );
  if (environments.length === 0) return undefined;
  const places = environments.map(environment => {
    const inside = withinTarget(
      requirement.target,
      evidence,
      evidence.manifests.get(environment) ?? [],
    );
    const met = [requirement.expect].flat().map(expectation =>
      placeOf(expectation, {
        all: evidence.manifests.get(environment) ?? [],
        inside,
        evidence,
        proof,
      }),
    );
    return met.every(place => place !== undefined) ? met[0] : undefined;
  });
  return places.every(place => place !== undefined) ? places[0] : undefined;
}

interface Scope {
  readonly all: readonly RenderedManifest[];
  /** Those of the requirement's target. */
  readonly inside: readonly RenderedManifest[];
  readonly evidence: Evidence;
  readonly proof: string | undefined;
}

function placeOf(expectation: Expectation, scope: Scope): string | undefined {
  if (expectation.any_of) {
    for (const one of expectation.any_of) {
      const place = placeOf(one, scope);
      if (place !== undefined) return place;
    }
    return undefined;
  }
  return expectation.artefact === undefined
    ? manifestPlace(expectation, scope)
    : artefactPlace(expectation, scope.evidence) ?? scope.proof;
}

function manifestPlace(
  expectation: Expectation,
  { all, inside }: Scope,
): string | undefined {
  const { kind, apiVersion, name, path = '', op } = expectation;
  const fits = ({ manifest }: RenderedManifest) =>
    is(manifest, 'kind', kind) &&
    (apiVersion === undefined || is(manifest, 'apiVersion', apiVersion)) &&
    (name === undefined || selectPath(manifest, 'metadata.name')[0] === name);
  const own = inside.filter(fits);
  // A name that the list fixes, or a kind that a system has for all of its services, says where to look by itself.
  const shared = name !== undefined || SHARED_KINDS.has(kind ?? '');
  const candidates = shared && own.length === 0 ? all.filter(fits) : own;
  if (op === 'absent') {
    if (path === 'metadata.name' || name === undefined) {
      const found = candidates.some(
        ({ manifest }) => selectPath(manifest, path).length > 0,
      );
      return found ? undefined : `no ${kind}${name ? `/${name}` : ''} has it`;
    }
    const clean = candidates.find(
      ({ manifest }) => selectPath(manifest, path).length === 0,
    );
    return clean && shown(clean, path);
  }
  const found = candidates.find(({ manifest }) =>
    selectPath(manifest, path).some(value => compareValue(value, expectation)),
  );
  return found && shown(found, path);
}

function shown({ repository, manifest }: RenderedManifest, path: string) {
  const { kind, metadata } = manifest as {
    kind: string;
    metadata?: { name?: string };
  };
  return `${repository}: ${kind}/${metadata?.name} ${path}`;
}

function artefactPlace(
  { artefact = '', contains = [], path, file, title }: Expectation,
  { files, edges }: Evidence,
): string | undefined {
  const fragments = [contains].flat().map(String);
  const found = files.filter(
    candidate =>
      ARTEFACTS[artefact]?.test(candidate.path) &&
      (file === undefined || candidate.path.includes(file)) &&
      (title === undefined || candidate.text.includes(title)),
  );
  if (artefact === 'compose' && path !== undefined)
    return found.find(({ text }) =>
      selectPath(parse(text), path).some(value =>
        // Entries of a map, each fragment in one of them: a variable and another, a service and another.
        fragments.every(fragment =>
          compareValue(value, { op: 'contains', value: fragment }),
        ),
      ),
    )?.path;
  if (title !== undefined)
    return found.find(candidate => fragments.every(has([candidate])))?.path;
  const edge = (fragment: string) =>
    artefact === 'catalog' && edges.includes(fragment);
  const [first] = found;
  return first && fragments.every(one => edge(one) || has(found)(one))
    ? placeOfFragment(found, fragments) ?? 'catalog-info.yaml'
    : undefined;
}

/** Whether one of the files has a fragment in its path or text, whatever its case. */
function has(files: readonly GeneratedText[]) {
  return (fragment: string) =>
    files.some(({ path, text, repository }) =>
      `${repository}/${path}\n${text}`
        .toLowerCase()
        .includes(fragment.toLowerCase()),
    );
}

function placeOfFragment(
  files: readonly GeneratedText[],
  [first = '']: readonly string[],
): string | undefined {
  const file = files.find(candidate => has([candidate])(first));
  return file && `${file.repository}/${file.path}`;
}

/** The manifests that a target means: a service's, a resource's by its label, or everything. */
function withinTarget(
  target: string | string[],
  { services }: Evidence,
  manifests: readonly RenderedManifest[],
): readonly RenderedManifest[] {
  const names = [target].flat();
  if (names.some(name => ['platform', 'repository'].includes(name)))
    return manifests;
  if (names.includes('all-services')) return manifests;
  return manifests.filter(({ repository, manifest }) => {
    if (services.has(repository)) return names.includes(repository);
    const app = selectPath(manifest, 'metadata.labels.app')[0];
    const own = selectPath(manifest, 'metadata.name')[0];
    return names.some(
      name =>
        app === name ||
        own === name ||
        String(own).startsWith(`${name}-`) ||
        String(app).startsWith(`${name}-`),
    );
  });
}

function is(manifest: unknown, field: string, wanted: string | undefined) {
  return selectPath(manifest, field)[0] === wanted;
}
