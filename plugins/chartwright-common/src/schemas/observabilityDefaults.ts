import { integer, text } from './build';

/** A Prometheus duration with its default. */
export const duration = (
  title: string,
  description: string,
  fallback: string,
) =>
  text({
    title,
    description,
    format: 'prometheus-duration',
    default: fallback,
    example: fallback,
  });

/** How many Pods a part of the stack has. */
export const replicas = (fallback: number) =>
  integer({
    title: 'Replicas',
    description: 'Number of Pods.',
    minimum: 1,
    default: fallback,
    example: fallback,
  });
