/**
 * Starting and cancelling runs over many services. Which of them a run may touch is up to what the one who starts it may
 * see in the catalog.
 *
 * @public
 */
export const fleetRunPermission = {
  type: 'basic',
  name: 'chartwright.fleet.run',
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
  resourceType: 'catalog-entity',
} as const;

/** Every permission of Chartwright. Plain objects: the core and the command line need nothing of Backstage for them. */
export const chartwrightPermissions = [
  fleetRunPermission,
  proposalMergePermission,
];
