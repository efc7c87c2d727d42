import { oneOf, selector } from '../../../promql/selector';
import { NAMESPACE_TOKEN } from '../../monitoring/serviceMatchers';
import type { Dependency, Dependent } from '../../../resolve';
import { markdownCode, markdownText } from '../../text/markdownText';
import type { DashboardSubject } from '../DashboardSubject';
import { graph, PanelPlan, RowPlan, text } from '../panels';

type NeighbourService = Pick<Dependent, 'name' | 'namespace'>;

/** Is it the neighbours? */
export function neighboursRow(subject: DashboardSubject): RowPlan | undefined {
  const { dependencies, dependents } = subject.service.neighbours;
  if (dependencies.length + dependents.length === 0) return undefined;
  const health = [
    healthPanel(subject, {
      key: 'neighbours/dependencies',
      title: 'Dependency health: services it calls',
      find: service =>
        service.neighbours.dependencies.flatMap(({ kind, name, namespace }) =>
          kind === 'service' && namespace ? [{ name, namespace }] : [],
        ),
    }),
    healthPanel(subject, {
      key: 'neighbours/dependents',
      title: 'Services that call it',
      find: service => service.neighbours.dependents,
    }),
  ];
  return {
    title: 'Neighbours',
    panels: [
      ...health.filter((panel): panel is PanelPlan => panel !== undefined),
      text({
        key: 'neighbours/list',
        title: 'Neighbours',
        description: 'The dependency graph around this service.',
        markdown: neighbourTable(dependencies, dependents),
      }),
    ],
  };
}

interface HealthPlan {
  readonly key: string;
  readonly title: string;
  find(service: DashboardSubject['service']): readonly NeighbourService[];
}

/* A service's `job` is its name unless its own document says otherwise, which nobody here can know. */
function healthPanel(
  { environments }: DashboardSubject,
  { key, title, find }: HealthPlan,
): PanelPlan | undefined {
  const found = environments.flatMap(service =>
    find(service).map(neighbour => ({
      name: neighbour.name,
      namespace:
        neighbour.namespace === service.environment.namespace
          ? NAMESPACE_TOKEN
          : neighbour.namespace,
    })),
  );
  if (found.length === 0) return undefined;
  const unique = (values: string[]) => [...new Set(values)].sort();
  return graph({
    key,
    title,
    description: 'Share of the targets of each that Prometheus can scrape.',
    unit: 'percentunit',
    max: 1,
    queries: unique(found.map(({ namespace }) => namespace)).map(namespace => {
      const names = found.filter(one => one.namespace === namespace);
      return [
        `avg by (namespace, job) (${selector('up', {
          namespace: oneOf([namespace]),
          job: oneOf(unique(names.map(({ name }) => name))),
        })})`,
        '{{namespace}}/{{job}}',
      ] as const;
    }),
  });
}

function neighbourTable(
  dependencies: readonly Dependency[],
  dependents: readonly Dependent[],
): string {
  const rows = [
    ...dependencies.map(({ title, kind, type, host, port }) => [
      'calls',
      markdownText(title),
      markdownText(type ?? kind),
      markdownCode(port === undefined ? host : `${host}:${port}`),
    ]),
    ...dependents.map(({ title, ports }) => [
      'is called by',
      markdownText(title),
      'service',
      ports.length > 0 ? `on ${ports.map(markdownCode).join(', ')}` : '',
    ]),
  ];
  return [
    '| | neighbour | what | where |',
    '| --- | --- | --- | --- |',
    ...rows.map(cells => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
