/** Texts on what checks find. */
export const findingMessages = {
  title: 'Findings',
  none: 'The checks find nothing.',
  errors_one: '1 error',
  errors_other: '{{count}} errors',
  warnings_one: '1 warning',
  warnings_other: '{{count}} warnings',
  severities: { error: 'Error:', warning: 'Warning:', info: 'Note:' },
} as const;
