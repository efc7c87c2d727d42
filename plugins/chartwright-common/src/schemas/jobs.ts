import {
  choice,
  flag,
  integer,
  map,
  object,
  required,
  shared,
  text,
} from './build';
import { commandFields, containerFields } from './containers';
import { image } from './image';
import { resources } from './resources';

export const schedule = object(
  {
    name: 'Schedule',
    title: 'Schedule',
    description: 'When a CronJob runs.',
    fallback: 'none; needed for kind cron',
    example: { cron: '0 3 * * *', timeZone: 'Europe/Berlin' },
  },
  {
    cron: required(
      text({
        title: 'Cron expression',
        description:
          'Minute, hour, day of month, month, day of week; or a macro such as `@daily`.',
        format: 'cron',
        example: '0 3 * * *',
      }),
    ),
    timeZone: text({
      title: 'Time zone',
      description: 'IANA name.',
      format: 'time-zone',
      default: 'Etc/UTC',
      example: 'Europe/Berlin',
    }),
    concurrencyPolicy: choice({
      title: 'Concurrency',
      description: 'What happens when the last run has not ended.',
      of: ['Forbid', 'Allow', 'Replace'],
      default: 'Forbid',
      example: 'Forbid',
    }),
    startingDeadlineSeconds: integer({
      title: 'Starting deadline',
      description:
        'Seconds after which a missed run is given up. Under 10 the run may never start.',
      minimum: 10,
      fallback: 'none',
      example: 300,
    }),
    suspend: flag({
      title: 'Suspend',
      description: 'True: no runs.',
      default: false,
      example: false,
    }),
    successfulJobsHistoryLimit: integer({
      title: 'Kept successes',
      description: 'Ended Jobs that are kept.',
      minimum: 0,
      default: 3,
      example: 3,
    }),
    failedJobsHistoryLimit: integer({
      title: 'Kept failures',
      description: 'Failed Jobs that are kept.',
      minimum: 0,
      default: 3,
      example: 3,
    }),
  },
);

const jobFields = {
  backoffLimit: integer({
    title: 'Retries',
    description: 'Retries before the Job counts as failed.',
    minimum: 0,
    default: 3,
    example: 3,
  }),
  completions: integer({
    title: 'Completions',
    description: 'Pods that must succeed.',
    minimum: 1,
    fallback: '1',
    example: 1,
  }),
  parallelism: integer({
    title: 'Parallelism',
    description: 'Pods at a time.',
    minimum: 0,
    fallback: '1',
    example: 1,
  }),
  activeDeadlineSeconds: integer({
    title: 'Deadline',
    description: 'Seconds after which the Job is ended.',
    minimum: 1,
    fallback: 'none',
    example: 3600,
  }),
  ttlSecondsAfterFinished: integer({
    title: 'Time to live',
    description: 'Seconds after its end until the Job is removed.',
    minimum: 0,
    fallback:
      'never: Helm removes hooks before the next one, and CronJobs keep as many as they say',
    example: 86400,
  }),
};

const hookFields = {
  hook: text({
    title: 'Hook',
    description:
      'Helm hook events, comma-separated, at which it runs; `none`: a plain Job (or with `schedule` a CronJob).',
    format: 'helm-hook',
    fallback: '`pre-install,pre-upgrade`: before the new version starts',
    example: 'pre-install,pre-upgrade',
  }),
  weight: integer({
    title: 'Weight',
    description: 'Order among hooks; lower first.',
    minimum: -99,
    maximum: 99,
    default: 0,
    example: -5,
  }),
  deletePolicy: text({
    title: 'Delete policy',
    description: 'When Helm removes the Job; comma-separated.',
    format: 'helm-delete-policy',
    default: 'before-hook-creation',
    example: 'before-hook-creation,hook-succeeded',
  }),
};

export const job = object(
  {
    name: 'Job',
    title: 'Job',
    description:
      'How a run counts as done; kinds cron and job (and scheduler with a schedule).',
    default: {},
    example: { backoffLimit: 3, activeDeadlineSeconds: 3600 },
  },
  {
    ...jobFields,
    ...hookFields,
    hook: {
      ...hookFields.hook,
      'x-default':
        '`post-install,post-upgrade` for kind job; not for the other kinds',
    },
  },
);

export const jobs = map({
  title: 'Jobs',
  description:
    'Jobs beside the service, such as migrations; with the image and the environment of the service.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'ServiceJob',
      title: 'Job',
      description: 'One Job `<service>-<name>`.',
      example: { command: ['npm', 'run', 'migrate'] },
    },
    {
      image: shared(
        {
          title: 'Image',
          description: 'Image of this Job.',
          fallback: "the service's",
          example: 'ghcr.io/acme/orders-migrations:1.4.2',
        },
        image,
      ),
      ...commandFields,
      env: containerFields.env,
      resources: shared(
        {
          title: 'Resources',
          description: 'What this Job needs.',
          fallback: "the service's",
          example: {
            requests: { cpu: '50m', memory: '64Mi' },
            limits: { cpu: '100m', memory: '128Mi' },
          },
        },
        resources,
      ),
      ...hookFields,
      schedule: shared(
        {
          title: 'Schedule',
          description: 'Makes it a CronJob beside the service.',
          fallback: 'none',
          example: { cron: '0 3 * * *' },
        },
        schedule,
      ),
      ...jobFields,
    },
  ),
  default: {},
  example: { migrate: { command: ['npm', 'run', 'migrate'] } },
});
