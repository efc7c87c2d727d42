import { tableYaml } from '../text/tableYaml';
import type { Resolution } from '../../resolve';
import type { LibraryChart } from '../LibraryChart';
import { PRIVATE_RESOURCES } from '../privateResources/withPrivateResources';

/** Version of every generated chart; a pipeline that packages charts gives a new one with `helm package --version`. */
const CHART_VERSION = '1.0.0';

/**
 * The text of Chart.yaml.
 *
 * @param systemLibrary - of a service with private resources: always vendored, for the templates of their types lie in it
 */
export function chartDescription(
  { service, base }: Resolution,
  library: LibraryChart,
  systemLibrary?: LibraryChart,
): string {
  const { image } = base.values;
  const { vendored, repository } = base.platform.library;
  return tableYaml(
    {
      apiVersion: 'v2',
      name: service.name,
      description: service.description,
      type: 'application',
      version: CHART_VERSION,
      appVersion: image.tag ?? image.digest ?? 'latest',
      ...(library.kubeVersion && { kubeVersion: library.kubeVersion }),
      dependencies: [
        {
          name: library.name,
          version: library.version,
          /* Empty: helm takes what lies unpacked in charts/. */
          repository: vendored ? '' : repository ?? '',
          'import-values': [
            'defaults',
            ...(systemLibrary === undefined
              ? []
              : [
                  {
                    child: 'exports.defaults',
                    parent: `${PRIVATE_RESOURCES}.service`,
                  },
                ]),
          ],
        },
        ...(systemLibrary === undefined
          ? []
          : [
              {
                name: systemLibrary.name,
                version: systemLibrary.version,
                repository: '',
                'import-values': [
                  { child: 'exports.defaults', parent: PRIVATE_RESOURCES },
                ],
              },
            ]),
      ],
    },
    { compat: 'yaml-1.1' },
  );
}
