import { FileTree, fileTree } from '../../files/FileTree';
import { markdownBlock, markdownText } from '../text/markdownText';
import type { SystemFacts } from './SystemFacts';

/** `docs/runbooks/<Alert>.md` for each alert about the system as a whole. */
export function emitRuleRunbooks({
  rules,
  environments,
}: SystemFacts): FileTree {
  const namespace = environments[environments.length - 1]?.namespace ?? '';
  const fill = (text: string) =>
    text.replace(/NAMESPACE/g, namespace).replace(/\$namespace/g, namespace);
  return fileTree(
    rules
      .flatMap(({ alerts }) => alerts)
      .map(alert => [
        `docs/runbooks/${alert.name}.md`,
        [
          `# ${alert.name}`,
          '',
          markdownText(fill(alert.summary)),
          '',
          markdownText(fill(alert.description)),
          '',
          `Severity ${alert.severity}; the condition must hold for ${alert.for}:`,
          '',
          markdownBlock(fill(alert.expr), 'promql'),
          '',
          '## What to do',
          '',
          fill(alert.runbook).trim(),
          '',
        ].join('\n'),
      ]),
  );
}
