import type {
  ChartValues,
  Dependency,
  Dependent,
  Resolution,
} from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { clusterNeeds } from './clusterNeeds';
import { environmentPage } from './environmentPage';
import type {
  NeighbourPage,
  SecretPage,
  ServicePage,
  WorkloadPage,
} from './PageData';

/** What the text templates of a service print. */
export function servicePage(
  { service, base, environments }: Resolution,
  { generatorVersion, library }: EmitContext,
): ServicePage {
  const pages = environments.map(environmentPage);
  return {
    service: {
      ...service,
      systemName: service.systemTitle ?? service.system ?? '',
    },
    generator: { version: generatorVersion },
    library: { name: library.name, version: library.version },
    clusterNeeds: clusterNeeds(environments),
    workload: workloadPage(base.values),
    environments: pages,
    lastEnvironment: pages.at(-1)?.name ?? '',
    dependencies: base.neighbours.dependencies.map(dependencyPage),
    dependents: base.neighbours.dependents.map(dependentPage),
    exposed: pages.some(({ hosts }) => hosts.length > 0),
    provides: base.provides,
    consumes: base.consumes,
    secrets: secretPages(base.values),
    jobs: jobPages(base.values),
    cronJobs: cronJobs(base.values),
    escalation: Object.entries(base.runbook.escalation).map(
      ([severity, text]) => ({ severity, text }),
    ),
    notes: base.runbook.general?.trimEnd() ?? '',
  };
}

function workloadPage(values: ChartValues): WorkloadPage {
  const { name, workload, service, ports, tests, storage } = values;
  const kind = workload.kind.toLowerCase();
  const longRunning =
    workload.kind === 'Deployment' || workload.kind === 'StatefulSet';
  const runs = longRunning ? [`${kind}s`] : [];
  const jobs = cronJobs(values).length > 0 ? ['cronjobs', 'jobs'] : [];
  return {
    kind: workload.kind,
    listed: [...runs, ...(runs.length > 0 ? jobs : [...jobs, 'jobs']), 'pods']
      .filter((item, index, all) => all.indexOf(item) === index)
      .join(','),
    target: `${kind}/${name}`,
    longRunning,
    tested:
      longRunning &&
      service.enabled &&
      tests.enabled &&
      Object.keys(ports).length > 0,
    storage: Object.keys(storage).length > 0,
  };
}

function dependencyPage(dependency: Dependency, index: number): NeighbourPage {
  const { kind, name, title, host, port, env } = dependency;
  return {
    id: `to${index}`,
    name,
    title,
    what: kind === 'resource' ? dependency.type ?? kind : kind,
    address: port === undefined ? host : `${host}:${port}`,
    env,
  };
}

function dependentPage(
  { name, title, namespace, ports }: Dependent,
  index: number,
): NeighbourPage {
  return {
    id: `from${index}`,
    name,
    title,
    what: 'service',
    address: `namespace ${namespace}, port ${ports.join(', ')}`,
    env: [],
  };
}

/** Secrets from the `secrets` block, and those that an environment variable alone refers to. */
function secretPages({ secrets, env }: ChartValues): SecretPage[] {
  const pages = new Map<string, SecretPage>();
  for (const [name, secret] of Object.entries(secrets)) {
    pages.set(name, {
      name,
      keys: Object.keys(secret.keys),
      manual: secret.source === 'existing',
      store: secret.store?.name ?? '',
    });
  }
  for (const variable of Object.values(env)) {
    const secret = typeof variable === 'string' ? undefined : variable.secret;
    if (!secret || secret.optional) continue;
    const page = pages.get(secret.name);
    pages.set(secret.name, {
      name: secret.name,
      manual: page?.manual ?? true,
      store: page?.store ?? '',
      keys: [...new Set([...(page?.keys ?? []), secret.key])].sort(),
    });
  }
  return [...pages.values()];
}

function jobPages({ jobs }: ChartValues): ServicePage['jobs'] {
  return Object.entries(jobs).map(([name, { hook, schedule }]) => ({
    name,
    when: schedule?.cron ?? hookText(hook),
  }));
}

/** Absent, the library chart's own default holds. */
function hookText(events = 'pre-install,pre-upgrade'): string {
  return events === 'none' ? 'with each release' : events;
}

function cronJobs({ name, workload, jobs }: ChartValues): string[] {
  return [
    ...(workload.kind === 'CronJob' ? [name] : []),
    ...Object.entries(jobs)
      .filter(([, { schedule }]) => schedule)
      .map(([job]) => `${name}-${job}`),
  ];
}
