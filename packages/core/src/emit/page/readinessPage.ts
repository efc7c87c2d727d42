import type { ResolvedService, Resolution } from '../../resolve';
import { runsContinuously } from '../monitoring/serviceJobs';

/** One chapter of the production readiness view. */
export interface ReadinessChapter {
  readonly title: string;
  readonly points: readonly ReadinessPoint[];
}

/** One question with its answer in the last environment. */
export interface ReadinessPoint {
  readonly question: string;
  readonly answer: string;
  /** `✓`; `**open**`: somebody should decide or do something; `–`: it does not apply. */
  readonly mark: string;
}

/**
 * What a review before production asks, answered from what is generated for the last environment, which is production
 * as a rule. Facts only: what no document says is open.
 */
export function readinessChapters({
  base,
  environments,
}: Resolution): readonly ReadinessChapter[] {
  const service = environments.at(-1) ?? base;
  return [
    ['Configuration', configuration],
    ['Secrets', secrets],
    ['Resources', resources],
    ['Availability', availability],
    ['Scaling', scaling],
    ['Security', security],
    ['Monitoring', monitoring],
    ['Backup', backup],
    ['Deployment', deployment],
    ['Practices', practices],
  ].map(([title, points]) => ({
    title: title as string,
    points: (points as (service: ResolvedService) => ReadinessPoint[])(service),
  }));
}

function point(
  question: string,
  answer: string,
  ready: boolean,
): ReadinessPoint {
  return { question, answer, mark: ready ? '✓' : '**open**' };
}

function without(question: string, why: string): ReadinessPoint {
  return { question, answer: why, mark: '–' };
}

function count(number: number, noun: string): string {
  if (number === 0) return `no ${noun}`;
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function configuration({ values }: ResolvedService): ReadinessPoint[] {
  const settings = Object.keys(values.config).length;
  const files = Object.keys(values.files).length;
  const flags = Object.keys(values.config).filter(name =>
    name.startsWith('FEATURE_'),
  );
  return [
    point(
      'Configuration comes from outside the image',
      `${count(settings, 'setting')}, ${count(files, 'file')}`,
      true,
    ),
    flags.length > 0
      ? point('Feature flags come from configuration', flags.join(', '), true)
      : without('Feature flags come from configuration', 'none is described'),
  ];
}

function secrets({ values }: ResolvedService): ReadinessPoint[] {
  const all = Object.entries(values.secrets);
  if (all.length === 0)
    return [without('Secrets come from a store', 'none is described')];
  const byHand = all.filter(([, { source }]) => source === 'existing');
  return [
    point(
      'Secrets come from a store',
      byHand.length === 0
        ? count(all.length, 'secret')
        : `made by hand: ${byHand.map(([name]) => name).join(', ')}`,
      byHand.length === 0,
    ),
  ];
}

function resources({ values }: ResolvedService): ReadinessPoint[] {
  const { requests, limits } = values.resources;
  const stated = (map: Record<string, string>) =>
    Object.entries(map)
      .map(([resource, quantity]) => `${resource} ${quantity}`)
      .join(', ') || 'none';
  return [
    point(
      'Requests are stated',
      stated(requests),
      'cpu' in requests && 'memory' in requests,
    ),
    point('Memory is limited', stated(limits), 'memory' in limits),
  ];
}

function availability(service: ResolvedService): ReadinessPoint[] {
  if (!runsContinuously(service))
    return [without('Several Pods', 'its Pods end by themselves')];
  const { values } = service;
  const least = values.autoscaling.enabled
    ? values.autoscaling.minReplicas
    : values.workload.replicas ?? 1;
  const { podDisruptionBudget: budget, scheduling, probes } = values;
  return [
    point('Several Pods', `at least ${least}`, least > 1),
    point(
      'A drain leaves some of them',
      budget.enabled
        ? `disruption budget ${budget.name}`
        : 'no disruption budget',
      budget.enabled,
    ),
    point(
      'They are spread over zones',
      scheduling.zoneSpread,
      scheduling.zoneSpread !== 'none',
    ),
    point(
      'Traffic waits until a Pod is ready',
      probes.readiness.enabled ? 'readiness probe' : 'no readiness probe',
      probes.readiness.enabled || !values.service.enabled,
    ),
  ];
}

function scaling({ values }: ResolvedService): ReadinessPoint[] {
  const { autoscaling, verticalPodAutoscaler: vertical } = values;
  const triggers = Object.keys(autoscaling.triggers);
  const measures = [...Object.keys(autoscaling.metrics), ...triggers];
  return [
    autoscaling.enabled
      ? point(
          'The number of Pods follows the load',
          `${autoscaling.minReplicas} to ${
            autoscaling.maxReplicas
          } by ${measures.join(', ')}`,
          true,
        )
      : without('The number of Pods follows the load', 'a fixed number'),
    vertical.enabled
      ? point(
          'Requests are compared with use',
          `VerticalPodAutoscaler in mode ${vertical.mode}`,
          true,
        )
      : without(
          'Requests are compared with use',
          'on the dashboard, without recommendations',
        ),
  ];
}

function security({ values }: ResolvedService): ReadinessPoint[] {
  return [
    point(
      'The file system is read-only',
      values.securityContext.readOnlyRootFilesystem ? 'yes' : 'no',
      values.securityContext.readOnlyRootFilesystem,
    ),
    point(
      'The user is fixed and not root',
      `uid ${values.podSecurityContext.runAsUser ?? 'of the image'}`,
      values.podSecurityContext.runAsUser !== undefined,
    ),
    point(
      'Only the edges of the dependency graph are open',
      values.networkPolicy.enabled ? 'network policy' : 'no network policy',
      values.networkPolicy.enabled,
    ),
  ];
}

function monitoring(service: ResolvedService): ReadinessPoint[] {
  const { monitoring: watched, alerts, slos } = service;
  return [
    runsContinuously(service)
      ? point('Metrics are scraped', watched.scrape, watched.scrape !== 'none')
      : without('Metrics are scraped', 'its Pods end by themselves'),
    point(
      'Alerts have runbooks',
      count(alerts.length, 'alert'),
      alerts.length > 0,
    ),
    point(
      'Objectives are stated',
      slos.map(({ name, objective }) => `${name} ${objective} %`).join(', ') ||
        'none',
      slos.length > 0,
    ),
    point(
      'A dashboard is there',
      watched.dashboard.title,
      watched.dashboard.enabled,
    ),
  ];
}

function backup({ values, neighbours }: ResolvedService): ReadinessPoint[] {
  const volumes = Object.keys(values.storage);
  const stores = neighbours.dependencies.filter(
    ({ kind }) => kind === 'resource',
  );
  return [
    volumes.length > 0
      ? point(
          'Volumes of its own are backed up',
          `${volumes.join(', ')}: by the system, see its operations page`,
          false,
        )
      : without('Volumes of its own are backed up', 'it has none'),
    stores.length > 0
      ? point(
          'Data stores are backed up by the system',
          stores.map(({ name }) => name).join(', '),
          true,
        )
      : without('Data stores are backed up by the system', 'it uses none'),
  ];
}

function deployment(service: ResolvedService): ReadinessPoint[] {
  const { values } = service;
  const { tag, digest } = values.image;
  const { kind, strategy } = values.workload;
  const judged = values.rollout?.analysis.enabled === true;
  return [
    point(
      'The image is pinned',
      digest ?? tag ?? 'neither tag nor digest',
      digest !== undefined || (tag !== undefined && tag !== 'latest'),
    ),
    kind === 'Rollout'
      ? point(
          'A bad version is taken back',
          judged
            ? `${strategy?.type}, judged by queries`
            : `${strategy?.type}, judged by nobody`,
          judged,
        )
      : point(
          'A bad version is taken back',
          `${strategy?.type ?? kind}: by helm rollback`,
          true,
        ),
  ];
}

function practices(service: ResolvedService): ReadinessPoint[] {
  const { identity, runbook } = service;
  const levels = Object.keys(runbook.escalation);
  return [
    point('Somebody owns it', identity.owner, !/unknown/.test(identity.owner)),
    point(
      'Somebody is paged',
      levels.length > 0
        ? `by severity: ${levels.join(', ')}`
        : 'nobody is named',
      levels.length > 0,
    ),
    point(
      'The team left notes',
      runbook.general === undefined ? 'none' : 'on the operations page',
      runbook.general !== undefined,
    ),
  ];
}
