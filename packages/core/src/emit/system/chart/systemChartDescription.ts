import type { LibraryChart } from '../../LibraryChart';
import { tableYaml } from '../../text/tableYaml';
import type { SystemFacts } from '../SystemFacts';

/** Version of every generated chart; a pipeline that packages charts gives a new one with `helm package --version`. */
const CHART_VERSION = '1.0.0';

/** Key in the values under which the service library's defaults lie. */
export const SERVICE_DEFAULTS = 'service';

/**
 * The text of a system's Chart.yaml. Both libraries are always vendored: which templates are among them depends on the
 * types of the resources, some of which may be the platform team's own.
 *
 * @param folder - where the libraries lie; without one, in the chart's own `charts/`.
 */
export function systemChartDescription(
  { name, description }: SystemFacts,
  library: LibraryChart,
  serviceLibrary: LibraryChart,
  folder?: string,
): string {
  return tableYaml(
    {
      apiVersion: 'v2',
      name,
      description,
      type: 'application',
      version: CHART_VERSION,
      appVersion: CHART_VERSION,
      ...(library.kubeVersion && { kubeVersion: library.kubeVersion }),
      dependencies: [
        {
          name: library.name,
          version: library.version,
          repository: repositoryOf(library, folder),
          'import-values': ['defaults'],
        },
        {
          name: serviceLibrary.name,
          version: serviceLibrary.version,
          repository: repositoryOf(serviceLibrary, folder),
          'import-values': [
            { child: 'exports.defaults', parent: SERVICE_DEFAULTS },
          ],
        },
      ],
    },
    { compat: 'yaml-1.1' },
  );
}

/** Empty: helm takes what lies unpacked in charts/. */
function repositoryOf({ name }: LibraryChart, folder: string | undefined) {
  return folder === undefined ? '' : `${folder}${name}`;
}
