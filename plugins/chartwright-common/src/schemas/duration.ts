import { text } from './build';

/** A Prometheus duration; `fallback` is the default in words. */
export const duration = (
  title: string,
  description: string,
  fallback: string,
  example: string,
) =>
  text({
    title,
    description,
    format: 'prometheus-duration',
    fallback,
    example,
  });
