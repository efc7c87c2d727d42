import { Document } from 'yaml';
import { FileTree, fileTree } from '../../../files/FileTree';
import { yamlText } from '../../text/yamlText';
import type { DeliverySubject } from '../DeliverySubject';
import { unittestSuites, UnitSuite } from './unittestSuites';

/** Tests of the chart that need no cluster. */
export function emitChartTests(subject: DeliverySubject): FileTree {
  const { delivery, service, templates } = subject;
  if (!delivery.chartTests) return fileTree([]);
  const suites = service ? unittestSuites(service.environments) : [];
  return fileTree([
    [
      'tests/chart/render.sh',
      {
        content: templates.render('partials/delivery/render.sh', {
          targets: delivery.targets,
        }),
        mode: 0o755,
      },
    ],
    ...suites.map(
      suite =>
        [`tests/chart/${suite.name}_test.yaml`, suiteText(suite)] as const,
    ),
  ]);
}

function suiteText({ title, tests }: UnitSuite): string {
  const document = new Document(
    { suite: title, templates: ['templates/all.yaml'], tests },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = ` Tests of ${title}: helm unittest chart -f 'tests/chart/*_test.yaml'`;
  return yamlText(document);
}
