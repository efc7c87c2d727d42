import type { DeliveryTarget } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { expression, HclBlock } from './hclText';

const KEEPS_OUT: HclBlock = {
  type: 'lifecycle',
  attributes: { ignore_changes: expression('all') },
};

/**
 * The namespace, made ready to be taken over by the chart: one owner an object. Terraform makes it once and then keeps its
 * hands off.
 */
export function namespaceBlock({
  namespace,
  release,
}: DeliveryTarget): HclBlock {
  return {
    type: 'resource',
    labels: ['kubernetes_namespace', 'this'],
    comment:
      'Ownership of namespace and workload: Terraform makes the namespace, the chart owns it from then on, and all that runs in it.',
    blocks: [
      {
        type: 'metadata',
        attributes: {
          name: namespace,
          labels: { 'app.kubernetes.io/managed-by': 'Helm' },
          annotations: {
            'meta.helm.sh/release-name': release,
            'meta.helm.sh/release-namespace': namespace,
          },
        },
      },
      KEEPS_OUT,
    ],
  };
}

/** One release for the system and for each service: installed by Terraform, moved on by the pipeline. */
export function releaseBlocks(
  { kind, services, name: own }: DeliverySubject,
  target: DeliveryTarget,
): HclBlock[] {
  const release = (
    name: string,
    chart: string,
    after: readonly string[],
  ): HclBlock => ({
    type: 'resource',
    labels: ['helm_release', name.replaceAll('-', '_')],
    attributes: {
      name,
      namespace: expression('kubernetes_namespace.this.metadata[0].name'),
      chart: expression(`"${chart}"`),
      values: [expression(`file("${chart}/values-${target.name}.yaml")`)],
      wait: true,
      timeout: seconds(target.timeout),
      ...(after.length > 0 && {
        depends_on: after.map(other => expression(other)),
      }),
    },
    blocks: [KEEPS_OUT],
  });
  const root = `helm_release.${own.replaceAll('-', '_')}`;
  return [
    release(own, '${path.module}/../../chart', []),
    ...(kind === 'system'
      ? services.map(({ service }) =>
          release(service.name, `\${var.repositories}/${service.name}/chart`, [
            root,
          ]),
        )
      : []),
  ];
}

function seconds(timeout: string): number {
  const amount = Number(timeout.slice(0, -1));
  return timeout.endsWith('m') ? amount * 60 : amount;
}
