import { FileTree, fileTree } from '../../../files/FileTree';
import type { DeliverySubject } from '../DeliverySubject';
import { mainPort } from '../dockerfile/imageFacts';

/** A load generator for a service that answers requests. */
export function emitLoadTest(subject: DeliverySubject): FileTree {
  const { delivery, service, name, templates } = subject;
  const { loadTest } = delivery;
  if (!loadTest || !service) return fileTree([]);
  const port = mainPort(service.base.values);
  const { component } = service.base.values;
  if (port === undefined || !['api', 'web', 'stateful'].includes(component))
    return fileTree([]);
  return fileTree([
    [
      'tests/load/load-test.js',
      templates.render('partials/delivery/load-test.js', {
        ...loadTest,
        name,
        base: `http://localhost:8080`,
        milliseconds: Number.parseInt(loadTest.p95, 10),
      }),
    ],
  ]);
}
