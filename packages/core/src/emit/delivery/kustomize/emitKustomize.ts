import { FileTree, fileTree } from '../../../files/FileTree';
import { manifestText } from '../manifestText';
import type { DeliverySubject } from '../DeliverySubject';

/**
 * The same result by Kustomize: the base says what holds everywhere, an overlay inflates the chart with the values of its
 * environment. Kustomize asks for a generator in each overlay: what Helm prints cannot be inherited from a base.
 */
export function emitKustomize({
  name,
  delivery,
  kubernetes,
}: DeliverySubject): FileTree {
  if (!delivery.kustomize) return fileTree([]);
  const kustomization = (content: object, comment: string) =>
    manifestText(
      [
        {
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          ...content,
        },
      ],
      comment,
    );
  return fileTree([
    [
      'kustomize/base/kustomization.yaml',
      kustomization(
        {
          commonAnnotations: { 'chartwright.dev/exported-from': name },
        },
        'What holds in every environment. Patches of your own for all of them go here.',
      ),
    ],
    ...delivery.targets.map(
      target =>
        [
          `kustomize/overlays/${target.name}/kustomization.yaml`,
          kustomization(
            {
              resources: ['../../base'],
              helmGlobals: { chartHome: '../../..' },
              helmCharts: [
                {
                  name: 'chart',
                  releaseName: target.release,
                  namespace: target.namespace,
                  kubeVersion: `${kubernetes}.0`,
                  valuesFile: `../../../chart/values-${target.name}.yaml`,
                },
              ],
            },
            [
              `kustomize build --enable-helm --load-restrictor LoadRestrictionsNone kustomize/overlays/${target.name}`,
              'The values lie with the chart, outside of this folder: hence the load restrictor.',
            ].join('\n'),
          ),
        ] as const,
    ),
  ]);
}
