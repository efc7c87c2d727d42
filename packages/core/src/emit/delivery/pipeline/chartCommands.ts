import type { ResolvedCi } from '../../../resolve';
import { shellWord } from '../../text/markdownText';
import type { DeliverySubject } from '../DeliverySubject';
import { toolImage } from './toolImages';

/** Version of the plugin of Helm that runs test suites. */
const UNITTEST_VERSION = 'v0.8.2';

/** One command, with what it is for. */
export interface Command {
  readonly name: string;
  readonly run: string;
}

/** What looks at the chart without a cluster, environment by environment. */
export function chartCommands(
  { delivery, generatorVersion, service }: DeliverySubject,
  ci: ResolvedCi,
): Command[] {
  const { targets, chartTests } = delivery;
  const checker =
    ci.checker ?? `npx --yes @chartwright/cli@${generatorVersion}`;
  const each = (line: (environment: string) => string) =>
    targets.map(({ name }) => line(name)).join('\n');
  return [
    {
      name: 'helm lint',
      run: each(
        name => `helm lint --strict chart -f chart/values-${name}.yaml`,
      ),
    },
    {
      name: 'kubeconform',
      run: each(
        name =>
          `helm template chart -f chart/values-${name}.yaml | docker run --rm -i ${toolImage(
            ci,
            'kubeconform',
          )} -strict -summary -ignore-missing-schemas -`,
      ),
    },
    ...(chartTests && service
      ? [
          {
            name: 'helm unittest',
            run: [
              `helm plugin install https://github.com/helm-unittest/helm-unittest --version ${UNITTEST_VERSION}`,
              "helm unittest chart -f 'tests/chart/*_test.yaml'",
            ].join('\n'),
          },
        ]
      : []),
    { name: 'chartwright check', run: `${checker} check .` },
    {
      name: 'chartwright regenerate --check',
      run: `${checker} regenerate . --check`,
    },
    ...(ci.scanners.includes('kubesec')
      ? [
          {
            name: 'kubesec',
            run: each(
              name =>
                `helm template chart -f chart/values-${name}.yaml | docker run --rm -i ${toolImage(
                  ci,
                  'kubesec',
                )} scan --exit-code 2 /dev/stdin`,
            ),
          },
        ]
      : []),
  ].map(({ name, run }) => ({ name, run: `set -euo pipefail\n${run}` }));
}

/** The arguments that say which release of which environment is meant. */
export function releaseWords(release: string, namespace: string): string {
  return `${shellWord(release)} -n ${shellWord(namespace)}`;
}
