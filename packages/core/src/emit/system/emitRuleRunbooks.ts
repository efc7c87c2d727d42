import { FileTree, fileTree } from '../../files/FileTree';
import { alertText, fillNamespace } from './alertText';
import type { SystemFacts } from './SystemFacts';

/** `docs/runbooks/<Alert>.md` for each alert about the system as a whole. */
export function emitRuleRunbooks(system: SystemFacts): FileTree {
  const fill = (text: string) => fillNamespace(text, system);
  return fileTree(
    system.rules
      .flatMap(({ alerts }) => alerts)
      .map(alert => [
        `docs/runbooks/${alert.name}.md`,
        `# ${alert.name}\n\n${alertText(alert, '## What to do', fill)}`,
      ]),
  );
}
