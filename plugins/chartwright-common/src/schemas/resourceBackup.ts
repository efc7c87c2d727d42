import { choice, flag, integer, object, required, text } from './build';

const store = object(
  {
    name: 'BackupStore',
    title: 'Object store',
    description:
      'Where an operator puts backups and the write-ahead log: needed for recovery to a moment.',
    fallback: 'none: a volume of its own in the cluster',
    example: { path: 's3://acme-backups/shop' },
  },
  {
    path: required(
      text({
        title: 'Path',
        description: 'Bucket and folder.',
        pattern: '^(s3|gs|https)://[^\\s]+$',
        example: 's3://acme-backups/shop',
      }),
    ),
    endpoint: text({
      title: 'Endpoint',
      description: 'URL of an S3 service that is not Amazon’s.',
      format: 'url',
      fallback: "the cloud's own",
      example: 'https://minio.example.com',
    }),
    secret: text({
      title: 'Secret',
      description:
        'Secret with the keys `access-key-id` and `secret-access-key`.',
      format: 'dns1123-subdomain',
      fallback: 'none: the role of the service account',
      example: 'backup-store',
    }),
    copyTo: text({
      title: 'Copy',
      description:
        'Region of another bucket that the store copies every object to, by its own replication: a copy that survives the loss of the region.',
      pattern: '^[a-z0-9-]{3,40}$',
      fallback: 'none',
      example: 'us-west-2',
    }),
    encryption: choice({
      title: 'Encryption',
      description: 'Encryption by the store.',
      of: ['AES256', 'aws:kms'],
      fallback: "the bucket's own",
      example: 'AES256',
    }),
  },
);

/** How a data store is backed up. */
export const resourceBackup = object(
  {
    name: 'ResourceBackup',
    title: 'Backup',
    description:
      'When it is backed up, where to and for how long; a Job that restores is prepared beside it, suspended.',
    fallback:
      'every night with the default retention in production environments where the type can, else none',
    example: { schedule: '30 2 * * *', retentionDays: 30 },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: no backups.',
      fallback: 'true in production environments',
      example: true,
    }),
    schedule: text({
      title: 'Schedule',
      description: 'Cron expression in UTC.',
      format: 'cron',
      default: '30 2 * * *',
      example: '0 */6 * * *',
    }),
    retentionDays: integer({
      title: 'Retention',
      description: 'Days that a backup is kept.',
      minimum: 1,
      default: 14,
      example: 30,
    }),
    size: text({
      title: 'Size',
      description: 'Size of the volume for the backups; without `store` only.',
      format: 'quantity',
      fallback: "that of the resource's own volume",
      example: '50Gi',
    }),
    encryptionSecret: text({
      title: 'Encryption Secret',
      description:
        'Secret whose key `key` encrypts the backups; without `store` only.',
      format: 'dns1123-subdomain',
      fallback: 'none: as safe as the volume',
      example: 'backup-encryption',
    }),
    store,
    restoreName: text({
      title: 'Name of the restore',
      description: 'Name of the suspended CronJob that restores.',
      format: 'dns1035-label',
      fallback: '`<resource>-restore`',
      example: 'database-restore',
    }),
    drill: text({
      title: 'Restore drill',
      description:
        'Cron expression of a restore of the newest backup into a database of its own, which is removed again.',
      format: 'cron',
      fallback: 'none',
      example: '0 5 1 * *',
    }),
    rpo: text({
      title: 'Recovery point objective',
      description: 'How much may be lost; checked against the schedule.',
      format: 'prometheus-duration',
      fallback: 'none',
      example: '24h',
    }),
    rto: text({
      title: 'Recovery time objective',
      description: 'How long a recovery may take; in the runbook.',
      format: 'prometheus-duration',
      fallback: 'none',
      example: '4h',
    }),
  },
);
