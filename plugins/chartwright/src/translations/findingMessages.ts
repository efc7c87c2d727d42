/** Texts on what checks find. */
export const findingMessages = {
  title: 'Findings',
  none: 'The checks find nothing.',
  severities: { error: 'Error:', warning: 'Warning:', info: 'Note:' },
} as const;
