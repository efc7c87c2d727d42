import { choice, either, integer, object, text } from './build';
import { cidrs } from './dependencies';
import { labelMap } from './monitoring';
import { resourceWorkload } from './resourceWorkload';

/** A namespace. */
export const namespace = (fallback: string) =>
  text({
    title: 'Namespace',
    description: 'Kubernetes namespace.',
    format: 'dns1123-label',
    fallback,
    example: 'shop',
  });

const resourceFields = {
  type: text({
    title: 'Type',
    description:
      'What it is: a known type, or one of the Platform’s `resourceTypes`.',
    format: 'dns1123-label',
    fallback: 'the name, when it is a type; else `other`',
    example: 'postgres',
  }),
  title: text({
    title: 'Title',
    description: 'Name for people.',
    fallback: 'the name',
    example: 'Orders database',
  }),
  description: text({
    title: 'Description',
    description: 'One sentence.',
    fallback: 'none',
    example: 'Keeps the orders.',
  }),
  mode: choice({
    title: 'Mode',
    description:
      'Whether it is made with the system (`embedded`, `operator`) or runs elsewhere (`external`).',
    of: ['external', 'embedded', 'operator'],
    default: 'external',
    example: 'external',
  }),
  version: text({
    title: 'Version',
    description: 'Version of the product.',
    fallback: 'none',
    example: '17',
  }),
  host: text({
    title: 'Host',
    description: 'Host name that services call.',
    format: 'host',
    fallback: 'the name',
    example: 'postgres.db.svc',
  }),
  port: integer({
    title: 'Port',
    description: 'Port that services call.',
    minimum: 1,
    maximum: 65535,
    fallback: "the type's own",
    example: 5432,
  }),
  namespace: namespace("the System's, unless `cidrs` are given"),
  podLabels: labelMap(
    'Pod labels',
    'Labels of its Pods, for the network policies.',
    { app: 'postgres' },
    "`app: <name>` in the System's own namespace, else every Pod of the namespace",
  ),
  cidrs: cidrs('none: it runs in the cluster'),
  secret: text({
    title: 'Secret',
    description: 'Name of the Secret with its connection data.',
    format: 'dns1123-subdomain',
    fallback: 'none',
    example: 'database-secret',
  }),
  ...resourceWorkload,
};

/** A data store, queue or the like in full. */
export const resource = object(
  {
    name: 'SystemResource',
    title: 'Resource',
    description: 'A data store, queue or other thing that services call.',
    example: { type: 'postgres', port: 5432 },
  },
  resourceFields,
);

/** The same, or its type alone. */
export const resourceEntry = either(
  {
    name: 'SystemResourceEntry',
    title: 'Resource',
    description: 'Its type, or the resource in full.',
    example: { type: 'postgres' },
  },
  text({
    title: 'Type',
    description: 'What it is.',
    format: 'dns1123-label',
    example: 'postgres',
  }),
  resource,
);
