import { flag, list, object, required, text } from './build';

/** When an environment is not needed. */
export const sleep = object(
  {
    name: 'SystemSleep',
    title: 'Sleep',
    description:
      'When nobody needs this environment: its services are scaled to nothing and woken again, by two CronJobs.',
    fallback: 'none: it is always awake',
    example: { from: '0 20 * * *', until: '0 6 * * 1-5' },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: it stays awake.',
      default: true,
      example: false,
    }),
    from: required(
      text({
        title: 'From',
        description: 'Cron expression: when it falls asleep.',
        format: 'cron',
        example: '0 20 * * *',
      }),
    ),
    until: required(
      text({
        title: 'Until',
        description: 'Cron expression: when it wakes up.',
        format: 'cron',
        example: '0 6 * * 1-5',
      }),
    ),
    timeZone: text({
      title: 'Time zone',
      description: 'Time zone of both.',
      format: 'time-zone',
      default: 'Etc/UTC',
      example: 'Europe/Berlin',
    }),
    except: list({
      title: 'Except',
      description: 'Services that stay awake.',
      of: text({
        title: 'Service',
        description: 'Name of a service.',
        format: 'dns1035-label',
        example: 'api',
      }),
      unique: true,
      default: [],
      example: ['api'],
    }),
  },
);
