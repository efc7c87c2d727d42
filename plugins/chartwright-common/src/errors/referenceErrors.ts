import type { ErrorTable } from './ErrorTable';

/** Chapter "References". */
export const REFERENCE_ERRORS = {
  CW_OVERRIDE_FIELD: [
    'A field in `overrides` is none of its kind.',
    'Write the field as the Kubernetes reference, or that of the custom resource, has it.',
  ],
  CW_OBJECT_INVALID: [
    'A manifest in `objects` is not whole, or does not fit its kind.',
    'Mend the field that the message names.',
  ],
  CW_RESOURCE_TYPE_INVALID: [
    'A folder of a resource type does not hold what a type needs.',
    'Mend what the message lists; docs/resource-types.md has the fields.',
  ],
  CW_UNKNOWN_RESOURCE_TYPE: [
    'A resource has a type that nobody knows.',
    'Use a known type, or add a folder for it to `resourceTypes` of the Platform.',
  ],
  CW_RESOURCE_MODE: [
    'The type of a resource has no such mode.',
    'Choose one of the modes that the message lists.',
  ],
  CW_RESOURCE_MISFIT: [
    'A field of a resource means nothing in its mode, or contradicts another.',
    'Remove the field, or choose the mode that has it.',
  ],
  CW_GITOPS_FORM: [
    'The form of the GitOps objects is one that the tool does not have: only Argo CD has ApplicationSets.',
    'Remove `delivery.gitops.form`, or take `tool: argocd`.',
  ],
  CW_END_OF_LIFE: [
    'The version of a product is no longer supported, or soon is not.',
    'Plan the upgrade to a supported version.',
  ],
  CW_BACKUP_UNSUPPORTED: [
    'A backup is asked of a resource whose type makes none in that mode, or none into an object store: it would be left out silently.',
    'Take a mode that the message lists, or remove `backup` in that environment and back the resource up by other means. `backup` and `archive` of a type say what a mode does.',
  ],
  CW_SECRET_NOT_MADE: [
    'A resource takes its credentials from a Secret that nothing in the documents makes.',
    'Set `credentials.remoteKey` or `credentials.generate: true`; or, when somebody else makes the Secret, name it in `secret`.',
  ],
  CW_RECOVERY_POINT: [
    'Backups are made less often than the recovery point objective allows.',
    'Make backups more often, or state an objective that they meet.',
  ],
  CW_UNKNOWN_ENVIRONMENT: [
    'An overlay of an environment that the Platform does not have.',
    'Mend the name, or add the environment to the Platform.',
  ],
  CW_DUPLICATE_ENVIRONMENT: [
    'The Platform has an environment twice.',
    'Remove one.',
  ],
  CW_NAMESPACE_TWICE: [
    'Two environments share a namespace in one cluster.',
    'Give one another namespace.',
  ],
  CW_UNKNOWN_TIER: [
    'A tier that the Platform does not have.',
    'Take one of the tiers shown.',
  ],
  CW_UNKNOWN_SECRET_STORE: [
    'A secret store that the Platform does not have.',
    'Take one of the stores shown.',
  ],
  CW_VOLUME_SHRINKS: [
    'A volume is smaller than in the last generation.',
    'Keep its size: a claim can only grow. A smaller one needs another name, and the data copied over.',
  ],
  CW_UNKNOWN_ROTATION_CLASS: [
    'A rotation class of secrets that the System does not have.',
    'Mend the name, or add the class to `spec.secretRotation` of the System.',
  ],
  CW_UNKNOWN_SERVICE: [
    'A dependency on a service that the System does not have.',
    'Mend the name, or add the service.',
  ],
  CW_PRIVATE_RESOURCE: [
    'A service depends on a resource that is private to another.',
    'Move the resource to the System, whose services share what it has.',
  ],
  CW_DUPLICATE_RESOURCE: [
    'Two resources of one name would run in one namespace.',
    'Rename one.',
  ],
  CW_UNKNOWN_RESOURCE: [
    'A dependency on a resource that the System does not have.',
    'Mend the name, or add the resource.',
  ],
  CW_NEIGHBOUR_UNKNOWN: [
    'Nothing is known about a neighbour, so its port is not either.',
    'Give its document, or the number of the port.',
  ],
  CW_SELF_DEPENDENCY: ['A service depends on itself.', 'Remove the edge.'],
  CW_DEPENDENCY_CYCLE: [
    'Services call each other in a circle; each still starts without the others.',
    'Nothing has to be done; one asynchronous edge makes them independent.',
  ],
  CW_STARTUP_CYCLE: [
    'Services wait for each other in a circle when they start, so none of them ever would.',
    'Take `startup: wait` from one of the edges that the message names.',
  ],
  CW_STARTUP_WAIT: [
    'A service waits for something that cannot be asked whether it is there.',
    'Give it a TCP port and at least one Pod, or take `startup: wait` away.',
  ],
  CW_SYSTEM_MISMATCH: [
    'The service names another System than the one given.',
    'Give the right System.',
  ],
  CW_SERVICE_DOCUMENT: [
    'A document that a System refers to does not hold that service.',
    'Mend the path or the name.',
  ],
  CW_SYSTEM_NAME_TAKEN: [
    'A service has the name of its System, so both would be written to one folder.',
    'Rename one.',
  ],
  CW_OWNER_MISSING: ['Nobody owns the service.', 'Set `metadata.owner`.'],
  CW_RESOURCE_MODE_FORBIDDEN: [
    'A resource is run in a way that the environment does not allow.',
    'Choose one of the modes that the message lists, in the overlay of that environment.',
  ],
  CW_EDGE_NOT_PERMITTED: [
    'A service depends on one of another System without a permission.',
    'Ask the platform team for it (`spec.policies.edgesBetweenSystems` of the Platform).',
  ],
} as const satisfies ErrorTable;
