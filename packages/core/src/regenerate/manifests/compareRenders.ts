import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFiles } from '@chartwright/helm-engine';
import { costDifferences, type CostDifference, type Prices } from '../../cost';
import type { Lock } from '../../emit/record/Lock';
import type { ChartRenderer, RenderOutcome } from '../../render/ChartRenderer';
import { FileSystemError } from '../../files/FileSystemError';
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
  /** Asked for when there is something to price. */
  readonly prices: () => Prices;
}

/** What a plan changes in manifests, and in what they cost. */
export interface RenderDifferences {
  readonly environments: readonly EnvironmentDifference[];
  readonly cost: readonly CostDifference[];
}

/**
 * Renders the repository as it is and as the plan will leave it, and compares the two for each environment. A plan that
 * changes neither chart nor releases is not rendered: its manifests are the same.
 */
export async function compareRenders(
  { folder, files, last, next, prices }: PlanToRender,
  renderer: ChartRenderer,
  cache?: RenderCache,
): Promise<RenderDifferences> {
  const changed = files.filter(
    ({ file, change }) => file !== undefined || change === 'removed',
  );
  if (changed.length === 0) {
    return { environments: [], cost: [] };
  }
  if (
    !changed.some(isOfChart) &&
    JSON.stringify(last?.releases) === JSON.stringify(next.releases)
  ) {
    return {
      environments: Object.keys(next.releases).map(environment => ({
        environment,
        objects: [],
      })),
      cost: [],
    };
  }
  const present = presentChart(folder);
  if (present instanceof FileSystemError) {
    return {
      environments: Object.keys(next.releases).map(environment => ({
        environment,
        error: present.message,
        objects: [],
      })),
      cost: [],
    };
  }
  const [was, becomes] = await Promise.all([
    outcomes(present, last ?? next, renderer, cache),
    outcomes(planned(present, changed), next, renderer, cache),
  ]);
  const names = [...new Set([...becomes.keys(), ...was.keys()])];
  return {
    environments: names.map(environment =>
      difference(environment, was.get(environment), becomes.get(environment)),
    ),
    cost: costDifferences(
      names
        .filter(environment =>
          [was, becomes].every(side => side.get(environment)?.ok !== false),
        )
        .map(environment => ({
          environment,
          ...manifestOf('before', was.get(environment)),
          ...manifestOf('after', becomes.get(environment)),
        })),
      prices(),
    ),
  };
}

/** The chart as it is; why it cannot be read, when a person made it one that leads elsewhere. */
function presentChart(folder: string): ChartFiles | FileSystemError {
  const place = join(folder, CHART_FOLDER);
  if (!existsSync(join(place, 'Chart.yaml'))) {
    return {};
  }
  try {
    return readChart(place);
  } catch (error) {
    if (error instanceof FileSystemError) {
      return error;
    }
    throw error;
  }
}

function manifestOf<K extends string>(
  key: K,
  outcome: RenderOutcome | undefined,
): { [key in K]?: string } {
  return (outcome?.ok ? { [key]: outcome.rendered.manifest } : {}) as {
    [key in K]?: string;
  };
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
