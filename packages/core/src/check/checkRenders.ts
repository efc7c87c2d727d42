import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { RenderFailure } from '../render/ChartRenderer';
import type { EnvironmentRender } from '../render/renderEnvironments';
import {
  checkManifests,
  docsOf,
  sortFindings,
  type CheckResult,
} from './checkManifests';
import type { ManifestsOfEnvironment } from './manifest/ManifestText';

/**
 * Checks what a chart renders to in its environments; an environment that does not render is a finding itself.
 *
 * @param folder - of the chart: templates are named by their path in it.
 */
export function checkRenders(
  renders: readonly EnvironmentRender[],
  folder: string,
): CheckResult {
  const failures: Finding[] = [];
  const environments: ManifestsOfEnvironment[] = [];
  for (const { environment, outcome } of renders) {
    if (!outcome.ok) {
      failures.push(failureFinding(outcome.failure, environment.name, folder));
      continue;
    }
    environments.push({
      ...(environment.name !== undefined && { name: environment.name }),
      production: environment.production ?? false,
      namespace: environment.namespace,
      texts: outcome.rendered.documents.map(({ template, text }) => ({
        text,
        file: templateFile(folder, template),
      })),
    });
  }
  const result = checkManifests(environments);
  return {
    ...result,
    findings: sortFindings([...failures, ...result.findings]),
  };
}

/** A template's file: Helm puts the chart's name where the chart's folder is. */
function templateFile(folder: string, template: string): string {
  const path = template.slice(template.indexOf('/') + 1);
  return folder === '' ? path : `${folder}/${path}`;
}

function failureFinding(
  failure: RenderFailure,
  environment: string | undefined,
  folder: string,
): Finding {
  return {
    rule: failure.inOutput ? 'invalid-yaml' : 'render-failed',
    severity: 'error',
    message: failure.message,
    ...(environment !== undefined && { environment }),
    ...(failure.template !== undefined && {
      file: templateFile(folder, failure.template),
    }),
    ...(failure.line !== undefined &&
      !failure.inOutput && { line: failure.line }),
    ...(failure.inOutput && {
      hint: `the output of this template is not YAML${
        failure.line === undefined ? '' : ` at its line ${failure.line}`
      }`,
    }),
    docs: docsOf(failure.inOutput ? 'invalid-yaml' : 'render-failed'),
  };
}
