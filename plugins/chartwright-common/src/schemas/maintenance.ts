import { either, list, map, object, required, shared, text } from './build';
import { schedule } from './jobs';
import { resources } from './resources';

/** Tasks on a schedule that belong to no service. */
export const maintenance = map({
  title: 'Maintenance',
  description: 'Tasks on a schedule that belong to no service: CronJobs.',
  keys: 'dns1035-label',
  of: object(
    {
      name: 'MaintenanceTask',
      title: 'Task',
      description: 'One task.',
      example: {
        schedule: { cron: '0 4 * * 0' },
        image: 'ghcr.io/acme/janitor:1.0.0',
      },
    },
    {
      schedule: required(
        shared(
          {
            title: 'Schedule',
            description: 'When it runs.',
            example: { cron: '0 4 * * 0' },
          },
          schedule,
        ),
      ),
      image: required(
        text({
          title: 'Image',
          description: 'Image of the task, with its tag.',
          format: 'image-reference',
          example: 'ghcr.io/acme/janitor:1.0.0',
        }),
      ),
      command: list({
        title: 'Command',
        description: 'What is started.',
        of: text({
          title: 'Word',
          description: 'One word.',
          example: '/bin/sweep',
        }),
        fallback: "the image's own",
        example: ['/bin/sweep', '--all'],
      }),
      env: map({
        title: 'Environment variables',
        description: 'Variables; secrets by the name of a Secret and its key.',
        keys: 'env-name',
        of: either(
          {
            title: 'Variable',
            description: 'A text, or a Secret and its key.',
            example: 'info',
          },
          text({ title: 'Text', description: 'Any text.', example: 'info' }),
          object(
            {
              name: 'SecretVariable',
              title: 'Secret',
              description: 'A key of a Secret.',
              example: { secret: 'database-secret', key: 'url' },
            },
            {
              secret: required(
                text({
                  title: 'Secret',
                  description: 'Name of the Secret.',
                  format: 'dns1123-subdomain',
                  example: 'database-secret',
                }),
              ),
              key: required(
                text({
                  title: 'Key',
                  description: 'Its key.',
                  format: 'config-key',
                  example: 'url',
                }),
              ),
            },
          ),
        ),
        default: {},
        example: { LOG_LEVEL: 'info' },
      }),
      resources: shared(
        {
          title: 'Resources',
          description: 'What the task needs.',
          fallback: '50m CPU and 64Mi, at most 500m and 256Mi',
          example: { requests: { cpu: '100m', memory: '128Mi' } },
        },
        resources,
      ),
      allowTo: list({
        title: 'Calls',
        description:
          'Services and resources of the system that the task calls.',
        of: text({
          title: 'Name',
          description: 'Name of a service or resource.',
          format: 'dns1123-label',
          example: 'postgres',
        }),
        unique: true,
        default: [],
        example: ['postgres'],
      }),
    },
  ),
  default: {},
  example: {
    sweep: {
      schedule: { cron: '0 4 * * 0' },
      image: 'ghcr.io/acme/janitor:1.0.0',
    },
  },
});
