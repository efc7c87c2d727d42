import type {
  SYSTEM_DASHBOARD_ROWS,
  SystemDashboard,
} from '@chartwright/backstage-plugin-chartwright-common';
import { titleFromName } from '../../../resolve/titleFromName';

/** A row of a system's dashboards. */
export type SystemRowName = (typeof SYSTEM_DASHBOARD_ROWS)[number];

/** A dashboard of a system with everything decided. */
export interface DashboardPlan {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly SystemRowName[];
  /** Rows without which nobody needs the dashboard; one of them must have something to show. */
  readonly about: readonly SystemRowName[];
  /** Prometheus durations. */
  readonly refresh: string;
  readonly timeRange: string;
}

interface BuiltIn {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly SystemRowName[];
  /** Default: all its rows. */
  readonly about?: readonly SystemRowName[];
  /** Only where the document names it. */
  readonly onRequest?: true;
}

const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  overview: {
    title: 'System Overview',
    description: 'Is the system well? The first page to look at.',
    rows: [
      'health',
      'critical',
      'objectives',
      'requests',
      'users',
      'nodes',
      'containers',
    ],
  },
  application: {
    title: 'Application Performance',
    description: 'How fast and how well the services answer.',
    rows: ['requests', 'endpoints', 'users', 'application', 'containers'],
    about: ['requests', 'application'],
  },
  infrastructure: {
    title: 'Infrastructure',
    description: 'What the system stands on: cluster, nodes, Pods, network.',
    rows: ['cluster', 'nodes', 'containers', 'scaling', 'network', 'databases'],
  },
  database: {
    title: 'Database',
    description: 'The databases: connection pools, queries, size, backups.',
    rows: ['databases'],
  },
  business: {
    title: 'Business Metrics',
    description: 'What the system does for the business, for those who own it.',
    rows: ['business', 'users', 'objectives'],
    about: ['business', 'users'],
  },
  security: {
    title: 'Security',
    description:
      'Failed and unauthorized access, and changes of configuration.',
    rows: ['security', 'network'],
  },
  objectives: {
    title: 'Service Levels',
    description: 'Whether each objective is met, and its error budget.',
    rows: ['objectives'],
  },
  operations: {
    title: 'Operations',
    description: 'For those who run the system: operations.',
    rows: ['health', 'databases', 'cluster', 'scaling', 'nodes'],
    onRequest: true,
  },
  development: {
    title: 'Development',
    description: 'For those who write the services: development.',
    rows: ['requests', 'endpoints', 'application', 'containers'],
    onRequest: true,
  },
};

/** The dashboards of a system in alphabetical order of their names. */
export function dashboardPlans(
  system: string,
  given: Readonly<Record<string, SystemDashboard | null>>,
): DashboardPlan[] {
  return [...new Set([...Object.keys(BUILT_IN), ...Object.keys(given)])]
    .sort()
    .flatMap((name): DashboardPlan[] => {
      const builtIn = Object.hasOwn(BUILT_IN, name)
        ? BUILT_IN[name]
        : undefined;
      const own = Object.hasOwn(given, name) ? given[name] : undefined;
      if (own === null || own?.enabled === false) return [];
      if (own === undefined && builtIn?.onRequest) return [];
      const rows = own?.rows ?? builtIn?.rows ?? [];
      return [
        {
          name,
          title:
            own?.title ?? `${system}: ${builtIn?.title ?? titleFromName(name)}`,
          description: builtIn?.description ?? `Dashboard ${name}.`,
          rows,
          about: own?.rows ?? builtIn?.about ?? rows,
          refresh: own?.refresh ?? '30s',
          timeRange: own?.timeRange ?? '6h',
        },
      ];
    });
}
