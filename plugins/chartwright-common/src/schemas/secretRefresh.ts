import { text } from './build';

/** How often a secret is read from its store. */
export const refreshInterval = text({
  title: 'Refresh interval',
  description: 'How often the store is read; Go duration.',
  format: 'go-duration',
  default: '1h',
  example: '15m',
});

/** How often a secret must change. */
export const rotation = text({
  title: 'Rotation class',
  description:
    "One of the System's `secretRotation`: says how often it must change.",
  format: 'name',
  fallback: 'none',
  example: 'database',
});
