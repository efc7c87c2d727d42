import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXT_FOLDER, LOCK_PATH } from '../../emit/record/recordPaths';
import { fileTree, FileTree, GeneratedFile } from '../../files/FileTree';
import type { ChartRenderer, RenderOutcome } from '../../render/ChartRenderer';
import { chartTargets, targetOfTree } from '../../render/chartTargets';
import { readChart } from '../../render/readChart';
import { renderEnvironments } from '../../render/renderEnvironments';
import type { RenderTarget } from '../../render/RenderTarget';
import type { FilePlan } from '../plan/RegenerationPlan';
import { compareManifests } from './compareManifests';
import type { EnvironmentDifference } from './ManifestDifference';

const CHART_FOLDER = 'chart';

/** Renders the repository as it is and as the plan will leave it, and compares the two for each environment. */
export async function compareRenders(
  folder: string,
  files: readonly FilePlan[],
  generated: FileTree,
  renderer: ChartRenderer,
): Promise<EnvironmentDifference[]> {
  const after = targetOfTree(planned(folder, files, generated));
  if (
    !after ||
    files.every(({ file, change }) => !file && change !== 'removed')
  ) {
    return [];
  }
  const before = existsSync(join(folder, CHART_FOLDER, 'Chart.yaml'))
    ? chartTargets(folder)[0]
    : undefined;
  const was = await outcomes(before, renderer);
  const becomes = await outcomes(after, renderer);
  return [...new Set([...becomes.keys(), ...was.keys()])].map(environment =>
    difference(environment, was.get(environment), becomes.get(environment)),
  );
}

/** The chart and its records as they will be. */
function planned(
  folder: string,
  files: readonly FilePlan[],
  generated: FileTree,
): FileTree {
  const chart = join(folder, CHART_FOLDER);
  const tree = new Map<string, GeneratedFile>();
  if (existsSync(chart)) {
    for (const [path, content] of Object.entries(readChart(chart))) {
      tree.set(`${CHART_FOLDER}/${path}`, { content });
    }
  }
  for (const { path, change, file } of files) {
    if (change === 'removed') {
      tree.delete(path);
    } else if (file) {
      tree.set(path, file);
    }
  }
  for (const path of [LOCK_PATH, `${CONTEXT_FOLDER}/platform.yaml`]) {
    const file = generated.get(path);
    if (file) {
      tree.set(path, file);
    }
  }
  return fileTree(tree);
}

async function outcomes(
  target: RenderTarget | undefined,
  renderer: ChartRenderer,
): Promise<Map<string, RenderOutcome>> {
  const renders = target ? await renderEnvironments(target, renderer) : [];
  return new Map(
    renders.map(({ environment, outcome }) => [
      environment.name ?? '',
      outcome,
    ]),
  );
}

function difference(
  environment: string,
  before: RenderOutcome | undefined,
  after: RenderOutcome | undefined,
): EnvironmentDifference {
  const failed = [before, after].find(outcome => outcome && !outcome.ok);
  if (failed && !failed.ok) {
    return { environment, error: failed.failure.message, objects: [] };
  }
  const text = (outcome: RenderOutcome | undefined) =>
    outcome?.ok ? outcome.rendered.manifest : '';
  return { environment, objects: compareManifests(text(before), text(after)) };
}
