import { FileTree, fileTree } from '../../files/FileTree';
import type { ResolvedApi, Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { apiDefinition } from './apiDefinition';
import { componentEntity } from './componentEntity';
import { isPrivateResource, resourceEntityName } from './entityRefs';
import { catalogText, CommentedEntity } from './entityText';

/** `catalog-info.yaml`: the Component, the APIs it offers, and the Resources that are its own. */
export function emitCatalog(
  resolution: Resolution,
  context: EmitContext,
): FileTree {
  return fileTree([
    [
      'catalog-info.yaml',
      catalogText([
        componentEntity(resolution, context),
        ...resolution.base.provides.map(api => apiEntity(api, resolution)),
        ...ownResources(resolution),
      ]),
    ],
  ]);
}

function apiEntity(api: ResolvedApi, { service }: Resolution): CommentedEntity {
  return {
    comment: `An API that ${service.name} offers.`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: {
        name: api.name,
        title: api.title,
        description: api.description,
      },
      spec: {
        type: api.type,
        lifecycle: service.lifecycle,
        owner: service.owner,
        system: service.system,
        definition: apiDefinition(api),
      },
    },
  };
}

/** Resources that the service describes, or that no System does, belong to it: the catalog knows the other end of the edge. */
function ownResources({
  service,
  base,
  privateResources,
}: Resolution): CommentedEntity[] {
  return base.neighbours.dependencies
    .filter(dependency => isPrivateResource(dependency, service))
    .map(resource => ({
      comment: `A data store or broker that only ${service.name} uses.`,
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: resourceEntityName(service.name, resource.name),
          title: resource.title,
          description: privateResources.find(
            ({ name }) => name === resource.name,
          )?.description,
        },
        spec: {
          type: resource.type ?? 'resource',
          owner: service.owner,
          system: service.system,
        },
      },
    }));
}
