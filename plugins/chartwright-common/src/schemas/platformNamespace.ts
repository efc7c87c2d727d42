import { text } from './build';

/** A namespace; `fallback` is the default in words. */
export const namespaceField = (description: string, fallback: string) =>
  text({
    title: 'Namespace',
    description,
    format: 'dns1123-label',
    fallback,
    example: 'monitoring',
  });
