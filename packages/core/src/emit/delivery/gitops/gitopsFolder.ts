import type { ResolvedDelivery } from '../../../resolve';

/** Where the objects of Argo CD or Flux lie. */
export function gitopsFolder({
  tool,
}: NonNullable<ResolvedDelivery['gitops']>): string {
  return `deploy/${tool}`;
}
