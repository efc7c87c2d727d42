import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFiles } from '@chartwright/helm-engine';
import type { Lock } from '../../emit/record/Lock';
import type { ChartRenderer, RenderOutcome } from '../../render/ChartRenderer';
import { lockedTarget } from '../../render/chartTargets';
import { readChart } from '../../render/readChart';
import type { RenderCache } from '../../render/RenderCache';
import { renderEnvironments } from '../../render/renderEnvironments';
import type { FilePlan } from '../plan/RegenerationPlan';
import { compareManifests } from './compareManifests';
import type { EnvironmentDifference } from './ManifestDifference';

const CHART_FOLDER = 'chart';
const PREFIX = `${CHART_FOLDER}/`;

/** A plan whose manifests are to be compared. */
export interface PlanToRender {
  readonly folder: string;
  readonly files: readonly FilePlan[];
  /** Records of the last generation; absent when the repository is adopted. */
  readonly last: Lock | undefined;
  /** Records of the new generation. */
  readonly next: Lock;
}

/**
 * Renders the repository as it is and as the plan will leave it, and compares the two for each environment. A plan that
 * changes neither chart nor releases is not rendered: its manifests are the same.
 */
export async function compareRenders(
  { folder, files, last, next }: PlanToRender,
  renderer: ChartRenderer,
  cache?: RenderCache,
): Promise<EnvironmentDifference[]> {
  const changed = files.filter(
    ({ file, change }) => file !== undefined || change === 'removed',
  );
  if (changed.length === 0) {
    return [];
  }
  if (
    !changed.some(isOfChart) &&
    JSON.stringify(last?.releases) === JSON.stringify(next.releases)
  ) {
    return Object.keys(next.releases).map(environment => ({
      environment,
      objects: [],
    }));
  }
  const place = join(folder, CHART_FOLDER);
  const present = existsSync(join(place, 'Chart.yaml')) ? readChart(place) : {};
  const [was, becomes] = await Promise.all([
    outcomes(present, last ?? next, renderer, cache),
    outcomes(planned(present, changed), next, renderer, cache),
  ]);
  return [...new Set([...becomes.keys(), ...was.keys()])].map(environment =>
    difference(environment, was.get(environment), becomes.get(environment)),
  );
}

function isOfChart({ path, generatedPath = path }: FilePlan): boolean {
  return [path, generatedPath].some(place => place.startsWith(PREFIX));
}

/** The chart as it will be. */
function planned(
  present: ChartFiles,
  changed: readonly FilePlan[],
): ChartFiles {
  const files = { ...present };
  for (const { path, file } of changed) {
    if (path.startsWith(PREFIX)) {
      const name = path.slice(PREFIX.length);
      if (file) {
        files[name] = file.content;
      } else {
        delete files[name];
      }
    }
  }
  return files;
}

async function outcomes(
  files: ChartFiles,
  lock: Lock,
  renderer: ChartRenderer,
  cache: RenderCache | undefined,
): Promise<Map<string, RenderOutcome>> {
  const renders =
    'Chart.yaml' in files
      ? await renderEnvironments(lockedTarget(files, lock), renderer, cache)
      : [];
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
