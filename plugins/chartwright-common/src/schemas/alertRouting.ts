import { flag, map, object, text } from './build';
import { duration } from './observabilityDefaults';

const receiver = object(
  {
    name: 'AlertReceiver',
    title: 'Receiver',
    description:
      'Where alerts go. Addresses that are secret are keys of a Secret in the namespace.',
    example: { slack: '#shop-alerts', secret: 'alert-channels' },
  },
  {
    email: text({
      title: 'E-mail',
      description: 'Address; the server is that of Alertmanager.',
      minLength: 3,
      fallback: 'none',
      example: 'oncall@example.com',
    }),
    slack: text({
      title: 'Slack channel',
      description:
        'Channel; the key `slack-url` of the Secret has the address.',
      minLength: 2,
      fallback: 'none',
      example: '#shop-alerts',
    }),
    pagerduty: flag({
      title: 'PagerDuty',
      description: 'The key `pagerduty-key` of the Secret has the routing key.',
      default: false,
      example: true,
    }),
    secret: text({
      title: 'Secret',
      description: 'Secret with `slack-url` and `pagerduty-key`.',
      format: 'dns1123-subdomain',
      default: 'alert-channels',
      example: 'alert-channels',
    }),
  },
);

const severities = ['critical', 'warning', 'info'] as const;

/** Who gets which alerts of a system. */
export const routing = object(
  {
    name: 'AlertRouting',
    title: 'Routing',
    description:
      'Who gets which alerts of the namespace (an AlertmanagerConfig).',
    fallback: "none: the cluster's own routes",
    example: {
      receivers: { team: { slack: '#shop-alerts' } },
      default: 'team',
    },
  },
  {
    receivers: map({
      title: 'Receivers',
      description: 'Receivers by name; without any, nothing is routed.',
      keys: 'dns1123-label',
      of: receiver,
      default: {},
      example: { team: { slack: '#shop-alerts' } },
    }),
    default: text({
      title: 'Default',
      description: 'Receiver of what no severity routes elsewhere.',
      format: 'dns1123-label',
      fallback: 'the first by name',
      example: 'team',
    }),
    severities: map({
      title: 'By severity',
      description: 'Receiver of each severity.',
      keySchema: { enum: [...severities] },
      of: text({
        title: 'Receiver',
        description: 'Name of a receiver.',
        format: 'dns1123-label',
        example: 'oncall',
      }),
      default: {},
      example: { critical: 'oncall' },
    }),
    repeatInterval: duration(
      'Repeat interval',
      'How often a firing alert is told again.',
      '4h',
    ),
  },
);
