import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import { environmentParity } from './charts/environmentParity';
import { repeatedValues } from './charts/repeatedValues';
import { locateInTemplate } from './locateInTemplate';
import type { ChartRenderer, RenderFailure } from '../render/ChartRenderer';
import type { RenderCache } from '../render/RenderCache';
import {
  startRenders,
  type EnvironmentRender,
} from '../render/renderEnvironments';
import type { RenderTarget } from '../render/RenderTarget';
import {
  checkManifests,
  docsOf,
  sortFindings,
  type CheckResult,
} from './checkManifests';

/**
 * Checks what a chart renders to in its environments; an environment that does not render is a finding itself.
 *
 * @param folder - of the chart: templates are named by their path in it.
 */
export function checkRenders(
  renders: readonly EnvironmentRender[],
  folder: string,
): CheckResult {
  return mergeResults(renders.map(render => checkRender(render, folder)));
}

/** Renders and checks a chart: each environment is checked while the later ones still render. */
export async function checkTarget(
  target: RenderTarget,
  renderer: ChartRenderer,
  options: { cache?: RenderCache; folder?: string } = {},
): Promise<CheckResult> {
  const folder = options.folder ?? target.folder;
  const renders = startRenders(target, renderer, options.cache);
  // While the first environment renders, there is nothing else to do.
  const repeated = renderer
    .handedOver()
    .then(() => repeatedValues(target.files, folder));
  const results = renders.map(async render =>
    checkRender(await render, folder),
  );
  const result = mergeResults([
    ...(await Promise.all(results)),
    chartResult(await repeated, await Promise.all(renders), folder),
  ]);
  return {
    ...result,
    findings: result.findings.map(finding =>
      locateInTemplate(finding, target.files, folder),
    ),
  };
}

/** What shows only with the environments, or their values, side by side. */
function chartResult(
  repeated: readonly Omit<Finding, 'docs'>[],
  renders: readonly EnvironmentRender[],
  folder: string,
): CheckResult {
  const findings = [
    ...repeated,
    ...environmentParity(renders, template => templateFile(folder, template)),
  ];
  return {
    findings: findings.map(finding => ({
      ...finding,
      docs: docsOf(finding.rule),
    })),
    objects: 0,
    environments: [],
  };
}

/** One result of several: errors first, otherwise in the order given. */
export function mergeResults(results: readonly CheckResult[]): CheckResult {
  return {
    findings: sortFindings(results.flatMap(({ findings }) => findings)),
    objects: results.reduce((sum, { objects }) => sum + objects, 0),
    environments: [
      ...new Set(results.flatMap(({ environments }) => environments)),
    ],
  };
}

function checkRender(
  { environment, outcome }: EnvironmentRender,
  folder: string,
): CheckResult {
  const { name, namespace, production = false } = environment;
  if (!outcome.ok) {
    return {
      findings: [failureFinding(outcome.failure, name, folder)],
      objects: 0,
      environments: name === undefined ? [] : [name],
    };
  }
  return checkManifests([
    {
      ...(name !== undefined && { name }),
      production,
      namespace,
      texts: outcome.rendered.documents.map(({ template, text }) => ({
        text,
        file: templateFile(folder, template),
      })),
    },
  ]);
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
