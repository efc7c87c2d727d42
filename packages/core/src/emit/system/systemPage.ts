import { endOfLife } from '../../resources/endOfLife';
import {
  CapacityPage,
  capacityPages,
  ResourceRow,
  resourceRows,
} from './capacityPage';
import { systemDiagram } from './systemDiagram';
import type { RenderedResource, SystemFacts } from './SystemFacts';

/** The data of every text template of a system. */
export interface SystemPage {
  readonly system: Pick<
    SystemFacts,
    | 'name'
    | 'title'
    | 'description'
    | 'owner'
    | 'domain'
    | 'labels'
    | 'annotations'
    | 'links'
  >;
  /** Mermaid. */
  readonly diagram: string;
  readonly services: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly kind: string;
    readonly owner: string;
    readonly tier: string;
  }[];
  readonly resources: readonly {
    readonly name: string;
    readonly title: string;
    readonly type: string;
    readonly version: string;
    readonly description: string;
  }[];
  readonly environments: readonly {
    readonly name: string;
    readonly title: string;
    readonly namespace: string;
    readonly cluster: string;
  }[];
  /** Environment that commands are shown for: the last one, production as a rule. */
  readonly shown: { readonly name: string; readonly namespace: string };
  readonly resourceTable: readonly ResourceRow[];
  /** By environment. */
  readonly capacity: readonly CapacityPage[];
  /** How the shipper of logs signs in to the system's own Elasticsearch; empty where it does not. */
  readonly logSecrets: readonly {
    readonly secret: string;
    readonly namespace: string;
    /** The Secret that has the password. */
    readonly password: string;
    /** The one that has the certificate of the authority; empty without TLS. */
    readonly authority: string;
  }[];
  /** Resources that the chart runs. */
  readonly stores: readonly {
    readonly name: string;
    readonly title: string;
    readonly product: string;
    readonly modes: string;
    readonly needs: string;
    readonly endOfLife: string;
    /** Claims of a StatefulSet, in some environment. */
    readonly claims: boolean;
    /** Dumps by a CronJob. */
    readonly dumps: boolean;
    readonly schedule: string;
    readonly retentionDays: number;
    readonly restore: string;
    readonly objectStore: string;
    readonly drill: string;
    readonly rpo: string;
    readonly rto: string;
  }[];
}

/** What the text templates of a system print. */
export function systemPage(facts: SystemFacts): SystemPage {
  const { services, resources, environments, rendered } = facts;
  const last = environments[environments.length - 1];
  return {
    system: {
      name: facts.name,
      title: facts.title,
      description: facts.description,
      owner: facts.owner,
      ...(facts.domain !== undefined && { domain: facts.domain }),
      labels: facts.labels,
      annotations: facts.annotations,
      links: facts.links,
    },
    diagram: systemDiagram(facts),
    services: services.map(({ service }) => service),
    resources: resources.map(resource => ({
      name: resource.name,
      title: resource.title,
      type: resource.type,
      version: resource.version ?? '',
      description: resource.description ?? '',
    })),
    environments: environments.map(({ name, title, namespace, cluster }) => ({
      name,
      title,
      namespace,
      cluster: cluster ?? '',
    })),
    shown: { name: last?.name ?? '', namespace: last?.namespace ?? '' },
    resourceTable: resourceRows(facts),
    capacity: capacityPages(facts),
    logSecrets: logSecrets(facts),
    stores: rendered.map(resource => storePage(resource, facts)),
  };
}

function storePage(
  { name, title, version, workload }: RenderedResource,
  { environments, values }: SystemFacts,
): SystemPage['stores'][number] {
  const { type, backup, facts } = workload;
  return {
    name,
    title,
    product: version === undefined ? type.title : `${type.title} ${version}`,
    modes: environments
      .map(environment => {
        const mode = values[environment.name]?.resources[name]?.mode;
        return `${environment.title}: ${mode ?? 'elsewhere'}`;
      })
      .join(', '),
    needs: facts.needs ?? '',
    endOfLife: endOfLife(type, version) ?? '',
    claims: environments.some(
      environment =>
        values[environment.name]?.resources[name]?.mode === 'embedded',
    ),
    dumps: backup !== undefined && facts.backup,
    schedule: backup?.schedule ?? '',
    retentionDays: backup?.retentionDays ?? 0,
    restore: backup?.restoreName ?? `${name}-restore`,
    objectStore: backup?.store?.path ?? '',
    drill: backup?.drill ?? '',
    rpo: backup?.rpo ?? '',
    rto: backup?.rto ?? '',
  };
}

function logSecrets({
  environments,
  values,
}: SystemFacts): SystemPage['logSecrets'] {
  const last = values[environments[environments.length - 1]?.name ?? ''];
  const { namespace = '', logs } = last?.observability ?? {};
  return Object.entries(last?.resources ?? {})
    .filter(([name]) => logs?.secret === `${name}-logs`)
    .map(([name, { secret = '' }]) => ({
      secret: `${name}-logs`,
      namespace,
      password: secret,
      authority: logs?.tls ? `${name}-es-http-certs-public` : '',
    }));
}
