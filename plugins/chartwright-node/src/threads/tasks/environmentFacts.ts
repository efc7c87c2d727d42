import type { EnvironmentLink } from '@chartwright/backstage-plugin-chartwright-common';
import {
  CONTEXT_FOLDER,
  parseDocuments,
  resolveService,
  SERVICE_DOCUMENT_PATH,
  type DocumentSource,
  type FileTree,
  type Resolution,
} from '@chartwright/core';

/** What the documents of a service say of one environment, and no manifest does. */
export interface EnvironmentFacts {
  title: string;
  links: EnvironmentLink[];
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
 * Title and links of every environment by its name, by the documents in the repository. Empty when somebody is in the
 * middle of an edit and the documents are wrong: what the chart renders to is shown nevertheless.
 */
export function environmentFacts(
  tree: FileTree,
): Map<string, EnvironmentFacts> {
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
  if (service?.kind !== 'Service') return new Map();
  const { resolution } = resolveService({
    service,
    ...(system?.kind === 'System' && { system }),
    ...(platform?.kind === 'Platform' && { platform }),
  });
  const environments = resolution?.environments ?? [];
  return new Map(
    environments.map(({ environment, monitoring }) => [
      environment.name,
      { title: environment.title, links: linksOf(monitoring.links) },
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
