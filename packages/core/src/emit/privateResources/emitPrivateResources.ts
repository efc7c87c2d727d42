import {
  FileTree,
  fileTree,
  mergeFileTrees,
  nestFileTree,
} from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import { byName } from '../../resolve/byName';
import { vendoredLibraryFolder } from '../chart/emitChart';
import type { EmitContext } from '../EmitContext';
import { typeTemplates } from '../system/chart/emitSystemChart';
import { emitResourceDashboards } from '../system/resources/emitResourceDashboards';
import { emitResourceRunbooks } from '../system/resources/emitResourceRunbooks';
import type { RenderedResource, ResourceSubject } from '../system/SystemFacts';
import { hasPrivateResources } from './withPrivateResources';

/**
 * What the private resources of a service need beside its own chart: the library chart of systems with the templates of their
 * types, and a dashboard and runbooks as those of a system have.
 */
export function emitPrivateResources(
  resolution: Resolution,
  { systemLibrary }: Pick<EmitContext, 'systemLibrary'>,
): FileTree {
  if (!hasPrivateResources(resolution)) return fileTree([]);
  const library = systemLibrary();
  const folder = vendoredLibraryFolder(library);
  const subject = resourceSubject(resolution);
  const types = new Map(
    subject.rendered.map(({ workload: { type } }) => [type.name, type]),
  );
  return mergeFileTrees(
    nestFileTree(folder, library.files),
    nestFileTree(
      `${folder}/templates/types`,
      typeTemplates([...types.values()].sort(byName)),
    ),
    emitResourceDashboards(subject),
    emitResourceRunbooks(subject),
  );
}

/** The private resources that are rendered, with whose they are. */
function resourceSubject({
  service,
  environments,
  privateResources,
}: Resolution): ResourceSubject {
  return {
    name: service.name,
    title: service.title,
    environments: environments.map(({ environment }) => environment),
    rendered: privateResources.filter(
      (resource): resource is RenderedResource =>
        resource.workload !== undefined,
    ),
  };
}
