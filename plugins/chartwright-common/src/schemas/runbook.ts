import { map, object, text } from './build';

export const runbook = object(
  {
    name: 'Runbook',
    title: 'Runbook',
    description:
      'What the generated runbooks should say beside what they know.',
    default: {},
    example: {
      notes: { HighErrorRate: 'Look at the payment provider first.' },
    },
  },
  {
    notes: map({
      title: 'Notes',
      description:
        'Markdown by name of the alert; `general` goes to the operations page.',
      keys: 'alert-name',
      of: text({
        title: 'Note',
        description: 'Markdown.',
        example: 'Look at the payment provider first.',
      }),
      default: {},
      example: { HighErrorRate: 'Look at the payment provider first.' },
    }),
    escalation: text({
      title: 'Escalation',
      description: 'Whom to page when the owner does not answer.',
      fallback: "the Platform's, by severity",
      example: 'The shop lead, then the incident manager.',
    }),
  },
);
