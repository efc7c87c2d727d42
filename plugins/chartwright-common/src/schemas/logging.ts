import { choice, object } from './build';

/** What the service is told about its logs. */
export const logging = object(
  {
    name: 'Logging',
    title: 'Logging',
    description:
      'Variables that tell the application how to log; `config` and `env` win over them.',
    default: {},
    example: { level: 'info', format: 'json' },
  },
  {
    level: choice({
      title: 'Level',
      description: 'Variable `LOG_LEVEL`.',
      of: ['debug', 'info', 'warning', 'error'],
      fallback: 'none: the variable is not set',
      example: 'info',
    }),
    format: choice({
      title: 'Format',
      description:
        'Variable `LOG_FORMAT`: `json` for structured logs, one object a line with its context.',
      of: ['json', 'text'],
      fallback: 'none: the variable is not set',
      example: 'json',
    }),
  },
);
