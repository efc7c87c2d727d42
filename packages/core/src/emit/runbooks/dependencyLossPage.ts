import type { Dependency, Resolution, ResolvedService } from '../../resolve';
import {
  markdownBlock,
  markdownCode,
  markdownText,
} from '../text/markdownText';

/** Path of the page. */
export const DEPENDENCY_LOSS_PATH = 'docs/dependencies.md';

/** The text of the runbook for losing each dependency; nothing for a service without any. */
export function dependencyLossPage({
  base,
  environments,
}: Resolution): string | undefined {
  const service = environments[environments.length - 1] ?? base;
  const { dependencies } = service.neighbours;
  if (dependencies.length === 0) return undefined;
  return [
    `# When ${markdownText(service.identity.title)} loses a dependency`,
    '',
    'A runbook for the loss of each dependency: how it shows, the degraded behaviour to expect, and what to do. Commands are',
    `those of ${markdownText(service.environment.title)}.`,
    '',
    ...dependencies.flatMap(dependency => section(dependency, service)),
  ].join('\n');
}

function section(
  dependency: Dependency,
  { environment, identity }: ResolvedService,
): string[] {
  const { title, kind, host, port, system, degraded } = dependency;
  const address = port === undefined ? host : `${host}:${port}`;
  const whose =
    system !== undefined && system !== identity.system
      ? ` of the system ${markdownText(system)}`
      : '';
  return [
    `## ${markdownText(title)} is away`,
    '',
    `${kindText(kind)}${whose}, called at ${markdownCode(address)}.`,
    '',
    '**How it shows**: readiness of the Pods may go, their liveness does not; the row "Neighbours" of the dashboard shows the target down, and the logs say that',
    `${markdownCode(host)} cannot be reached.`,
    '',
    `**Degraded behaviour**: ${
      degraded?.trim() ??
      'nobody has described it yet: say under `dependsOn` of `chartwright.yaml` (`degraded`) what still works.'
    }`,
    '',
    '**What to do**:',
    '',
    markdownBlock(
      [
        `kubectl logs --namespace ${environment.namespace} -l app=${
          identity.name
        } --all-containers --since=15m --prefix | grep -i ${shellWord(host)}`,
        ...probes(dependency, environment.namespace),
      ].join('\n'),
      'sh',
    ),
    '',
    kind === 'external'
      ? 'Look at the status page of the provider. Nothing here can bring it back: hold back what would only fail, and tell those who use the service.'
      : 'When it is back, Pods become ready by themselves; `kubectl rollout restart` is for clients that hold dead connections.',
    '',
  ];
}

function probes({ kind, name, namespace }: Dependency, own: string): string[] {
  if (kind === 'external') return [];
  return [
    `kubectl get pods,endpoints --namespace ${namespace ?? own} -l app=${name}`,
    `kubectl get networkpolicy --namespace ${namespace ?? own}`,
  ];
}

function kindText(kind: Dependency['kind']): string {
  return {
    service: 'A service',
    resource: 'A resource',
    external: 'A host outside',
  }[kind];
}

/** A host name holds nothing that a shell would read otherwise; whatever else does is quoted. */
function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
