import type {
  EnvironmentLink,
  GraphView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  CONTEXT_FOLDER,
  effectivePlatform,
  parseDocuments,
  parseNeighbours,
  resolveService,
  serviceGraph,
  SERVICE_DOCUMENT_PATH,
  type AnyLocatedDocument,
  type DocumentSource,
  type FileTree,
  type Resolution,
} from '@chartwright/core';

/** What the documents of a service say of one environment, and no manifest does. */
export interface EnvironmentFacts {
  title: string;
  links: EnvironmentLink[];
  objectives: Objective[];
}

/** What a service promises. */
export interface Objective {
  name: string;
  /** For people: `99.9 % in 30d`. */
  text: string;
}

/** What the documents say of a service. */
export interface ServiceFacts {
  /** By name. */
  environments: ReadonlyMap<string, EnvironmentFacts>;
  /** What it calls, and who calls it. */
  graph?: GraphView;
}

const TITLES: Readonly<Record<EnvironmentLink['type'], string>> = {
  dashboard: 'Dashboard',
  alerts: 'Alerts',
  logs: 'Logs',
  prometheus: 'Prometheus',
  runbooks: 'Runbooks',
  other: 'Link',
};

/**
 * Title, links and objectives of every environment, and the graph, by the documents in the repository. Empty when somebody is
 * in the middle of an edit and the documents are wrong: what the chart renders to is shown nevertheless.
 */
export function serviceFacts(tree: FileTree): ServiceFacts {
  const { documents } = parseDocuments(
    [
      SERVICE_DOCUMENT_PATH,
      `${CONTEXT_FOLDER}/system.yaml`,
      `${CONTEXT_FOLDER}/platform.yaml`,
    ].flatMap(path => sourceOf(tree, path) ?? []),
  );
  const service = documents.find(({ kind }) => kind === 'Service');
  const system = documents.find(({ kind }) => kind === 'System');
  const platform = documents.find(({ kind }) => kind === 'Platform');
  if (service?.kind !== 'Service') {
    return { environments: systemEnvironments(platform) };
  }
  const source = sourceOf(tree, `${CONTEXT_FOLDER}/neighbours.yaml`);
  const remembered = source && parseNeighbours(source);
  const { resolution } = resolveService({
    service,
    ...(system?.kind === 'System' && { system }),
    ...(platform?.kind === 'Platform' && { platform }),
    ...(remembered &&
      'facts' in remembered && { neighbours: remembered.facts }),
  });
  const environments = resolution?.environments ?? [];
  return {
    environments: new Map(
      environments.map(({ environment, monitoring, slos }) => [
        environment.name,
        {
          title: environment.title,
          links: linksOf(monitoring.links),
          objectives: slos.map(({ name, objective, threshold, window }) => ({
            name,
            text: `${objective} %${
              threshold === undefined ? '' : ` within ${threshold} s`
            } in ${window}`,
          })),
        },
      ]),
    ),
    ...(resolution && { graph: serviceGraph(resolution) }),
  };
}

/** A System's own chart has titles only. */
function systemEnvironments(
  platform: AnyLocatedDocument | undefined,
): ServiceFacts['environments'] {
  const { environments } = effectivePlatform(
    platform?.kind === 'Platform' ? platform : undefined,
  );
  return new Map(
    environments.map(({ name, title }) => [
      name,
      { title, links: [], objectives: [] },
    ]),
  );
}

function linksOf(
  links: Resolution['base']['monitoring']['links'],
): EnvironmentLink[] {
  return (
    ['dashboard', 'alerts', 'logs', 'runbooks', 'prometheus'] as const
  ).flatMap(type => {
    const url = links[type];
    return url ? [{ type, title: TITLES[type], url }] : [];
  });
}

function sourceOf(tree: FileTree, path: string): DocumentSource | undefined {
  const file = tree.get(path);
  return file && { path, text: file.content };
}
