import { matches, selector } from '../../../../promql/selector';
import { graph, PanelPlan, RowPlan } from '../../../dashboards/panels';
import { inNamespace, RANGE, SystemSubject } from '../SystemSubject';
import { ownMetricPanels } from './ownMetricRows';

/** Who tries to get in, and who changes what. */
export function securityRow({ services, requests }: SystemSubject): RowPlan {
  const refused = requests.map(
    ({ signal, matchers, by }) =>
      [
        `sum by (${by}, ${signal.statusLabel}) (rate(${selector(
          signal.metric,
          { ...matchers, [signal.statusLabel]: matches('401|403|407|429') },
          RANGE,
        )}))`,
        `{{${by}}} {{${signal.statusLabel}}}`,
      ] as const,
  );
  const panels: PanelPlan[] = [
    ...ownMetricPanels(services, 'security'),
    ...(refused.length === 0
      ? []
      : [
          graph({
            key: 'security/unauthorized',
            title: 'Unauthorized and failed access',
            description:
              'Requests a second that were refused: 401 not signed in, 403 not allowed, 429 too many.',
            unit: 'reqps',
            queries: refused,
          }),
        ]),
    graph({
      key: 'security/configuration',
      title: 'Configuration changes',
      description:
        'ConfigMaps, Secrets and workloads that were changed in the last hour.',
      unit: 'short',
      queries: [
        changed('configmap', 'kube_configmap_metadata_resource_version'),
        changed('secret', 'kube_secret_metadata_resource_version'),
        changed('deployment', 'kube_deployment_metadata_generation'),
        changed('statefulset', 'kube_statefulset_metadata_generation'),
      ],
    }),
    graph({
      key: 'security/network',
      title: 'Suspicious network activity',
      description:
        'Packets a second that policies stopped (where Cilium runs), and connections a second that a node refused: a scan shows in both.',
      unit: 'short',
      queries: [
        [
          `sum by (direction) (rate(${selector(
            'cilium_drop_count_total',
            { reason: matches('Policy denied.*') },
            RANGE,
          )}))`,
          'stopped {{direction}}',
        ],
        [
          `sum by (instance) (rate(${selector(
            'node_netstat_Tcp_OutRsts',
            {},
            RANGE,
          )}))`,
          'refused by {{instance}}',
        ],
      ],
    }),
    graph({
      key: 'security/root',
      title: 'Secrets out of date',
      description:
        'ExternalSecrets that could not be read from their store, and those whose rotation is overdue.',
      unit: 'short',
      queries: [
        [
          `count(${inNamespace('externalsecret_status_condition', {
            condition: matches('Ready'),
            status: matches('False'),
          })} == 1)`,
          'not read',
        ],
      ],
    }),
  ];
  return { title: 'Security', panels };
}

function changed(kind: string, metric: string): readonly [string, string] {
  return [
    `sum(changes(${inNamespace(metric, {}, '1h')}) > bool 0)`,
    `${kind}s`,
  ];
}
