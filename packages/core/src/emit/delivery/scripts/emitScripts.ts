import { FileTree, fileTree } from '../../../files/FileTree';
import { shellWord } from '../../text/markdownText';
import type { DeliverySubject } from '../DeliverySubject';

/** The scripts that a pipeline and a person share; only where somebody deploys by them. */
export function emitScripts(subject: DeliverySubject): FileTree {
  const { delivery, templates, service } = subject;
  if (!delivery.ci?.deploy) return fileTree([]);
  const values = service?.base.values;
  const kind = values?.workload.kind;
  const rolls = kind === 'Deployment' || kind === 'StatefulSet';
  const content = templates.render('partials/delivery/smoke-test.sh', {
    names: delivery.targets.map(({ name }) => name).join(', '),
    targets: delivery.targets.map(({ name, release, namespace, timeout }) => ({
      name,
      release: shellWord(release),
      namespace: shellWord(namespace),
      timeout,
    })),
    target:
      values && kind && rolls ? `${kind.toLowerCase()}/${values.name}` : '',
    tested:
      values !== undefined &&
      rolls &&
      values.service.enabled &&
      values.tests.enabled,
  });
  return fileTree([['scripts/smoke-test.sh', { content, mode: 0o755 }]]);
}
