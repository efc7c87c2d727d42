import { FileTree, fileTree, mergeFileTrees } from '../../../files/FileTree';
import { shellWord } from '../../text/markdownText';
import type { DeliverySubject } from '../DeliverySubject';
import { isAsked, leastHelm } from '../page/deliveryPage';

/** The scripts that a pipeline and a person share. */
export function emitScripts(subject: DeliverySubject): FileTree {
  if (!isAsked(subject)) return fileTree([]);
  return mergeFileTrees(prerequisites(subject), smokeTest(subject));
}

function prerequisites(subject: DeliverySubject): FileTree {
  const { delivery, kubernetes, templates, topmost } = subject;
  const content = templates.render('partials/delivery/check-prerequisites.sh', {
    helm: leastHelm(subject),
    kubernetes,
    terraform: topmost && delivery.terraform !== undefined,
  });
  return fileTree([
    ['scripts/check-prerequisites.sh', { content, mode: 0o755 }],
  ]);
}

function smokeTest({
  delivery,
  templates,
  service,
}: DeliverySubject): FileTree {
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
