import {
  CHART_VERSION_ANNOTATION,
  GENERATOR_VERSION_ANNOTATION,
  SPEC_ANNOTATION,
} from '@chartwright/backstage-plugin-chartwright-common';
import { resourceEntityName } from '../catalog/entityRefs';
import type { CommentedEntity } from '../catalog/entityText';
import { outsideEntities } from './outsideEntities';
import { SYSTEM_DOCUMENT_PATH } from '../record/recordPaths';
import type { SystemEmitContext, SystemFacts } from './SystemFacts';

/**
 * The System and its Resources. Its Domain is not among them: several systems share one, and the catalog takes an entity
 * from one place only.
 */
export function systemEntities(
  system: SystemFacts,
  { generatorVersion, library }: SystemEmitContext,
): CommentedEntity[] {
  return [
    {
      comment: [
        `The catalog entries of the system ${system.name}, generated from ${SYSTEM_DOCUMENT_PATH}.`,
        'Those of its services are in their own repositories.',
      ].join('\n'),
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: {
          name: system.name,
          title: system.title,
          description: system.description,
          labels: system.labels,
          annotations: {
            [SPEC_ANNOTATION]: SYSTEM_DOCUMENT_PATH,
            [GENERATOR_VERSION_ANNOTATION]: generatorVersion,
            [CHART_VERSION_ANNOTATION]: library.version,
            'backstage.io/techdocs-ref': 'dir:.',
            ...system.annotations,
          },
          links: system.links,
        },
        spec: { owner: system.owner, domain: system.domain },
      },
    },
    ...system.resources.map(
      (resource): CommentedEntity => ({
        comment: `${resource.title}, which services of the system share.`,
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: {
            name: resourceEntityName(system.name, resource.name),
            title: resource.title,
            description: resource.description,
          },
          spec: {
            type: resource.type,
            owner: system.owner,
            system: system.name,
          },
        },
      }),
    ),
    ...outsideEntities(system),
  ];
}
