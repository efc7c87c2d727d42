import { FileTree, fileTree } from '../../../files/FileTree';
import type { DeliverySubject } from '../DeliverySubject';

/** What work with the delivered files leaves behind; only where something does. */
export function emitGitignore({
  kind,
  delivery: { ci, compose, terraform, umbrella, kustomize },
  topmost,
}: DeliverySubject): FileTree {
  const lines = [
    ...(compose ? ['.env'] : []),
    ...(ci ? [`/${ci.reports}/`] : []),
    ...(terraform && topmost
      ? ['.terraform/', '*.tfstate', '*.tfstate.*', '*.tfplan']
      : []),
    ...(umbrella && kind === 'system'
      ? ['/charts/*/charts/', '/charts/*/Chart.lock']
      : []),
    ...(kustomize ? ['/kustomize/overlays/*/charts/'] : []),
  ];
  return lines.length === 0
    ? fileTree([])
    : fileTree([
        ['.gitignore', `# What stays on this machine.\n${lines.join('\n')}\n`],
      ]);
}
