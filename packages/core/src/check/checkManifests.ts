import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { Hit } from './Check';
import { checks, ruleTable } from './checks';
import type {
  ManifestsOfEnvironment,
  ManifestText,
} from './manifest/ManifestText';
import { ManifestSet } from './manifest/ManifestSet';
import type { ParsedManifests, ParseFailure } from './manifest/parseManifests';
import { parseManifestsOnce } from './manifest/parseManifestsOnce';
import type { ManifestObject } from './manifest/ManifestObject';
import { formatPath } from '../spec/fieldPath';
import { lineOfPath } from './lineOfPath';

/** What was looked at, and what was found. */
export interface CheckResult {
  /** Errors first, then by environment, object and rule. */
  findings: Finding[];
  /** Objects that were checked, over all environments. */
  objects: number;
  /** Environments that were checked, in the order given. */
  environments: string[];
}

/** Checks manifests, however they came about: against schemas first, then against each other. */
export function checkManifests(
  environments: readonly ManifestsOfEnvironment[],
): CheckResult {
  const findings: Finding[] = [];
  let objects = 0;
  for (const environment of environments) {
    const parsed = parseTexts(environment.texts);
    objects += parsed.objects.length;
    findings.push(
      ...parsed.failures.map(failure => failureFinding(failure, environment)),
    );
    const set = new ManifestSet(parsed.objects, environment);
    for (const check of checks) {
      for (const hit of check.run(set))
        findings.push(hitFinding(hit, environment));
    }
  }
  return {
    findings: sortFindings(findings),
    objects,
    environments: environments.flatMap(({ name }) =>
      name === undefined ? [] : [name],
    ),
  };
}

/** Errors first; what is equal keeps its order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = { error: 0, warning: 1, info: 2 };
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}

function parseTexts(texts: readonly ManifestText[]): ParsedManifests {
  const all: ParsedManifests = { objects: [], failures: [] };
  for (const text of texts) {
    const parsed = parseManifestsOnce(text);
    all.objects.push(...parsed.objects);
    all.failures.push(...parsed.failures);
  }
  return all;
}

function failureFinding(
  failure: ParseFailure,
  environment: ManifestsOfEnvironment,
): Finding {
  return {
    rule: failure.rule,
    severity: 'error',
    message: failure.message,
    ...(environment.name !== undefined && { environment: environment.name }),
    ...(failure.object && { object: identityOf(failure.object) }),
    ...(failure.file !== undefined && { file: failure.file }),
    ...(failure.line !== undefined && { line: failure.line }),
    ...(failure.hint !== undefined && { hint: failure.hint }),
    docs: docsOf(failure.rule),
  };
}

function hitFinding(hit: Hit, environment: ManifestsOfEnvironment): Finding {
  const { object } = hit;
  const line =
    object?.line === undefined
      ? undefined
      : lineOfPath(object.text, hit.path ?? []);
  return {
    rule: hit.rule,
    severity: hit.severity ?? ruleTable.get(hit.rule)!.severity,
    message: hit.message,
    ...(environment.name !== undefined && { environment: environment.name }),
    ...(object && { object: identityOf(object) }),
    ...(hit.path && hit.path.length > 0 && { path: formatPath(hit.path) }),
    ...(object?.file !== undefined && { file: object.file }),
    ...(line !== undefined && { line: object!.line! + line - 1 }),
    ...(hit.hint !== undefined && { hint: hit.hint }),
    docs: docsOf(hit.rule),
  };
}

function identityOf(object: ManifestObject): NonNullable<Finding['object']> {
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    ...(object.namespace !== undefined && { namespace: object.namespace }),
    name: object.name,
  };
}

/** Where a rule is explained. */
export function docsOf(rule: string): string {
  return `docs/checks.md#${rule}`;
}
