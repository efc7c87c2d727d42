import type { RuleDescription } from '../Check';

/** Rules over a chart with its environments side by side, which no single render shows. */
export const chartRules: Readonly<
  Record<'value-repeats-base' | 'environment-differs', RuleDescription>
> = {
  'value-repeats-base': {
    severity: 'warning',
    title: 'An environment’s values hold only what differs from the base.',
    why: 'A value that repeats the base hides what the environment truly changes, and stays behind when the base moves on.',
    mend: 'Remove it from the environment’s file.',
  },
  'environment-differs': {
    severity: 'info',
    title: 'The environment before production has the same objects.',
    why: 'What only production has is tried there first.',
    mend: 'Describe it for both environments, with smaller figures before production.',
  },
};
