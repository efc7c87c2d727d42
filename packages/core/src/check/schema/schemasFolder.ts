import { join } from 'node:path';
import { packageFolder } from '../../files/packageFolder';

/** Where the schemas of Kubernetes and of custom resources lie, one file a group. */
export function schemasFolder(): string {
  return join(packageFolder('@chartwright/core'), 'assets', 'schemas');
}
