import type { ErrorTable } from './ErrorTable';

/** Chapter "Encryption". */
export const ENCRYPTION_ERRORS = {
  CW_UNENCRYPTED_STORAGE: [
    'Volumes must be encrypted (`guardrails.encryption.atRest`), and nobody says that the storage class is: an encrypted storage class for data stores is one that the Platform marks.',
    'See to it that the storage class is marked encrypted in `spec.storageClasses` of the Platform: take one that is, or mark this one when its volumes are.',
  ],
  CW_UNENCRYPTED_BACKUP: [
    'What is stored must be encrypted (`guardrails.encryption.atRest`), backups included, and a backup is not: an encrypted backup has a key, an encrypted store, or an encrypted storage class.',
    'Set `backup.encryptionSecret`, `backup.store.encryption`, or a storage class that is marked encrypted.',
  ],
  CW_UNENCRYPTED_TRAFFIC: [
    'Traffic must be encrypted (`guardrails.encryption.inTransit`), and some is not: services need a mesh, and database clients must use TLS.',
    'Set `mesh` of the System in that environment, and `tls: true` of the resource; or say for which environment it does not hold.',
  ],
  CW_BROKER_EVICTS: [
    'A Redis is a broker with an evicting memory policy: when it is full it throws tasks away, and nobody notices.',
    'Set `parameters.maxmemory-policy: noeviction`, or leave the parameter out; take a second Redis with `role: broker` beside one that caches.',
  ],
} as const satisfies ErrorTable;
