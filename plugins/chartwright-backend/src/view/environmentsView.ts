import type {
  EnvironmentFact,
  EnvironmentsView,
  Finding,
} from '@chartwright/backstage-plugin-chartwright-common';
import { countFindings } from '@chartwright/core';
import { load } from 'js-yaml';
import { deploymentFacts, KINDS_OF_INTEREST } from './deploymentFacts';
import { fieldAt, listAt, textAt } from './manifestField';
import type { RenderedEnvironment, RenderedService } from './RenderedService';

/** Facts of one environment: their texts by id and name. */
type Facts = Map<
  string,
  { id: EnvironmentFact['id']; name?: string; value: string }
>;

const KINDS = [
  ...KINDS_OF_INTEREST,
  'PodDisruptionBudget',
  'PersistentVolumeClaim',
];

const ORDER: readonly EnvironmentFact['id'][] = [
  'workload',
  'image',
  'replicas',
  'autoscaling',
  'schedule',
  'requests',
  'limits',
  'storage',
  'exposure',
  'disruptions',
  'slo',
];

/** The environments of a service side by side, fact by fact. */
export function environmentsView(
  entityRef: string,
  service: RenderedService,
  findings: readonly Finding[],
): EnvironmentsView {
  const facts = service.environments.map(environment =>
    factsOf(environment, service.name),
  );
  return {
    entityRef,
    generatorVersion: service.generatorVersion,
    chartVersion: service.chartVersion,
    environments: service.environments.map(environment => {
      const { name, title, production, namespace, release, links } =
        environment;
      const { cost, renderError } = environment;
      return {
        name,
        title,
        production,
        namespace,
        release,
        links,
        findings: countFindings(
          findings.filter(finding => finding.environment === name),
        ),
        ...(cost && { cost }),
        ...(renderError !== undefined && { renderError }),
      };
    }),
    facts: compared(facts),
  };
}

function compared(environments: readonly Facts[]): EnvironmentFact[] {
  const keys = [
    ...new Set(environments.flatMap(environment => [...environment.keys()])),
  ];
  return keys
    .map((key): EnvironmentFact => {
      const known = environments.flatMap(facts => facts.get(key) ?? [])[0]!;
      const values = environments.map(facts => facts.get(key)?.value ?? null);
      return {
        id: known.id,
        ...(known.name !== undefined && { name: known.name }),
        values,
        differs: new Set(values).size > 1,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
}

function factsOf(
  { objects, objectives, renderError }: RenderedEnvironment,
  service: string,
): Facts {
  const facts: Facts = new Map();
  const put = (
    id: EnvironmentFact['id'],
    value: string | number | undefined,
    name?: string,
  ) => {
    if (value === undefined || value === '') return;
    facts.set(`${id} ${name ?? ''}`, {
      id,
      ...(name !== undefined && { name }),
      value: String(value),
    });
  };
  for (const { name, text } of objectives) put('slo', text, name);
  if (renderError !== undefined) return facts;
  const manifests = objects
    .filter(({ kind }) => KINDS.includes(kind))
    .map(({ yaml }) => load(yaml));
  const { workloadKind, image, replicas, resources, exposure } =
    deploymentFacts(manifests, service);
  put('workload', workloadKind);
  put('image', image);
  put('schedule', replicas.schedule);
  if (replicas.autoscaling) {
    put(
      'autoscaling',
      `${replicas.autoscaling.min}–${replicas.autoscaling.max}`,
    );
  } else {
    put('replicas', replicas.replicas);
  }
  for (const kind of ['requests', 'limits'] as const) {
    for (const [name, quantity] of Object.entries(resources[kind])) {
      put(kind, quantity, name);
    }
  }
  put(
    'exposure',
    exposure
      .map(
        ({ host, tls, paths }) =>
          `${tls ? 'https' : 'http'}://${host}${pathText(paths)}`,
      )
      .join(', '),
  );
  for (const manifest of manifests) {
    for (const [name, size] of storageOf(manifest)) put('storage', size, name);
    if (textAt(manifest, 'kind') === 'PodDisruptionBudget') {
      put('disruptions', disruptionsOf(manifest));
    }
  }
  return facts;
}

function pathText(paths: readonly string[]): string {
  return paths.length === 1 && paths[0] !== '/' ? paths[0]! : '';
}

function disruptionsOf(budget: unknown): string | undefined {
  for (const field of ['maxUnavailable', 'minAvailable']) {
    const value = fieldAt(budget, 'spec', field);
    if (value !== undefined) return `${field} ${String(value)}`;
  }
  return undefined;
}

function storageOf(manifest: unknown): [string, string][] {
  const claims =
    textAt(manifest, 'kind') === 'PersistentVolumeClaim'
      ? [manifest]
      : listAt(manifest, 'spec', 'volumeClaimTemplates');
  return claims.flatMap((claim): [string, string][] => {
    const size = fieldAt(claim, 'spec', 'resources', 'requests', 'storage');
    const name = textAt(claim, 'metadata', 'name');
    return size === undefined || name === undefined
      ? []
      : [[name, String(size)]];
  });
}
