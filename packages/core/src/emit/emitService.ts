import { FileTree, fileTree, mergeFileTrees } from '../files/FileTree';
import type { Resolution } from '../resolve';
import { emitCatalog } from './catalog/emitCatalog';
import { emitChart } from './chart/emitChart';
import {
  hasPrivateResources,
  withPrivateResources,
} from './privateResources/withPrivateResources';
import { emitDashboards } from './dashboards/emitDashboards';
import { emitDelivery } from './delivery/emitDelivery';
import { serviceSubject } from './delivery/serviceSubject';
import { emitTextFiles } from './docs/emitTextFiles';
import { mkdocsText } from './docs/mkdocsText';
import type { EmitContext, Emitter } from './EmitContext';
import { serviceFacts } from './record/serviceFacts';
import { withRecords } from './record/withRecords';
import { emitRunbooks } from './runbooks/emitRunbooks';
import { emitPrivateResources } from './privateResources/emitPrivateResources';
import { emitRuleTests } from './ruleTests/emitRuleTests';
import { emitValues } from './values/emitValues';

const EMITTERS: readonly Emitter[] = [
  emitChart,
  emitValues,
  emitDashboards,
  emitRunbooks,
  emitRuleTests,
  emitPrivateResources,
  emitCatalog,
  emitTextFiles,
  (resolution, context) => emitDelivery(serviceSubject(resolution, context)),
];

/**
 * The repository of one service (design, section 5).
 *
 * @throws FileCollisionError when two emitters write one path.
 * @throws TemplateError when a text template is wrong.
 */
export function emitService(
  resolution: Resolution,
  context: EmitContext,
): FileTree {
  const whole = hasPrivateResources(resolution)
    ? {
        ...context,
        library: withPrivateResources(context.library, context.systemLibrary()),
      }
    : context;
  const artefacts = mergeFileTrees(
    ...EMITTERS.map(emit => emit(resolution, whole)),
  );
  const navigation = artefacts.has('mkdocs.yml')
    ? fileTree([])
    : fileTree([['mkdocs.yml', mkdocsText(resolution, [...artefacts.keys()])]]);
  return withRecords(
    mergeFileTrees(artefacts, navigation),
    serviceFacts(resolution, context),
  );
}
