import type {
  ChartValues,
  Dependency,
  Dependent,
  Resolution,
} from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { clusterNeeds } from './clusterNeeds';
import { environmentPage } from './environmentPage';
import { trafficPages } from './trafficPages';
import { readinessChapters } from './readinessPage';
import { cronJobs, workloadPage } from './workloadPage';
import type { NeighbourPage, SecretPage, ServicePage } from './PageData';

/** What the text templates of a service print. */
export function servicePage(
  resolution: Resolution,
  { generatorVersion, library }: EmitContext,
): ServicePage {
  const { service, base, environments } = resolution;
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
    traffic: trafficPages(environments),
    provides: base.provides,
    consumes: base.consumes,
    secrets: secretPages(base.values),
    jobs: jobPages(base.values),
    cronJobs: cronJobs(base.values),
    escalation: Object.entries(base.runbook.escalation).map(
      ([severity, text]) => ({ severity, text }),
    ),
    probesApart: probesApart(base.values),
    featureFlags: Object.keys(base.values.config).filter(name =>
      name.startsWith('FEATURE_'),
    ),
    readiness: readinessChapters(resolution),
    notes: base.runbook.general?.trimEnd() ?? '',
  };
}

/** Only a readiness probe of its own can say that a neighbour is away without a restart. */
function probesApart({
  probes: { readiness, liveness },
}: ChartValues): boolean {
  const asked = ({ httpGet, tcpSocket, exec, grpc }: typeof readiness) =>
    JSON.stringify([httpGet?.path, tcpSocket?.port, exec?.command, grpc]);
  return (
    readiness.enabled &&
    (!liveness.enabled || asked(readiness) !== asked(liveness))
  );
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
