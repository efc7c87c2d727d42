import { FileTree, fileTree } from '../../../files/FileTree';
import { resourceAlerts } from '../../../resolve/system/resourceRules';
import { fillPlaceholders } from '../../../resources/fillPlaceholders';
import { markdownText } from '../../text/markdownText';
import { alertText, fillNamespace } from '../alertText';
import type { RenderedResource, ResourceSubject } from '../SystemFacts';

interface Occurrence {
  readonly resource: RenderedResource;
  readonly alert: ReturnType<typeof resourceAlerts>[number][1];
}

/** `docs/runbooks/<Alert>.md`, one for each alert of the resources; an alert of several names them all. */
export function emitResourceRunbooks(system: ResourceSubject): FileTree {
  const found = new Map<string, Occurrence[]>();
  for (const resource of system.rendered) {
    for (const [name, alert] of resourceAlerts(resource)) {
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
  system: ResourceSubject,
): string {
  const sections = occurrences.map(({ resource, alert }) => {
    const { placeholders } = resource.workload;
    const fill = (text: string) =>
      fillNamespace(fillPlaceholders(text, placeholders), system);
    const heading = `## ${markdownText(resource.title)} (\`${resource.name}\`)`;
    return `${heading}\n\n${alertText(alert, '### What to do', fill)}`;
  });
  return `# ${name}\n\n${sections.join('\n')}`;
}
