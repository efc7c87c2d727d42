import {
  formFieldOf,
  type NewServiceForm,
  type PreviewFinding,
  type PreviewProblem,
  type Finding,
  type Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import { documentPathsOf, parseManifests, parsePath } from '@chartwright/core';

/** Problems with the question of the form that each is about; errors first. */
export function problemsWithFields(
  problems: readonly Problem[],
  main: string,
  answers?: Partial<NewServiceForm>,
): PreviewProblem[] {
  const located = problems.map((problem): PreviewProblem => {
    const { file, path } = problem;
    const isOfDocument = file === undefined || file === main;
    const field =
      isOfDocument && path !== undefined
        ? formFieldOf(path, answers)
        : undefined;
    return { ...problem, ...(field && { field }) };
  });
  return [
    ...located.filter(({ severity }) => severity === 'error'),
    ...located.filter(({ severity }) => severity !== 'error'),
  ];
}

/**
 * Findings with the question of the form that decides the field that each is about.
 *
 * @param objects - Manifests of the environment in which they were found.
 */
export function findingsWithFields(
  findings: readonly Finding[],
  objects: readonly { kind: string; name: string; yaml: string }[],
  options: { service: string; answers?: Partial<NewServiceForm> },
): PreviewFinding[] {
  return findings.map((finding): PreviewFinding => {
    const { object, path } = finding;
    const rendered =
      object &&
      objects.find(
        ({ kind, name }) => kind === object.kind && name === object.name,
      );
    const segments = path === undefined ? undefined : parsePath(path);
    if (!rendered || !segments) return finding;
    const [manifest] = parseManifests({ text: rendered.yaml }).objects;
    const field =
      manifest &&
      documentPathsOf(manifest, segments, options.service)
        .map(documentPath => formFieldOf(documentPath, options.answers))
        .find(Boolean);
    return { ...finding, ...(field && { field }) };
  });
}
