import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Name of the System that an entity's `spec.system` or a form's answer refers to.
 *
 * @public
 */
export function systemName(ref: unknown): string | undefined {
  return typeof ref === 'string' && ref
    ? parseEntityRef(ref, { defaultKind: 'System' }).name
    : undefined;
}
