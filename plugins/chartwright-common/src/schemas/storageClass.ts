import { text } from './build';

/** The StorageClass of a volume. */
export const storageClass = (example: string) =>
  text({
    title: 'Storage class',
    description: 'Name of a StorageClass.',
    format: 'dns1123-subdomain',
    fallback: "the cluster's default class",
    example,
  });
