const CATALOG_ENTITY = 'catalog-entity';

/**
 * Previewing documents that are in no repository yet. What a preview of an existing service shows needs
 * {@link readPermission} as well.
 *
 * @public
 */
export const previewPermission = {
  type: 'basic',
  name: 'chartwright.preview',
  attributes: { action: 'read' },
} as const;

/**
 * Seeing what Chartwright knows of a catalog entity: manifests, findings, cost, runbooks, drift. Asked for each entity,
 * beside `catalog.entity.read`.
 *
 * @public
 */
export const readPermission = {
  type: 'resource',
  name: 'chartwright.read',
  attributes: { action: 'read' },
  resourceType: CATALOG_ENTITY,
} as const;

/**
 * Planning and proposing the regeneration of a catalog entity, alone or in a run over many.
 *
 * @public
 */
export const regeneratePermission = {
  type: 'resource',
  name: 'chartwright.regenerate',
  attributes: { action: 'update' },
  resourceType: CATALOG_ENTITY,
} as const;

/**
 * Starting and cancelling runs over many services. Which of them a run may touch {@link regeneratePermission} says.
 *
 * @public
 */
export const fleetRegeneratePermission = {
  type: 'basic',
  name: 'chartwright.fleet.regenerate',
  attributes: { action: 'update' },
} as const;

/**
 * Merging what is proposed in a local repository, asked for each catalog entity that the repository holds.
 *
 * @public
 */
export const proposalMergePermission = {
  type: 'resource',
  name: 'chartwright.proposal.merge',
  attributes: { action: 'update' },
  resourceType: CATALOG_ENTITY,
} as const;

/** Every permission of Chartwright. Plain objects: the core and the command line need nothing of Backstage for them. */
export const chartwrightPermissions = [
  previewPermission,
  readPermission,
  regeneratePermission,
  fleetRegeneratePermission,
  proposalMergePermission,
];
