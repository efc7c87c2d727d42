import { FileTree, fileTree } from '../../../files/FileTree';
import { resourceRunbookAlerts } from '../../../resolve/system/resourceRules';
import {
  fillPlaceholders,
  Placeholders,
} from '../../../resources/fillPlaceholders';
import { markdownBlock, markdownText } from '../../text/markdownText';
import type { RenderedResource, SystemFacts } from '../SystemFacts';

interface Occurrence {
  readonly resource: RenderedResource;
  readonly alert: ReturnType<typeof resourceRunbookAlerts>[number][1];
}

/** `docs/runbooks/<Alert>.md`, one for each alert of the resources; an alert of several names them all. */
export function emitResourceRunbooks(system: SystemFacts): FileTree {
  const found = new Map<string, Occurrence[]>();
  for (const resource of system.rendered) {
    for (const [name, alert] of resourceRunbookAlerts(resource)) {
      found.set(name, [...(found.get(name) ?? []), { resource, alert }]);
    }
  }
  return fileTree(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, occurrences]) => [
        `docs/runbooks/${name}.md`,
        page(name, occurrences, system),
      ]),
  );
}

function page(
  name: string,
  occurrences: readonly Occurrence[],
  { environments }: SystemFacts,
): string {
  const sections = occurrences.map(({ resource, alert }) => {
    const { placeholders } = resource.workload;
    const fill = (text: string) => shown(text, placeholders, environments);
    return [
      `## ${markdownText(resource.title)} (\`${resource.name}\`)`,
      '',
      markdownText(fill(alert.summary)),
      '',
      markdownText(fill(alert.description)),
      '',
      `Severity ${alert.severity}; the condition must hold for ${alert.for}:`,
      '',
      markdownBlock(fill(alert.expr), 'promql'),
      '',
      '### What to do',
      '',
      fill(alert.runbook).trim(),
      '',
    ].join('\n');
  });
  return `# ${name}\n\n${sections.join('\n')}`;
}

/** Commands name the namespace of the last environment, production as a rule. */
function shown(
  text: string,
  placeholders: Placeholders,
  environments: SystemFacts['environments'],
): string {
  const namespace = environments[environments.length - 1]?.namespace ?? '';
  return fillPlaceholders(text, placeholders)
    .replace(/NAMESPACE/g, namespace)
    .replace(/\$namespace/g, namespace);
}
