import { map, object, required, text } from './build';

/** How often secrets must change, by class. */
export const secretRotation = map({
  title: 'Secret rotation',
  description:
    'How often secrets must change, by class; a secret names its class in `rotation`. One that is overdue raises an alert.',
  keys: 'name',
  of: object(
    {
      name: 'SecretRotationClass',
      title: 'Class',
      description: 'One class of secrets.',
      example: { title: 'database credentials', every: '30d' },
    },
    {
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        minLength: 1,
        example: 'database credentials',
      }),
      every: required(
        text({
          title: 'Period',
          description: 'After which time they must be others.',
          format: 'prometheus-duration',
          example: '30d',
        }),
      ),
      procedure: text({
        title: 'Procedure',
        description: 'How it is done, in Markdown: goes into the runbook.',
        fallback: 'the steps of the secret store',
        minLength: 1,
        example: 'Ask the payment provider for a new key, then store it.',
      }),
    },
  ),
  default: {},
  example: { database: { title: 'database credentials', every: '30d' } },
});
