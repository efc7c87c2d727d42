import { Document } from 'yaml';
import type { LibraryChart } from '../../LibraryChart';
import { yamlText } from '../../text/yamlText';
import type { SystemFacts } from '../SystemFacts';

/** Version of every generated chart; a pipeline that packages charts gives a new one with `helm package --version`. */
const CHART_VERSION = '1.0.0';

/** Key in the values under which the service library's defaults lie. */
export const SERVICE_DEFAULTS = 'service';

/**
 * The text of a system's Chart.yaml. Both libraries are always vendored: which templates are among them depends on the
 * types of the resources, some of which may be the platform team's own.
 */
export function systemChartDescription(
  { name, description }: SystemFacts,
  library: LibraryChart,
  serviceLibrary: LibraryChart,
): string {
  return yamlText(
    new Document(
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
            repository: '',
            'import-values': ['defaults'],
          },
          {
            name: serviceLibrary.name,
            version: serviceLibrary.version,
            repository: '',
            'import-values': [
              { child: 'exports.defaults', parent: SERVICE_DEFAULTS },
            ],
          },
        ],
      },
      { compat: 'yaml-1.1' },
    ),
  );
}
